/**
 * Search: {@link org.demarche.desk.web.search.SearchPages} answers, {@link
 * org.demarche.desk.web.search.SearchAddress} reads what an address asks for, the views say what is
 * shown.
 */
@NullMarked
package org.demarche.desk.web.search;

import org.jspecify.annotations.NullMarked;
