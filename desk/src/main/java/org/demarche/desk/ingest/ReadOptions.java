package org.demarche.desk.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How sources are read.
 *
 * @param published day of publication of articles that bear none; null when that is unknown
 * @param columns of tables: which column (value) holds which field of an article (key: {@code text,
 *     title, published, id, url, source, author}); what is not named is found by the header
 * @param allowPrivate whether an address that the user names may be in a private network
 * @param onlyOnce whether an article is refused whose id was used before in this run; this takes
 *     memory for every article
 */
public record ReadOptions(
    @Nullable LocalDate published,
    Map<String, String> columns,
    boolean allowPrivate,
    boolean onlyOnce)
    implements Serializable {

  /** The fields of an article that a column may hold. */
  public static final Set<String> FIELDS =
      Set.of("text", "title", "published", "id", "url", "source", "author");

  /** Copies the columns; rejects one for a field that no article has. */
  public ReadOptions {
    columns = Map.copyOf(columns);
    if (!FIELDS.containsAll(columns.keySet())) {
      throw new IllegalArgumentException("columns hold " + FIELDS + ", not " + columns.keySet());
    }
  }

  /** The same, but an id may come again. */
  public ReadOptions repeatable() {
    return new ReadOptions(published, columns, allowPrivate, false);
  }

  /** Reads as usual, for coding: each id once. */
  public static ReadOptions coding(@Nullable LocalDate published) {
    return new ReadOptions(published, Map.of(), false, true);
  }
}
