package org.demarche.desk.review;

/**
 * A reason to doubt a record, and how many points it weighs. The points of a record's reasons add
 * up with those of its frame, which are {@value #FRAME} times the share of the frame's records that
 * is to be expected wrong by those reviewed so far. The weights are a judgement, not a measurement.
 */
public enum Reason {
  CONTRADICTED(300, "other reports contradict it"),
  UNNAMED_PARTY(150, "a party has no name"),
  NOT_ASSERTED(150, "it is not asserted as a fact"),
  GENERIC_WEAPON(100, "the weapon is known by its class alone"),
  NO_DATE(50, "the day is that of the article"),
  ONLY_REPORT(50, "no other article reports it");

  /** Points of a frame of which all records are to be expected wrong. */
  public static final int FRAME = 1000;

  private final int points;
  private final String words;

  Reason(int points, String words) {
    this.points = points;
    this.words = words;
  }

  /** How much it weighs. */
  public int points() {
    return points;
  }

  /** What it says. */
  public String words() {
    return words;
  }
}
