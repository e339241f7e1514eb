/**
 * From words to parties: {@link org.demarche.resolve.NameIndex} finds names and titles, {@link
 * org.demarche.resolve.SentenceResolver} has each phrase read by the reader of its kind ({@link
 * org.demarche.resolve.PersonReader} …), {@link org.demarche.resolve.OwnerFinder} says whose it is,
 * {@link org.demarche.resolve.References} remembers what the article has named so far, for pronouns
 * and short forms. Nothing is guessed where two parties fit equally well.
 */
@NullMarked
package org.demarche.resolve;

import org.jspecify.annotations.NullMarked;
