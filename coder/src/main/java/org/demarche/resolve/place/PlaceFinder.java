package org.demarche.resolve.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Place;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of places in a sentence and says which place each means. Names of Demarche's own
 * lists are known by themselves; a city needs a named-entity mark or a preposition of place.
 * Thread-safe.
 */
public final class PlaceFinder {

  private static final int LONGEST = 8;
  private static final Set<String> PLACE_ENTITIES = Set.of("GPE", "LOC", "FAC");
  private static final Set<String> BEFORE_PLACE =
      Set.of("in", "at", "near", "off", "outside", "inside", "from", "around", "to", "into", "of");
  private static final Set<String> BEFORE_PLACE_ONLY = Set.of("in", "near", "outside", "inside");
  private static final Set<String> DIVISIONS =
      Set.of(
          "province",
          "governorate",
          "region",
          "state",
          "oblast",
          "district",
          "county",
          "prefecture",
          "department",
          "Province",
          "Governorate",
          "Region",
          "State",
          "Oblast",
          "District",
          "County",
          "Prefecture",
          "Department");

  private final Gazetteer gazetteer;

  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The places named in a sentence, from left to right.
   *
   * @param countries ISO 3166 alpha-3 codes of the countries that the article speaks of; they
   *     decide between places of one name
   */
  public List<FoundPlace> find(ParsedSentence sentence, Set<String> countries) {
    List<FoundPlace> found = new ArrayList<>(4);
    for (int i = 0; i < sentence.size(); ) {
      FoundPlace place = mayOpen(sentence, i) ? at(sentence, i, countries) : null;
      if (place != null) {
        found.add(place);
      }
      i = place == null ? i + 1 : place.last() + 1;
    }
    return found;
  }

  /**
   * The place of the event that a verb or noun tells, if the sentence attaches one to it: "met in
   * Sochi", "the shelling of a hospital near Aleppo", "the Geneva talks".
   */
  public Optional<Place> placeOf(ParsedSentence sentence, int predicate, Set<String> countries) {
    return placeOf(sentence, predicate, find(sentence, countries));
  }

  /** {@link #placeOf(ParsedSentence, int, Set)} of a sentence whose places are found already. */
  public Optional<Place> placeOf(ParsedSentence sentence, int predicate, List<FoundPlace> places) {
    return places.isEmpty()
        ? Optional.empty()
        : new EventPlace(sentence, places).of(predicate).flatMap(FoundPlace::place);
  }

  private static boolean mayOpen(ParsedSentence sentence, int i) {
    if (isCapitalised(sentence.token(i))) {
      return true;
    }
    return i + 1 < sentence.size() && isNextCapitalised(sentence, i);
  }

  /** "southern Lebanon", "sub-Saharan Africa", "al-Tanf", "the Gulf". */
  private static boolean isNextCapitalised(ParsedSentence sentence, int i) {
    int next = sentence.token(i + 1).form().equals("-") && i + 2 < sentence.size() ? i + 2 : i + 1;
    return !form(sentence, i).isEmpty()
        && Character.isLetter(form(sentence, i).charAt(0))
        && isCapitalised(sentence.token(next));
  }

