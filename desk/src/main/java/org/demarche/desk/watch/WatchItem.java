package org.demarche.desk.watch;

import java.time.Instant;
import java.util.List;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;

/**
 * An article that brings something new to a watch-list.
 *
 * @param number rises with each item of the archive
 * @param article number of the article
 * @param again whether the article was found before, and now reports more
 * @param news what it brings
 */
public record WatchItem(
    long number, long article, Citation citation, Instant found, boolean again, News news) {

  /**
   * What an article brings.
   *
   * @param sentence that shows why it was found; empty for one without a text
   * @param reports those that match and were not told before
   * @param cases those to which it contributes a claim
   */
  public record News(String sentence, List<Report<?>> reports, List<CaseMove> cases) {

    /** Copies the lists. */
    public News {
      reports = List.copyOf(reports);
      cases = List.copyOf(cases);
    }
  }

  /** The title of the article; its id where it has none. */
  public String title() {
    String title = citation.title();
    return title == null || title.isBlank() ? citation.article() : title;
  }

  /** Where it is shown. */
  public String path() {
    return "/articles/" + article;
  }
}
