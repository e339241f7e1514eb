/**
 * Finding articles: by words, by what their records say, by meaning. {@link
 * org.demarche.desk.search.ArchiveSearch} is the way in: it takes a {@link
 * org.demarche.desk.search.Search} and gives what was {@link org.demarche.desk.search.Found}. The
 * indexes behind it lie beside the archive and are brought up to date before every search.
 */
@NullMarked
package org.demarche.desk.search;

import org.jspecify.annotations.NullMarked;
