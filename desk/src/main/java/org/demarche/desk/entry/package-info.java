/**
 * The lexicon as people read and change it: {@link org.demarche.desk.entry.Shelf} lists and finds
 * its entries, {@link org.demarche.desk.entry.OwnLexicon} keeps the files that a user lays over the
 * shipped ones, {@link org.demarche.desk.entry.UseStore} knows where an entry was used.
 */
@NullMarked
package org.demarche.desk.entry;

import org.jspecify.annotations.NullMarked;
