package org.demarche.resolve.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.YamlNode;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The names of places. Demarche's own lists ({@code lexicon/places}) are held in memory; GeoNames'
 * cities and divisions are searched in their files. Immutable.
 */
public final class Gazetteer {

  private static final String FOLDER = "places/";
  private static final List<String> LISTS =
      List.of("countries.yml", "regions.yml", "seas.yml", "facilities.yml", "towns.yml");

  private final Map<String, Place> named = new HashMap<>();
  private final Map<String, String> namesakes = new HashMap<>();
  private final Map<String, String> abbreviations = new HashMap<>();
  private final Map<String, String[]> cityNames = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final SortedTable cities;
  private final SortedTable regions;

  private Gazetteer(LexiconFiles files) {
    cities = new SortedTable(files.bytes("imported/geonames/cities.tsv"));
    regions = new SortedTable(files.bytes("imported/geonames/regions.tsv"));
    LISTS.forEach(list -> readPlaces(files.yaml(FOLDER + list)));
    readCityNames(files.yaml(FOLDER + "city-names.yml"));
  }

  /** Reads the lists of places and finds the tables; a fault in them is refused. */
  public static Gazetteer of(LexiconFiles files) {
    return new Gazetteer(files);
  }

  /** The place of Demarche's own lists that has exactly this name, capitals included. */
  public Optional<Place> find(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /** The country of that name. */
  Optional<Place> country(String name) {
    return find(name).filter(p -> p.kind() == Place.Kind.COUNTRY);
  }

  /** The cities of a name: the one known by it first, or a capital; the others by population. */
  List<City> cities(String name) {
    String key = PlaceName.key(name);
    List<City> found = new ArrayList<>(known(key));
    for (String[] row : cities.rows(key)) {
      City city = City.of(row);
      if (!found.contains(city)) {
        found.add(city.capital() && !isKnown(name) ? 0 : found.size(), city);
      }
    }
    return found;
  }

  /**
   * Whether a bare name means the first of its cities even where that is not the largest by far.
   */
  boolean isKnown(String name) {
    return cityNames.containsKey(PlaceName.key(name));
  }

  private List<City> known(String key) {
    String[] known = cityNames.get(key);
    return known == null
        ? List.of()
        : cities.rows(PlaceName.key(known[0])).stream()
            .map(City::of)
            .filter(city -> city.country().equals(known[1]))
            .limit(1)
            .toList();
  }

  /** The first-level divisions of a name, at the position of their seats. */
  List<Place> divisions(String name) {
    return regions.rows(PlaceName.key(name)).stream().map(row -> division(row, name)).toList();
  }

  /** The division of another state that a country shares its name with. */
  Optional<Place> namesake(String country) {
    String state = namesakes.get(country);
    return divisions(country).stream()
        .filter(d -> d.country() != null && d.country().equals(state))
        .findFirst();
  }

  /** The full name of an abbreviated American state; other names are returned as they are. */
  String spelledOut(String division) {
    return abbreviations.getOrDefault(division, division);
  }

  /** Whether a city's name is an everyday word or a person's name too. */
  boolean isWord(String name) {
    return words.contains(name);
  }

  SortedTable cityTable() {
    return cities;
  }

  SortedTable divisionTable() {
    return regions;
  }

  Set<String> names() {
    return Set.copyOf(named.keySet());
  }

  Map<String, String[]> otherCityNames() {
    return Map.copyOf(cityNames);
  }

  private static Place division(String[] row, String text) {
    Place.Position seat =
        new Place.Position(Double.parseDouble(row[4]), Double.parseDouble(row[5]), null);
    return new Place(row[1], row[3], seat, Place.Kind.REGION, text);
  }

  private void readPlaces(YamlNode root) {
    for (YamlNode node : root.fields("places").items("places")) {
      YamlNode.Fields fields = node.fields("name", "kind", "country", "at", "aliases", "also");
      Place place = place(node, fields);
      add(node, place.name(), place);
      fields.texts("aliases").forEach(alias -> add(node, alias, place));
      fields.find("also").ifPresent(state -> namesakes.put(place.name(), state.text()));
    }
  }

  private static Place place(YamlNode node, YamlNode.Fields fields) {
    Place.Kind kind =
        fields
            .get("kind")
            .as(k -> Place.Kind.valueOf(k.toUpperCase(Locale.ROOT)), "a kind of place");
    String country = fields.find("country").map(YamlNode::text).orElse(null);
    String name = fields.get("name").text();
    return new Place(name, country, position(node, fields), kind, name);
  }

  private static Place.@Nullable Position position(YamlNode node, YamlNode.Fields fields) {
    if (!fields.has("at")) {
      return null;
    }
    List<YamlNode> at = fields.items("at");
    if (at.size() != 2) {
      throw node.fault("expected at: [degrees north, degrees east]");
    }
    return new Place.Position(
        at.get(0).as(Double::valueOf, "degrees north"),
        at.get(1).as(Double::valueOf, "degrees east"),
        null);
  }

  private void add(YamlNode node, String name, Place place) {
    if (named.put(name, place) != null) {
      throw node.fault("the name \"" + name + "\" is given to two places");
    }
  }

  private void readCityNames(YamlNode root) {
    YamlNode.Fields fields = root.fields("cities", "words", "abbreviations");
    for (YamlNode node : fields.items("cities")) {
      YamlNode.Fields city = node.fields("city", "country", "aliases");
      String[] known = {city.get("city").text(), city.get("country").text()};
      cityNames.put(PlaceName.key(known[0]), known);
      city.texts("aliases").forEach(alias -> cityNames.put(PlaceName.key(alias), known));
    }
    words.addAll(fields.texts("words"));
    fields.get("abbreviations").entries().forEach((k, v) -> abbreviations.put(k, v.text()));
  }
}
