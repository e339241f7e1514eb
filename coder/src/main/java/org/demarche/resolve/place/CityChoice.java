package org.demarche.resolve.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which of several cities of one name is meant, or that nothing tells. */
final class CityChoice {

  /** People in a city that is meant by its bare name even where no country supports it. */
  private static final long KNOWN = 50_000;

  /** How many times larger than the next of its name a city must be to need no support. */
  private static final long DOMINANT = 3;

  /** How many times larger than a namesake in a country of the article a city must be to win. */
  private static final long OVERWHELMING = 8;

  private CityChoice() {}

  /**
   * The city meant by a bare name.
   *
   * @param cities the cities of that name, a capital first, the others by population
   * @param known whether the first of them is the one usually meant
   * @param countries ISO 3166 alpha-3 codes of the countries that the article speaks of
   */
  static Optional<City> of(List<City> cities, boolean known, Set<String> countries) {
    if (cities.isEmpty()) {
      return Optional.empty();
    }
    City first = cities.get(0);
    Optional<City> near = cities.stream().filter(c -> countries.contains(c.country())).findFirst();
    if (near.isPresent() && !isOvershadowed(near.get(), first)) {
      return near;
    }
    return known || first.capital() || near.isPresent() || isDominant(cities)
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Among the cities of a named country or division, the first. */
  static Optional<City> in(List<City> cities, String countryOrDivision, Optional<String> code) {
    return cities.stream()
        .filter(
            c ->
                code.map(c.country()::equals).orElse(false)
                    || c.division().equals(countryOrDivision))
        .findFirst();
  }

  private static boolean isOvershadowed(City near, City first) {
    return !first.equals(near) && first.population() > OVERWHELMING * near.population();
  }

  private static boolean isDominant(List<City> cities) {
    City first = cities.get(0);
    long next = cities.size() > 1 ? cities.get(1).population() : 0;
    return first.population() >= KNOWN && first.population() >= DOMINANT * next;
  }
}
