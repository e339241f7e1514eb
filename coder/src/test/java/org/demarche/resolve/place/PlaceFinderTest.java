package org.demarche.resolve.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Place;
import org.demarche.resolve.time.PlainSentence;
import org.demarche.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {

  private static final PlaceFinder FINDER = new PlaceFinder(Gazetteer.of(LexiconFiles.shipped()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The envoys met in Sochi.                       |         | Sochi                 | RUS | CITY
          The envoys met in Moscow.                      |         | Moscow                | RUS | CITY
          The envoys met in Kiev.                        |         | Kyiv                  | UKR | CITY
          The envoys met in Sana'a.                      |         | Sanaa                 | YEM | CITY
          The envoys met in Benghazi.                    |         | Benghazi              | LBY | CITY
          The envoys met in Bengasi.                     |         | Benghazi              | LBY | CITY
          The envoys met in Peking.                      |         | Beijing               | CHN | CITY
          The envoys met in Geneva.                      |         | Genève                | CHE | CITY
          The envoys met in Geneva.                      | CHE,USA | Genève                | CHE | CITY
          The envoys met in St. Petersburg.              |         | Saint Petersburg      | RUS | CITY
          The envoys met in New York.                    |         | New York City         | USA | CITY
          The envoys met in Washington.                  |         | Washington, D.C.      | USA | CITY
          The envoys met in Kabul.                       |         | Kabul                 | AFG | CITY
          Shells fell near Deir ez-Zor.                  |         | Deir ez-Zor           | SYR | CITY
          Shells fell in Tripoli.                        |         | Tripoli               | LBY | CITY
          Shells fell in Tripoli.                        | LBN     | Tripoli               | LBN | CITY
          Shells fell in Hyderabad.                      | PAK     | Hyderabad             | PAK | CITY
          Shells fell near Odesa.                        | USA,RUS | Odessa                | UKR | CITY
          The plant in Moscow, Idaho was sold.           |         | Moscow                | USA | CITY
          The plant in Aleppo, Syria was hit.            |         | Aleppo                | SYR | CITY
          The plant in San Jose, Calif. was sold.        |         | San Jose              | USA | CITY
          They talked in Nice, France.                   |         | Nice                  | FRA | CITY
          Fighting went on in Helmand province.          |         | Helmand               | AFG | REGION
          Troops massed in Russia.                       |         | Russia                | RUS | COUNTRY
          Troops massed in the Gaza Strip.               |         | Gaza Strip            | PSE | REGION
          Troops massed in southern Lebanon.             |         | Southern Lebanon      | LBN | REGION
          Troops massed in Nagorno-Karabakh.             |         | Nagorno-Karabakh      | AZE | REGION
          A frigate patrols the Strait of Hormuz.        |         | Strait of Hormuz      |     | SEA
          A frigate patrols the Black Sea.               |         | Black Sea             |     | SEA
          Tankers burn in the Gulf.                      |         | Persian Gulf          |     | SEA
          They rallied in New South Wales.               |         | New South Wales       | AUS | REGION
          Inspectors returned to Natanz.                 |         | Natanz                | IRN | FACILITY
          Troops massed in Georgia.                      |         | Georgia               | GEO | COUNTRY
          Troops massed in Georgia.                      | USA     | Georgia               | USA | REGION
          Troops massed in Georgia.                      | USA,GEO | Georgia               | GEO | COUNTRY
          """)
  void namesMeanTheirPlace(
      String text,
      @Nullable String countries,
      String name,
      @Nullable String country,
      Place.Kind kind) {
    Place place = only(PlainSentence.of(text), countries).place().orElseThrow();
    assertThat(place.name()).isEqualTo(name);
    assertThat(place.country()).isEqualTo(country);
    assertThat(place.kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "The envoys met in Nice.",
    "The convoy stopped in Hyderabad.",
    "The convoy stopped in San Miguel.",
  })
  void severalPlacesWithoutSupportStayOpen(String text) {
    assertThat(only(PlainSentence.of(text), null).place()).isEmpty();
  }

  @Test
  void personOrBodyWithThePlacesNameIsNone() {
    ParsedSentence person =
        PlainSentence.withEntity(
            PlainSentence.of("Michael Jordan flew home."), "PERSON", "Michael Jordan");
    ParsedSentence bank =
        PlainSentence.withEntity(
            PlainSentence.of("The Central Bank of Jordan cut rates."),
            "ORG",
            "Central Bank of Jordan");
    assertThat(FINDER.find(person, Set.of())).isEmpty();
    assertThat(FINDER.find(bank, Set.of())).isEmpty();
  }

  @Test
  void cityNeedsAMarkOrAPreposition() {
    ParsedSentence bare = PlainSentence.of("Analysts expect Sochi will host it.");
    assertThat(FINDER.find(bare, Set.of())).isEmpty();
    assertThat(FINDER.find(PlainSentence.withEntity(bare, "GPE", "Sochi"), Set.of())).hasSize(1);
  }

  @Test
  void countryAfterACityIsOnePlaceWithIt() {
    FoundPlace place = only(PlainSentence.of("They met in Homs, Syria."), null);
    assertThat(place.text()).isEqualTo("Homs, Syria");
    assertThat(List.of(place.first(), place.last())).containsExactly(3, 5);
  }

  @Test
  void prepositionUnderTheVerbGivesTheEventsPlace() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Barak NNP nsubj 2 PERSON
            met VBD root 0
            Putin NNP dobj 2 PERSON
            at IN prep 2
            his PRP$ poss 7
            summer NN compound 7
            home NN pobj 4
            in IN prep 7
            Sochi NNP pobj 8 GPE
            """);
    assertThat(nameOf(sentence, 1)).contains("Sochi");
  }

  @Test
  void cityIsTakenBeforeItsCountry() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Rebels NNS nsubj 2
            fought VBD root 0
            in IN prep 2
            Syria NNP pobj 3 GPE
            near IN prep 2
            Homs NNP pobj 5 GPE
            """);
    assertThat(nameOf(sentence, 1)).contains("Homs");
  }

  @Test
  void placeOfTheObjectIsThePlaceOfTheEvent() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Jets NNS nsubj 2
            bombed VBD root 0
            a DT det 4
            hospital NN dobj 2
            in IN prep 4
            Aleppo NNP pobj 5 GPE
            """);
    assertThat(nameOf(sentence, 1)).contains("Aleppo");
  }

  @Test
  void officialsInACapitalDoNotPlaceWhatTheySay() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Officials NNS nsubj 4
            in IN prep 1
            Tehran NNP pobj 2 GPE
            condemned VBD root 0
            the DT det 6
            raid NN dobj 4
            """);
    assertThat(nameOf(sentence, 3)).isEmpty();
  }

  @Test
  void clashesInACityPlaceTheirVerb() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Clashes NNS nsubj 4
            in IN prep 1
            Aleppo NNP pobj 2 GPE
            killed VBD root 0
            30 CD nmod 6
            people NNS dobj 4
            """);
    assertThat(nameOf(sentence, 3)).contains("Aleppo");
  }

  @Test
  void recipientsAfterToAreNoPlaceExceptForVisits() {
    String lines =
        """
        Russia NNP nsubj 2 GPE
        %s VBD root 0
        to TO prep 2
        Syria NNP pobj 3 GPE
        """;
    assertThat(nameOf(PlainSentence.tree(lines.formatted("delivered")), 1)).isEmpty();
    assertThat(nameOf(PlainSentence.tree(lines.formatted("travel")), 1)).contains("Syria");
  }

  @Test
  void modifierOfANounPlacesIt() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            The DT det 3
            Geneva NNP compound 3 GPE
            talks NNS nsubj 4
            failed VBD root 0
            """);
    assertThat(nameOf(sentence, 2)).contains("Genève");
  }

  @Test
  void cityOfASeaIsTheCity() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            They PRP nsubj 2
            met VBD root 0
            in IN prep 2
            the DT det 7
            Black NNP compound 6 LOC
            Sea NNP compound 7 LOC
            resort NN pobj 3
            of IN prep 7
            Sochi NNP pobj 8 GPE
            """);
    assertThat(nameOf(sentence, 1)).contains("Sochi");
  }

  @Test
  void sanctionsOnACountryAreNotPlacedThere() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Washington NNP nsubj 2 GPE
            imposed VBD root 0
            sanctions NNS dobj 2
            on IN prep 2
            Iran NNP pobj 4 GPE
            """);
    assertThat(nameOf(sentence, 1)).isEmpty();
  }

  private static Optional<String> nameOf(ParsedSentence sentence, int predicate) {
    return FINDER.placeOf(sentence, predicate, Set.of()).map(Place::name);
  }

  private static FoundPlace only(ParsedSentence sentence, @Nullable String countries) {
    Set<String> near = countries == null ? Set.of() : Set.of(countries.split(","));
    List<FoundPlace> places = FINDER.find(sentence, near);
    assertThat(places).hasSize(1);
    return places.get(0);
  }
}
