package org.demarche.desk.ingest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page.
 *
 * @param text its paragraphs, parted by blank lines; empty when there is none
 * @param dates days of publication as the page writes them, the most trustworthy first
 * @param url the address that the page gives itself
 * @param site name of the newspaper or site
 */
public record Page(
    @Nullable String title,
    String text,
    List<String> dates,
    @Nullable String author,
    @Nullable String url,
    @Nullable String site) {

  /** Copies the dates. */
  public Page {
    dates = List.copyOf(dates);
  }
}
