/**
 * The index of words beside an archive: {@link org.demarche.desk.search.index.WordIndex} opens it,
 * brought up to date; {@link org.demarche.desk.search.index.ArticleBlock} says what of an article
 * goes into it. Everything here is derived from the archive and can be made again at any time.
 */
@NullMarked
package org.demarche.desk.search.index;

import org.jspecify.annotations.NullMarked;
