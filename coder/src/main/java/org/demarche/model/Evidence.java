package org.demarche.model;

/**
 * Where an article says something.
 *
 * @param article id of the article
 * @param part the text in which {@code span} counts
 * @param quote the characters at {@code span}
 */
public record Evidence(String article, Part part, Span span, String quote) {

  /** The evidence at a place of an article. */
  public static Evidence of(Article article, Part part, Span span) {
    return new Evidence(article.id(), part, span, span.of(article.part(part)));
  }
}
