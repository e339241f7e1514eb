package org.demarche.desk.export.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where capitals lie, by GeoNames (the lexicon's {@code imported/geonames/cities.tsv}); where one
 * is not among its cities, the middle of the country.
 */
final class Seats {

  private static final int NAME = 1;
  private static final int ASCII = 2;
  private static final int COUNTRY = 3;
  private static final int KIND = 8;

  private final Map<String, Place.Position> inCountry = new HashMap<>();
  private final Map<String, Place.Position> largest = new HashMap<>();
  private final Map<String, Place.Position> middles = new HashMap<>();

  Seats(LexiconFiles files) {
    files.text("imported/geonames/cities.tsv").lines().skip(1).forEach(this::addCity);
    Entry.of(files.yaml("places/countries.yml")).list("places").forEach(this::addCountry);
  }

  /** The city of this name in this country; for a state that is no more, the largest so called. */
  Optional<Place.Position> find(@Nullable String capital, String country) {
    if (capital == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(inCountry.get(country + " " + capital))
        .or(() -> Optional.ofNullable(largest.get(capital)));
  }

  Optional<Place.Position> middle(String country) {
    return Optional.ofNullable(middles.get(country));
  }

  /** Cities of one name stand in the table by population, the largest first. */
  private void addCity(String line) {
    String[] row = line.split("\t", -1);
    Place.Position position =
        new Place.Position(
            Double.parseDouble(row[5]), Double.parseDouble(row[6]), Integer.valueOf(row[0]));
    for (String name : new String[] {row[NAME], row[ASCII]}) {
      inCountry.putIfAbsent(row[COUNTRY] + " " + name, position);
      largest.putIfAbsent(name, position);
    }
    // "Washington, D.C." is no other Washington.
    if (row[KIND].equals("PPLC")) {
      inCountry.put(row[COUNTRY] + " " + row[NAME].split(",", 2)[0], position);
    }
  }

  private void addCountry(Entry entry) {
    if (entry.has("at")) {
      List<String> at = entry.get("at").texts();
      middles.put(
          entry.text("name"),
          new Place.Position(Double.parseDouble(at.get(0)), Double.parseDouble(at.get(1)), null));
    }
  }
}
