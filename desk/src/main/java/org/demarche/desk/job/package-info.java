/**
 * Work that goes on in the background: articles taken in, coded anew, embedded. {@link
 * org.demarche.desk.job.JobStore} keeps the list, {@link org.demarche.desk.job.JobRunner} does one
 * job after the other and takes up again what a kill broke off.
 */
@NullMarked
package org.demarche.desk.job;

import org.jspecify.annotations.NullMarked;
