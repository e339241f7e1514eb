/**
 * Work in the background as people see it: {@link org.demarche.desk.web.jobs.JobPages} lists jobs
 * and shows one as it goes on, {@link org.demarche.desk.web.jobs.JobOrders} takes orders with files
 * and addresses, {@link org.demarche.desk.web.jobs.QuarantinePages} what could not be taken in.
 */
@NullMarked
package org.demarche.desk.web.jobs;

import org.jspecify.annotations.NullMarked;
