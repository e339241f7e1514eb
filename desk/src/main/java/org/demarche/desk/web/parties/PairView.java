package org.demarche.desk.web.parties;

import java.util.List;
import org.demarche.desk.web.parties.PartyView.CaseRow;
import org.demarche.desk.web.parties.PartyView.Value;

/** What two parties did to each other. */
public record PairView(
    Value one,
    Value other,
    Counts counts,
    Series series,
    List<CaseRow> cases,
    List<Happened> latest) {

  /** Copies the lists. */
  public PairView {
    cases = List.copyOf(cases);
    latest = List.copyOf(latest);
  }

  /** How many events, which way, and how they score. */
  public record Counts(PartyView.Ways ways, List<Long> quads, String score, long unsure) {}

  /**
   * Events over time.
   *
   * @param data address of the same for scripts
   */
  public record Series(String data, List<Month> months) {}

  /** A month, with where its counts lead. */
  public record Month(String month, PartyView.Ways ways) {}

  /** An incident as its fullest report tells it. */
  public record Happened(
      Value what,
      int quad,
      String day,
      String parties,
      Said said,
      long reports,
      boolean reviewed) {}

  /**
   * The words.
   *
   * @param by who says so; empty for the article itself
   * @param modality empty where it is asserted
   */
  public record Said(String quote, String by, String modality) {}
}
