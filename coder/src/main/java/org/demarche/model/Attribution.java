package org.demarche.model;

import org.jspecify.annotations.Nullable;

/**
 * By whose word something is said.
 *
 * @param party who it is, when known
 * @param text the words of the article
 */
public record Attribution(Kind kind, Speech speech, @Nullable Party party, String text) {

  /** What sort of source speaks. */
  public enum Kind {
    PERSON,
    OFFICE,
    INSTITUTION,
    MEDIUM,
    DOCUMENT,
    UNNAMED
  }

  /** Whether the source's own words are quoted. */
  public enum Speech {
    DIRECT,
    INDIRECT
  }
}