  private @Nullable FoundPlace at(ParsedSentence sentence, int first, Set<String> countries) {
    int limit = Math.min(sentence.size(), first + LONGEST);
    boolean capital = isCapitalised(sentence.token(first));
    for (int last = lastOfName(sentence, first, limit); last >= first; last--) {
      String text = text(sentence, first, last);
      FoundPlace place = listed(sentence, first, last, text, countries);
      if (place == null && capital) {
        place = division(sentence, first, last, text, countries);
      }
      if (place == null && (capital || text.startsWith("al-") || text.startsWith("el-"))) {
        place = city(sentence, first, last, text, countries);
      }
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /**
   * The last token that could end a name: names end in a capitalised word or one in lower case at
   * most.
   */
  private static int lastOfName(ParsedSentence sentence, int first, int limit) {
    int last = first;
    for (int i = first + 1; i < limit && !sentence.token(i).tag().equals(","); i++) {
      if (sentence.token(i).tag().startsWith("VB")) {
        break;
      }
      last = i;
    }
    return last;
  }

  private @Nullable FoundPlace listed(
      ParsedSentence sentence, int first, int last, String text, Set<String> countries) {
    Optional<Place> place = gazetteer.find(text);
    if (place.isEmpty() || isPartOfOtherName(sentence, first, last)) {
      return null;
    }
    Place meant = place.get();
    boolean here = meant.country() != null && countries.contains(meant.country());
    Optional<Place> other = here ? Optional.empty() : gazetteer.namesake(meant.name());
    if (other.isPresent() && countries.contains(other.get().country())) {
      meant = other.get();
    }
    return new FoundPlace(first, last, text, said(meant, text));
  }

  private @Nullable FoundPlace division(
      ParsedSentence sentence, int first, int last, String text, Set<String> countries) {
    boolean marked = last + 1 < sentence.size() && DIVISIONS.contains(form(sentence, last + 1));
    if (!marked || isPartOfOtherName(sentence, first, last)) {
      return null;
    }
    List<Place> divisions = gazetteer.divisions(text);
    if (divisions.isEmpty()) {
      return null;
    }
    String whole = text(sentence, first, last + 1);
    Place meant = onlyOrNear(divisions, countries);
    return new FoundPlace(first, last + 1, whole, meant == null ? null : said(meant, whole));
  }

  private static @Nullable Place onlyOrNear(List<Place> divisions, Set<String> countries) {
    List<Place> near =
        divisions.stream().filter(d -> countries.contains(String.valueOf(d.country()))).toList();
    List<Place> left = near.isEmpty() ? divisions : near;
    return left.size() == 1 ? left.get(0) : null;
  }

  private @Nullable FoundPlace city(
      ParsedSentence sentence, int first, int last, String text, Set<String> countries) {
    if (!isPlaceContext(sentence, first, last)) {
      return null;
    }
    List<City> cities = gazetteer.cities(text);
    if (cities.isEmpty()) {
      return named(first, last, text, countries);
    }
    int qualifier = qualifierEnd(sentence, last);
    if (qualifier > last) {
      String where = text(sentence, last + 2, qualifier);
      Optional<City> city = qualified(cities, where);
      if (city.isPresent()) {
        String whole = text(sentence, first, qualifier);
        return new FoundPlace(first, qualifier, whole, city.get().place(whole));
      }
    }
    boolean doubtful = gazetteer.isWord(text);
    Optional<City> city =
        CityChoice.of(cities, gazetteer.isKnown(text), countries)
            .filter(c -> !doubtful || countries.contains(c.country()));
    return new FoundPlace(first, last, text, city.map(c -> c.place(text)).orElse(null));
  }

  /** A division without "province" after it, where the parser sees a place. */
  private @Nullable FoundPlace named(int first, int last, String text, Set<String> countries) {
    List<Place> divisions = gazetteer.divisions(text);
    Place meant = divisions.isEmpty() ? null : onlyOrNear(divisions, countries);
    return meant == null ? null : new FoundPlace(first, last, text, said(meant, text));
  }

  private Optional<City> qualified(List<City> cities, String where) {
    Optional<String> code =
        gazetteer.country(where).flatMap(country -> Optional.ofNullable(country.country()));
    return CityChoice.in(cities, gazetteer.spelledOut(where), code);
  }

  /** Index of the last token of ", Syria" or ", Calif." after a city, or that of the city. */
  private int qualifierEnd(ParsedSentence sentence, int last) {
    if (last + 2 >= sentence.size() || !form(sentence, last + 1).equals(",")) {
      return last;
    }
    for (int end = Math.min(sentence.size() - 1, last + 6); end >= last + 2; end--) {
      String where = text(sentence, last + 2, end);
      if (gazetteer.country(where).isPresent()
          || !gazetteer.spelledOut(where).equals(where)
          || !gazetteer.divisions(where).isEmpty()) {
        return end;
      }
    }
    return last;
  }

  /** Whether a name stands inside a longer one, of a person or a body: "Bank of Jordan". */
  private static boolean isPartOfOtherName(ParsedSentence sentence, int first, int last) {
    String entity = sentence.token(last).entity();
    if (!entity.equals("PERSON") && !entity.equals("ORG")) {
      return false;
    }
    return !(isWholeEntity(sentence, first, last) && isAfter(sentence, first, BEFORE_PLACE_ONLY));
  }

  private static boolean isPlaceContext(ParsedSentence sentence, int first, int last) {
    String entity = sentence.token(last).entity();
    if (PLACE_ENTITIES.contains(entity)) {
      return isWholeEntity(sentence, first, last);
    }
    boolean whole = isWholeEntity(sentence, first, last);
    return entity.isEmpty()
        ? isAfter(sentence, first, BEFORE_PLACE) && !continues(sentence, last)
        : !entity.equals("DATE") && whole && isAfter(sentence, first, BEFORE_PLACE_ONLY);
  }

  private static boolean isWholeEntity(ParsedSentence sentence, int first, int last) {
    boolean opens =
        first == 0
            || !sentence.token(first).entity().equals(entity(sentence, first - 1))
            || sentence.token(first).entityStart();
    boolean closes =
        last + 1 >= sentence.size()
            || sentence.token(last + 1).entityStart()
            || !entity(sentence, last).equals(entity(sentence, last + 1));
    return opens && closes;
  }

  /** Whether another capitalised word follows: then the name is only the beginning of one. */
  private static boolean continues(ParsedSentence sentence, int last) {
    return last + 1 < sentence.size() && sentence.token(last + 1).tag().equals("NNP");
  }

  private static boolean isAfter(ParsedSentence sentence, int first, Set<String> words) {
    int before = first > 0 && form(sentence, first - 1).equals("the") ? first - 2 : first - 1;
    return before >= 0 && words.contains(sentence.token(before).lemma());
  }

  private static Place said(Place place, String text) {
    return new Place(place.name(), place.country(), place.position(), place.kind(), text);
  }

  private static boolean isCapitalised(Token token) {
    return !token.form().isEmpty() && Character.isUpperCase(token.form().charAt(0));
  }

  private static String entity(ParsedSentence sentence, int index) {
    return sentence.token(index).entity();
  }

  private static String form(ParsedSentence sentence, int index) {
    return sentence.token(index).form();
  }

  /** The tokens as written, with blanks where the article has any. */
  private static String text(ParsedSentence sentence, int first, int last) {
    if (first == last) {
      return form(sentence, first);
    }
    StringBuilder text = new StringBuilder(form(sentence, first));
    for (int i = first + 1; i <= last; i++) {
      boolean gap = sentence.token(i - 1).span().end() < sentence.token(i).span().start();
      text.append(gap ? " " : "").append(form(sentence, i));
    }
    return text.toString();
  }
}
