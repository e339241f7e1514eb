package org.demarche.desk.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party as the archive knows it.
 *
 * @param key what tells it from others ({@link org.demarche.desk.store.RecordKey#party})
 * @param code PLOVER country field; null when unknown
 * @param lastSeen day of the latest article that names it; null when none is dated
 */
public record PartyLine(
    String key, @Nullable String code, String name, Counts counts, @Nullable LocalDate lastSeen) {

  /** How many records name it, in all and in some roles. */
  public record Counts(long records, long actor, long recipient, long supplier) {}

  /** Whether the lexicon has an entry of it. */
  public boolean isListed() {
    return isListed(key);
  }

  /** Whether a key is that of an entry; else it is a quoted name. */
  public static boolean isListed(String key) {
    return !key.startsWith("\"");
  }
}
