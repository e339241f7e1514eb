package org.demarche.desk.store;

import java.time.Instant;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article in the archive.
 *
 * @param number its place in the archive, in the order of arrival
 * @param language ISO 639-1 code, or {@code und}
 * @param origin where it was read: file with line, or URL
 * @param received when it came into the archive
 * @param coding how far it has been coded
 * @param family id of the first of the near-duplicates that it belongs to; its own where it is
 *     alone
 */
public record StoredArticle(
    long number,
    Article article,
    String language,
    String origin,
    Instant received,
    Coding coding,
    String family) {

  /** What is cited of it. */
  public Citation citation() {
    return new Citation(
        article.id(),
        article.title(),
        article.published(),
        article.source(),
        article.url(),
        family);
  }

  /**
   * How far an article has been coded.
   *
   * @param lexicon version that coded it; null when it was not coded
   * @param coder version that coded it; null when it was not coded
   */
  public record Coding(State state, @Nullable String lexicon, @Nullable String coder) {}

  /** What has become of an article. */
  public enum State {
    CODED,
    /** Not in English: kept, not coded. */
    FOREIGN,
    /** Coding it failed or took too long; the quarantine list says why. */
    FAILED
  }
}
