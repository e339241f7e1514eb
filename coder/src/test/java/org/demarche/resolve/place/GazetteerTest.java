package org.demarche.resolve.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Place;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  /** Codes of states that ended, of Kosovo, and of PLOVER; not in ISO 3166 today. */
  private static final Set<String> OTHER_CODES = Set.of("SUN", "YUG", "CSK", "DDR", "KOS");

  private static final Gazetteer GAZETTEER = Gazetteer.of(LexiconFiles.shipped());

  @Test
  void tablesAreInTheOrderTheyAreSearchedIn() {
    assertThat(GAZETTEER.cityTable().firstOutOfOrder()).isEmpty();
    assertThat(GAZETTEER.divisionTable().firstOutOfOrder()).isEmpty();
  }

  @Test
  void tablesHaveTheRowsTheirSourceStates() {
    assertThat(GAZETTEER.cityTable().size()).isEqualTo(31_706);
    assertThat(GAZETTEER.divisionTable().size()).isEqualTo(3_386);
  }

  @Test
  void everyRowIsFoundByItsName() {
    for (String name :
        Set.of("'Aqrah", "Zwolle", "A Coruña", "Zürich", "İzmir", "Łódź", "Tórshavn")) {
      assertThat(GAZETTEER.cities(name)).as(name).isNotEmpty();
    }
  }

  @Test
  void unknownNamesAreNotFound() {
    Random random = new Random(20101);
    for (int i = 0; i < 200; i++) {
      String name = "Qx" + Long.toString(random.nextLong(1L << 40), 36) + "zq";
      assertThat(GAZETTEER.cities(name)).isEmpty();
      assertThat(GAZETTEER.find(name)).isEmpty();
    }
  }

  @Test
  void everyOtherNameOfACityNamesARow() {
    for (Map.Entry<String, String[]> entry : GAZETTEER.otherCityNames().entrySet()) {
      Optional<City> city = GAZETTEER.cities(entry.getKey()).stream().findFirst();
      assertThat(city.map(City::country)).as(entry.getKey()).contains(entry.getValue()[1]);
    }
  }

  @Test
  void everyCountryHasACodeAndAPosition() {
    for (String name : GAZETTEER.names()) {
      Place place = GAZETTEER.find(name).orElseThrow();
      if (place.kind() == Place.Kind.COUNTRY) {
        assertThat(place.country()).as(name).isNotNull();
        assertThat(place.position()).as(name).isNotNull();
      }
    }
  }

  @Test
  void codesAreOfIso3166() {
    Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    for (String name : GAZETTEER.names()) {
      String country = GAZETTEER.find(name).orElseThrow().country();
      assertThat(country == null || codes.contains(country) || OTHER_CODES.contains(country))
          .as(name + " " + country)
          .isTrue();
    }
  }
}
