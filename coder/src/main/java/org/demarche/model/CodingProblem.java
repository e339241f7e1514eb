package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * Something in an article that could not be coded, or only in part, and why.
 *
 * @param article id of the article
 * @param part the part in which the span counts; null when it concerns the whole
 * @param span where; null when it concerns the whole
 * @param message what is wrong and what can be done
 */
public record CodingProblem(
    Severity severity, String article, @Nullable Part part, @Nullable Span span, String message) {

  /** The article was not coded. */
  public static CodingProblem failure(String article, String message) {
    return new CodingProblem(Severity.FAILURE, article, null, null, message);
  }

  /** Something at a place was passed over or changed; the article was coded. */
  public static CodingProblem note(String article, Part part, Span span, String message) {
    return new CodingProblem(Severity.NOTE, article, part, span, message);
  }
}
