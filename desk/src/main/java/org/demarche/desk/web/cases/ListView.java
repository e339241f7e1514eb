package org.demarche.desk.web.cases;

import java.util.List;
import org.demarche.desk.web.cases.DossierView.Ref;

/**
 * The list of cases.
 *
 * @param filters what is asked for, as the form shows it
 * @param columns headings by which it can be sorted
 * @param export what follows {@code /export?format=…&} for what is shown
 */
public record ListView(
    Filters filters,
    List<Chip> chips,
    List<Facet> facets,
    List<Column> columns,
    List<Row> rows,
    Paging paging,
    String export) {

  /** Copies the lists. */
  public ListView {
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * The fields of the form.
   *
   * @param weapon family or category
   */
  public record Filters(
      String supplier,
      String recipient,
      String weapon,
      String from,
      String to,
      boolean contradicted,
      boolean reviewed) {}

  /** A filter that holds, and the address without it. */
  public record Chip(String words, String without) {}

  /** Values to narrow the list by. */
  public record Facet(String name, List<Choice> choices) {

    /** Copies the choices. */
    public Facet {
      choices = List.copyOf(choices);
    }
  }

  /** A value, how many cases have it, and where it leads. */
  public record Choice(String words, long cases, String href, boolean chosen) {}

  /**
   * A heading.
   *
   * @param sorted by which the list is sorted now: {@code ascending}, {@code descending} or {@code
   *     none}
   */
  public record Column(String words, String href, String sorted) {}

  /** A case. */
  public record Row(
      String id, Deal deal, Stand stand, Strip strip, Extent extent, Marks marks, String moved) {}

  /**
   * Who sends what to whom.
   *
   * @param name what a person has called the case; empty for the usual name
   */
  public record Deal(String name, Ref supplier, Ref recipient, Ref weapon, String category) {}

  /** How it stands; the day is empty when it is not known. */
  public record Stand(String status, String since) {}

  /** How much is told of it. */
  public record Extent(long claims, long articles, long reviewed) {}

  /**
   * What to look at.
   *
   * @param register how the register has it; empty where none was imported
   * @param registerKind {@code known, differs, unclear, absent}
   */
  public record Marks(
      long contradictions,
      long objections,
      long diversions,
      String register,
      String registerKind) {}

  /**
   * A small drawing of how far it came when.
   *
   * @param words the same for those who do not see it
   */
  public record Strip(List<Dot> dots, String from, String to, String words) {

    /** Copies the dots. */
    public Strip {
      dots = List.copyOf(dots);
    }
  }

  /**
   * Claims of one status and day.
   *
   * @param sure whether they assert it
   */
  public record Dot(String x, String y, String radius, String status, boolean sure, String words) {}

  /** Where in the list the page is; addresses are empty where there is none. */
  public record Paging(long cases, long first, long last, String before, String after) {}
}
