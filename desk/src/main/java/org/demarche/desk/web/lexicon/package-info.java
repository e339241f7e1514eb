/**
 * The lexicon in the browser: {@link org.demarche.desk.web.lexicon.LexiconPages} lists, finds and
 * shows entries with where they were used; {@link org.demarche.desk.web.lexicon.EditPages} lays
 * files of the user's own over the shipped ones, each proved by its examples before it is kept.
 */
@NullMarked
package org.demarche.desk.web.lexicon;

import org.jspecify.annotations.NullMarked;
