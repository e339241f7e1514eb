package org.demarche.desk.party;

import java.time.Instant;
import org.demarche.desk.store.PartyNames;
import org.jspecify.annotations.Nullable;

/**
 * What a person has decided about parties. Decisions are only ever added; one that was wrong is
 * undone by another.
 *
 * @param number counts up through the archive
 * @param by who decided
 */
public record PartyDecision(long number, Instant made, String by, Act act) {

  /** What was decided. */
  public sealed interface Act {}

  /**
   * A party as it is coded, whatever has been decided about it.
   *
   * @param key what tells it from others ({@link org.demarche.desk.store.RecordKey#party})
   * @param code PLOVER country field; null when unknown
   */
  public record Subject(String key, @Nullable String code, String name) {

    PartyNames.Counted counted() {
      return new PartyNames.Counted(key, code, name);
    }
  }

  /** One party is the other; it has that one's identity. */
  public record Merge(Subject from, Subject into) implements Act {}

  /** A party bears another name. */
  public record Rename(Subject of, String name) implements Act {}

  /** An earlier decision no longer holds. */
  public record Undo(long number) implements Act {}
}
