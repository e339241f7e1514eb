package org.demarche.desk.export.codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A country, as event data sets call it.
 *
 * @param code ISO 3166-1 alpha-3, or that of a former state; PLOVER's country field
 * @param fips FIPS 10-4 code, by which GDELT calls places; null when there is none
 * @param cameo CAMEO's code of actors; null when there is none
 * @param cow number in the Correlates of War project's list of states; null for what is none
 */
public record Country(
    String code, String name, @Nullable String fips, @Nullable String cameo, @Nullable String cow) {

  private static final Map<String, List<String>> TABLE =
      CodeTable.read("countries.tsv", 5, row -> row.get(0));

  /** The country of this code; none for an organisation, or when the code is null. */
  public static Optional<Country> find(@Nullable String code) {
    return Optional.ofNullable(code).map(TABLE::get).map(Country::of);
  }

  private static Country of(List<String> row) {
    return new Country(
        row.get(0),
        row.get(1),
        CodeTable.cell(row, 2),
        CodeTable.cell(row, 3),
        CodeTable.cell(row, 4));
  }
}
