package org.demarche.desk.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a search shows.
 *
 * @param kept the search as it can be saved; empty for one that asks nothing
 */
public record SearchView(
    Form form,
    List<Chip> chips,
    List<FacetList> facets,
    Outcome outcome,
    List<Link> exports,
    String kept) {

  /** Copies the lists. */
  public SearchView {
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
    exports = List.copyOf(exports);
  }

  /** The form as it was sent. */
  public record Form(
      String words,
      boolean meaning,
      String sort,
      String from,
      String to,
      boolean reviewed,
      List<Carried> carried) {}

  /** A hidden field. */
  public record Carried(String name, String value) implements Comparable<Carried> {

    @Override
    public int compareTo(Carried other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : value.compareTo(other.value);
    }
  }

  /** A part of the filter, with the address without it. */
  public record Chip(String label, String value, String remove) {}

  /** What is found, counted by one field. */
  public record FacetList(String name, List<FacetValue> values) {}

  /**
   * One value of a field.
   *
   * @param link where only articles with it are shown
   */
  public record FacetValue(String name, String count, String link, boolean chosen) {}

  /** A way on. */
  public record Link(String name, String address) {}

  /**
   * What was found.
   *
   * @param heading how many, of what
   * @param fault why nothing could be looked for
   * @param notice what is missing from it; empty for nothing
   */
  public record Outcome(
      String heading,
      @Nullable Fault fault,
      String notice,
      List<HitView> hits,
      @Nullable String previous,
      @Nullable String next) {}

  /** Where in a query the fault is: what stands before, at and behind it. */
  public record Fault(String before, String at, String behind, String message) {}
}
