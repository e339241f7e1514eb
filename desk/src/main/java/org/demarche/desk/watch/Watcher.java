package org.demarche.desk.watch;

/**
 * Who looks at saved searches and watch-lists.
 *
 * @param all whether they may change those of others too
 */
public record Watcher(String name, boolean all) {

  /** Whether they may see it. */
  public boolean maySee(SavedSearch search) {
    return search.shared() || mayChange(search);
  }

  /** Whether they may change it, and what watches by it. */
  public boolean mayChange(SavedSearch search) {
    return search.owner().equals(name) || all;
  }
}
