package org.demarche.desk.web.parties;

import java.util.List;

/** The list of parties. */
public record PartiesView(
    Asked asked, long count, List<Row> rows, Turn turn, List<Link> onlyInLexicon) {

  /** Copies the lists. */
  public PartiesView {
    rows = List.copyOf(rows);
    onlyInLexicon = List.copyOf(onlyInLexicon);
  }

  /** What is looked for. */
  public record Asked(String words, List<Option> kinds) {}

  /** A choice of a list. */
  public record Option(String value, String label, boolean chosen) {}

  /** Something to follow. */
  public record Link(String href, String label) {}

  /** A party. */
  public record Row(
      Link party, String code, String kind, long records, Roles roles, String lastSeen) {}

  /** How often it stands in which role. */
  public record Roles(long actor, long recipient, long supplier) {}

  /** Which page it is, and the ones beside it; addresses are empty where there is none. */
  public record Turn(long first, long last, String previous, String next) {}
}
