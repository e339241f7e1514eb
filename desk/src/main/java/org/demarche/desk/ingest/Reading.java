package org.demarche.desk.ingest;

import org.demarche.model.Article;

/** One step of reading: an article, a refusal, or a remark on what was read all the same. */
public sealed interface Reading {

  /**
   * An article ready to be coded.
   *
   * @param place where it was found, for messages
   */
  record Ready(Article article, String place) implements Reading {}

  /** Something that should have been an article and cannot be read. */
  record Refused(InputProblem problem) implements Reading {}

  /** Something that was read, though not without doubt. */
  record Remark(InputProblem problem) implements Reading {}
}
