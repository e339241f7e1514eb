package org.demarche.desk.web.events;

import java.util.List;
import org.demarche.desk.web.site.Exports;

/**
 * The list of events.
 *
 * @param chips what the list is narrowed to
 * @param views the ways to look at it, with the one that is shown
 * @param query what stands behind the question mark of the page's address, for its scripts
 */
public record EventsView(
    Panel panel,
    List<Chip> chips,
    List<Way> views,
    Found found,
    Pager pager,
    Exports exports,
    String query) {

  /** Copies the lists. */
  public EventsView {
    chips = List.copyOf(chips);
    views = List.copyOf(views);
  }

  /** A value that the list is narrowed to, and the address without it. */
  public record Chip(String field, String value, String without) {}

  /** A way to look at the same events. */
  public record Way(String group, String label, String address, boolean chosen) {}

  /**
   * What was found.
   *
   * @param count "1,234 incidents", "more than 10,000 reports"
   * @param map whether the map is shown in the place of the list
   */
  public record Found(String count, List<Row> rows, boolean map) {

    /** Copies the rows. */
    public Found {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An event.
   *
   * @param incident address of all its reports
   * @param reports how many there are
   */
  public record Row(String when, EventLine line, String incident, int reports) {}

  /** Addresses of the pages around; empty where there is none. */
  public record Pager(String first, String previous, String next) {}

  /**
   * What the list can be narrowed by.
   *
   * @param kept what else stands in the address
   */
  public record Panel(
      String from,
      String to,
      List<Names> names,
      List<Choice> choices,
      boolean reviewed,
      List<Kept> kept) {

    /** Copies the lists. */
    public Panel {
      names = List.copyOf(names);
      choices = List.copyOf(choices);
      kept = List.copyOf(kept);
    }
  }

  /** Names that are typed, and those that were. */
  public record Names(String field, String label, String hint, List<String> given) {}

  /** Words of which some are chosen. */
  public record Choice(String field, String label, boolean open, List<Option> options) {}

  /** A word that can be chosen. */
  public record Option(String value, String label, boolean chosen) {}

  /** A field that a form carries along unseen. */
  public record Kept(String field, String value) {}
}
