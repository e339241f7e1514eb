/**
 * Finds the lexicon's frames in a parsed sentence, fills their roles and composes them. {@link
 * org.demarche.frame.DeepSyntax} undoes passives, relative clauses, control, coordination and light
 * verbs once; {@link org.demarche.frame.FrameMatcher} looks for triggers; {@link
 * org.demarche.frame.Composer} lets operators take other meanings as content.
 */
@NullMarked
package org.demarche.frame;

import org.jspecify.annotations.NullMarked;
