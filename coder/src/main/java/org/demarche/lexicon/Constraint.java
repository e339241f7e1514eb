package org.demarche.lexicon;

import java.util.Set;

/**
 * A condition on the clause in which a frame fires.
 *
 * @param slot the syntactic place
 * @param words the lemmas that must, or must not, stand there
 * @param wanted true: one of them must; false: none may
 */
public record Constraint(String slot, Set<String> words, boolean wanted) {}
