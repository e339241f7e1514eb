/**
 * Runs the lexicon's own examples: the whole coder on each sentence must give exactly the codes
 * that stand beside it. {@link org.demarche.check.LexiconChecker} is behind both the build's test
 * and {@code demarche lexicon check}.
 */
@NullMarked
package org.demarche.check;

import org.jspecify.annotations.NullMarked;
