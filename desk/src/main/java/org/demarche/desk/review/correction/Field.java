package org.demarche.desk.review.correction;

import java.util.List;

/**
 * What a person may change in a record.
 *
 * @param name in forms: {@code supplier}
 * @param label for people
 * @param values as people write them; several where the field may be given several times
 * @param options the only values there are; empty for free text
 * @param hint how to write it; empty where that is plain
 */
public record Field(
    String name, String label, Sort sort, List<String> values, List<String> options, String hint) {

  /** Copies the lists. */
  public Field {
    values = List.copyOf(values);
    options = List.copyOf(options);
  }

  /** The first value; empty without one. */
  public String value() {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** What sort of value. */
  public enum Sort {
    TEXT,
    /** One of the options. */
    CHOICE,
    /** Any of the options. */
    CHOICES,
    PARTY,
    /** Any number of parties. */
    PARTIES,
    WEAPON,
    /** Words of the article. */
    QUOTE
  }
}
