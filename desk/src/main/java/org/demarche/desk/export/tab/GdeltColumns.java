package org.demarche.desk.export.tab;

import java.util.Locale;
import org.demarche.desk.export.codes.CameoActor;
import org.demarche.desk.export.codes.Country;
import org.demarche.desk.export.codes.EventCodes;
import org.demarche.desk.export.csv.Columns;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The 61 columns of GDELT 2.0's events (GDELT 2.0 event database codebook). Ethnic and religious
 * codes, tone, places of actors, administrative divisions and features of gazetteers other than
 * GeoNames are not known here.
 */
final class GdeltColumns {

  private static final String UNITED_STATES = "USA";
  private static final int NOWHERE = 0;
  private static final int COUNTRY = 1;
  private static final int US_STATE = 2;
  private static final int US_CITY = 3;
  private static final int WORLD_CITY = 4;
  private static final int WORLD_STATE = 5;

  private GdeltColumns() {}

  static Columns<GdeltEvent> events() {
    Columns<GdeltEvent> columns =
        new Columns<GdeltEvent>()
            .add("GLOBALEVENTID", GdeltEvent::number)
            .add("SQLDATE", e -> GdeltTime.day(e.day()))
            .add("MonthYear", e -> GdeltTime.month(e.day()))
            .add("Year", e -> GdeltTime.year(e.day()))
            .add("FractionDate", e -> GdeltTime.fraction(e.day()))
            .part(e -> e.dyad().actor(), actor("Actor1"))
            .part(e -> e.dyad().recipient(), actor("Actor2"))
            .add("IsRootEvent", e -> e.leads() ? 1 : 0)
            .add("EventCode", e -> e.dyad().cameo())
            .add("EventBaseCode", e -> EventCodes.base(e.dyad().cameo()))
            .add("EventRootCode", e -> EventCodes.root(e.dyad().cameo()))
            .add("QuadClass", e -> e.event().code().type().quad())
            .add("GoldsteinScale", e -> EventCodes.goldstein(e.dyad().cameo()))
            .add("NumMentions", e -> e.told().size())
            .add("NumSources", GdeltEvent::sources)
            .add("NumArticles", GdeltEvent::articles)
            .add("AvgTone", e -> null);
    geo(columns, "Actor1Geo", e -> null);
    geo(columns, "Actor2Geo", e -> null);
    geo(columns, "ActionGeo", e -> e.event().circumstances().place());
    return columns.add("DATEADDED", GdeltEvent::added).add("SOURCEURL", GdeltEvent::url);
  }

  private static Columns<Party> actor(String side) {
    return new Columns<Party>()
        .add(side + "Code", p -> CameoActor.of(p).code())
        .add(side + "Name", p -> p.name().toUpperCase(Locale.ROOT))
        .add(side + "CountryCode", p -> CameoActor.of(p).country())
        .add(side + "KnownGroupCode", p -> CameoActor.of(p).group())
        .add(side + "EthnicCode", p -> null)
        .add(side + "Religion1Code", p -> null)
        .add(side + "Religion2Code", p -> null)
        .add(side + "Type1Code", p -> CameoActor.of(p).type(0))
        .add(side + "Type2Code", p -> CameoActor.of(p).type(1))
        .add(side + "Type3Code", p -> CameoActor.of(p).type(2));
  }

  @FunctionalInterface
  private interface Where {
    @Nullable Place of(GdeltEvent event);
  }

  private static void geo(Columns<GdeltEvent> columns, String name, Where where) {
    columns
        .add(name + "_Type", e -> type(where.of(e)))
        .part(
            where::of,
            new Columns<Place>()
                .add(name + "_FullName", GdeltColumns::fullName)
                .add(name + "_CountryCode", GdeltColumns::fips)
                .add(name + "_ADM1Code", p -> p.kind() == Place.Kind.COUNTRY ? fips(p) : null)
                .add(name + "_ADM2Code", p -> null)
                .part(
                    Place::position,
                    new Columns<Place.Position>()
                        .add(name + "_Lat", Place.Position::latitude)
                        .add(name + "_Long", Place.Position::longitude))
                .add(name + "_FeatureID", p -> null));
  }

  /** GDELT's sort of place; 0, as there, for none and for what it has no sort for: seas. */
  private static int type(@Nullable Place place) {
    if (place == null || place.country() == null) {
      return NOWHERE;
    }
    boolean american = place.country().equals(UNITED_STATES);
    return switch (place.kind()) {
      case COUNTRY -> COUNTRY;
      case REGION -> american ? US_STATE : WORLD_STATE;
      case CITY, FACILITY -> american ? US_CITY : WORLD_CITY;
      case SEA -> NOWHERE;
    };
  }

  private static String fullName(Place place) {
    String country = Country.find(place.country()).map(Country::name).orElse("");
    return country.isEmpty() || country.equals(place.name())
        ? place.name()
        : place.name() + ", " + country;
  }

  private static @Nullable String fips(Place place) {
    return Country.find(place.country()).map(Country::fips).orElse(null);
  }
}
