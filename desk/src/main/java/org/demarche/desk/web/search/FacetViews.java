package org.demarche.desk.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.desk.search.Facet;
import org.demarche.desk.web.search.SearchView.FacetList;
import org.demarche.desk.web.search.SearchView.FacetValue;

/** Makes of the counts of a search links that narrow it. */
final class FacetViews {

  private static final Map<String, String> NAMES =
      Map.of(
          "party", "Parties",
          "weapon", "Weapons",
          "type", "Events",
          "status", "Status of transfers",
          "kind", "Records",
          "source", "Sources",
          "year", "Years");

  private static final int MOST_YEARS = 20;

  private final SearchAddress address;

  FacetViews(SearchAddress address) {
    this.address = address;
  }

  /** The facets that have anything to choose from. */
  List<FacetList> of(List<Facet> facets) {
    List<FacetList> lists = new ArrayList<>();
    for (Facet facet : facets) {
      List<FacetValue> values = latest(facet).stream().map(count -> value(facet, count)).toList();
      if (!values.isEmpty()) {
        lists.add(new FacetList(NAMES.getOrDefault(facet.field(), facet.field()), values));
      }
    }
    return lists;
  }

  /** Of very many years, the last ones. */
  private static List<Facet.Count> latest(Facet facet) {
    List<Facet.Count> counts = facet.counts();
    boolean many = facet.field().equals("year") && counts.size() > MOST_YEARS;
    return many ? counts.subList(counts.size() - MOST_YEARS, counts.size()) : counts;
  }

  private FacetValue value(Facet facet, Facet.Count count) {
    boolean chosen = isChosen(facet.field(), count.value());
    return new FacetValue(
        count.name(),
        String.format(Locale.ROOT, "%,d", count.articles()),
        chosen ? removed(facet.field(), count.value()) : added(facet.field(), count.value()),
        chosen);
  }

  private boolean isChosen(String field, String value) {
    if (field.equals("year")) {
      return address.query().has("from", value) && address.query().has("to", value);
    }
    return address.query().has(field, value);
  }

  private String removed(String field, String value) {
    return field.equals("year")
        ? address.without("from", "to")
        : address.withoutValue(field, value);
  }

  /**
   * With a second party, records are wanted that are about both: the filter takes its parties as
   * alternatives, so the second goes into the query.
   */
  private String added(String field, String value) {
    if (field.equals("year")) {
      return address.inYear(value);
    }
    boolean second = field.equals("party") && !address.query().all("party").isEmpty();
    return second ? address.alsoAbout(value) : address.with(field, value);
  }
}
