package org.demarche.desk.web.watch;

import java.util.List;

/** The watch-lists and saved searches that a visitor may see. */
public record WatchListsView(List<Row> watches, List<Row> searches) {

  /** Copies the lists. */
  public WatchListsView {
    watches = List.copyOf(watches);
    searches = List.copyOf(searches);
  }

  /**
   * One of them.
   *
   * @param number of the watch-list, or of the search
   * @param asks what is looked for, in words
   * @param search where it is run
   * @param owner empty for the visitor's own
   */
  public record Row(long number, String name, String asks, String search, Owner owner, News news) {}

  /** Who keeps it, and whether the visitor may change it. */
  public record Owner(String name, boolean mine, boolean shared) {}

  /**
   * What is new.
   *
   * @param items that nobody has marked as seen
   * @param trouble why it cannot look; empty when it can
   */
  public record News(long items, String trouble) {}
}
