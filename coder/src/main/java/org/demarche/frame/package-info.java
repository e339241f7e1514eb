/**
 * Finds the lexicon's frames in a parsed sentence, fills their roles and composes them. {@link
 * org.demarche.frame.DeepSyntax} undoes passives, relative clauses, control, coordination and light
 * verbs once; {@link org.demarche.frame.FrameMatcher} looks for triggers and fills roles; {@link
 * org.demarche.frame.MeaningReader} lets operators take other meanings as content; {@link
 * org.demarche.frame.Reporter} decides what the sentence says is so, by {@link
 * org.demarche.frame.PloverRules}. {@link org.demarche.frame.Composer} is the door to these three.
 */
@NullMarked
package org.demarche.frame;

import org.jspecify.annotations.NullMarked;
