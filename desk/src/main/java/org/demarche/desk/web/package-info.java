/**
 * The desk in a browser: {@link org.demarche.desk.web.DeskServer} puts the pages of all packages
 * below together and answers requests.
 */
@NullMarked
package org.demarche.desk.web;

import org.jspecify.annotations.NullMarked;
