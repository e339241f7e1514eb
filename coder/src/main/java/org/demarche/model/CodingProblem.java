package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * Something in an article that could not be coded, and why.
 *
 * @param article id of the article
 * @param span where, in the article's text; null when it concerns the whole
 * @param message what is wrong and what can be done
 */
public record CodingProblem(String article, @Nullable Span span, String message) {}
