/**
 * What goes in and what comes out: {@link org.demarche.model.Article} and the records found in it.
 * Values only; no step of the pipeline lives here.
 */
@NullMarked
package org.demarche.model;

import org.jspecify.annotations.NullMarked;
