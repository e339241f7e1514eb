package org.demarche.desk.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted. Values of one list are alternatives; lists that are not empty must all
 * be met. The same filter serves search, lists and exports.
 *
 * @param parties ids or codes ({@code russia}, {@code RUS}) of parties in any role
 * @param weapons ids of families ({@code s-300}) or labels of categories
 * @param sources names of sources, as the articles give them
 * @param reviewed whether only records behind which a person stands are wanted
 */
public record Filter(
    What what,
    List<String> parties,
    List<String> weapons,
    List<String> sources,
    Days days,
    boolean reviewed) {

  /** Everything. */
  public static final Filter ALL =
      new Filter(What.ANY, List.of(), List.of(), List.of(), Days.ANY, false);

  /** Copies the lists. */
  public Filter {
    parties = List.copyOf(parties);
    weapons = List.copyOf(weapons);
    sources = List.copyOf(sources);
  }

  /** The same, asked of other sorts of records. */
  public Filter withWhat(What other) {
    return new Filter(other, parties, weapons, sources, days, reviewed);
  }

  /** The same, only of records behind which a person stands. */
  public Filter onlyReviewed() {
    return new Filter(what, parties, weapons, sources, days, true);
  }

  /** Whether nothing is left out. */
  public boolean isAll() {
    return equals(ALL);
  }

  /**
   * What sort of record.
   *
   * @param kinds {@code event, transfer, objection, diversion, effect}
   * @param types PLOVER event types, in capitals
   * @param statuses transfer statuses, as the output writes them
   */
  public record What(List<String> kinds, List<String> types, List<String> statuses) {

    /** Any record. */
    public static final What ANY = new What(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public What {
      kinds = List.copyOf(kinds);
      types = List.copyOf(types);
      statuses = List.copyOf(statuses);
    }
  }

  /**
   * When it happened: by the article's word, else the day of publication.
   *
   * @param from first day, or null
   * @param to last day, or null
   */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** At any time. */
    public static final Days ANY = new Days(null, null);
  }
}
