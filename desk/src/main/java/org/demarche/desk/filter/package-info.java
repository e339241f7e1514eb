/**
 * From what people type to a {@link org.demarche.desk.store.Filter}: names of parties and weapons
 * by the lexicon, years, months and days. {@link org.demarche.desk.filter.FilterReader} reads all
 * of it as addresses of pages hold it.
 */
@NullMarked
package org.demarche.desk.filter;

import org.jspecify.annotations.NullMarked;
