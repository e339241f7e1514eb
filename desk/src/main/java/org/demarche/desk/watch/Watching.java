package org.demarche.desk.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.demarche.desk.filter.FilterException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people want of saved searches and watch-lists, or refuses it; the one place that says
 * what may be asked of them.
 */
public final class Watching {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_SEARCH = 6000;
  private static final int LONGEST_HOOK = 2000;

  private final SavedSearchStore searches;
  private final WatchStore lists;
  private final HookStore hooks;
  private final Function<Map<String, List<String>>, Filter> filters;

  /**
   * Over an archive.
   *
   * @param filters make a filter of what a search asks for, or throw FilterException
   */
  public Watching(Archive archive, Function<Map<String, List<String>>, Filter> filters) {
    this.searches = new SavedSearchStore(archive);
    this.lists = new WatchStore(archive);
    this.hooks = new HookStore(archive);
    this.filters = filters;
  }

  /**
   * A search that is to be kept.
   *
   * @throws RefusedException for a name or a search that is blank or too long
   */
  public static SavedSearch search(
      @Nullable String name, @Nullable String search, String owner, boolean shared, Instant now) {
    return new SavedSearch(
        0,
        given("name", name, LONGEST_NAME),
        given("search", search, LONGEST_SEARCH),
        owner,
        shared,
        now);
  }

  private static String given(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank() || value.length() > longest) {
      throw new RefusedException(field + ": give one of at most " + longest + " characters");
    }
    return value.strip();
  }

  /** Keeps a search; gives its number. */
  public long keep(SavedSearch search) {
    return searches.add(search);
  }

  /**
   * Keeps a search that watches from now on; gives the number of the watch-list.
   *
   * @throws RefusedException when it cannot be watched; then it is not kept either
   */
  public long keepAndWatch(SavedSearch search) {
    checkWatchable(search);
    return lists.watch(searches.add(search));
  }

  /**
   * Lets a kept search watch from now on; gives the number of the watch-list.
   *
   * @throws RefusedException when it cannot be watched
   */
  public long watch(SavedSearch search) {
    checkWatchable(search);
    return lists.watch(search.number());
  }

  /** Whatever is found by meaning is near, never certain; so nothing can be said to be new. */
  private void checkWatchable(SavedSearch search) {
    if (search.values().containsKey("by") || search.values().containsKey("like")) {
      throw new RefusedException("a search by meaning can be saved, but not watched; use words");
    }
    try {
      Filter unused = filters.apply(search.values());
    } catch (FilterException e) {
      throw new RefusedException(e.field() + ": " + e.getMessage());
    }
  }

  // ---- what it tells

  /** Says whether a digest of each day is made. */
  public void digest(WatchList watch, boolean digest) {
    lists.settle(watch.number(), watch.hook().address(), digest);
  }

  /**
   * Says where what is new is sent; nowhere for a blank address.
   *
   * @throws RefusedException for what is no address of the web
   */
  public void send(WatchList watch, @Nullable String address) {
    String given = address == null || address.isBlank() ? null : checked(address.strip());
    lists.settle(watch.number(), given, watch.digest());
  }

  private static String checked(String address) {
    try {
      URI url = new URI(address);
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web
          && url.getHost() != null
          && url.getUserInfo() == null
          && address.length() <= LONGEST_HOOK) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Falls through to the refusal below.
    }
    throw new RefusedException("address: expected one like https://example.org/hooks/demarche");
  }

  /**
   * Sends a message without items.
   *
   * @throws RefusedException when there is no address to which to send
   */
  public void sendTrial(WatchList watch, Instant now) {
    if (watch.hook().address() == null) {
      throw new RefusedException("there is no address to which to send; give one first");
    }
    hooks.addTrial(watch, now);
  }
}
