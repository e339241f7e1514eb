package org.demarche.desk.web.events;

import java.util.List;

/**
 * One real event, as its reports tell it.
 *
 * @param lead the fullest report
 * @param differences in what the reports disagree
 * @param place where it happened, with the country; empty when no report says
 * @param more how many reports are not shown
 */
public record IncidentView(
    String when,
    EventLine lead,
    String place,
    List<Difference> differences,
    List<Telling> reports,
    String events,
    int more) {

  /** Copies the lists. */
  public IncidentView {
    differences = List.copyOf(differences);
    reports = List.copyOf(reports);
  }

  /** What reports say of one thing, and how many say so. */
  public record Difference(String about, List<Version> versions) {

    /** Copies the versions. */
    public Difference {
      versions = List.copyOf(versions);
    }
  }

  /** One of the things that are said. */
  public record Version(String text, int reports) {}

  /**
   * A report.
   *
   * @param copy whether its article is a near-copy of one that stands before it
   */
  public record Telling(EventLine line, String when, boolean copy) {}
}
