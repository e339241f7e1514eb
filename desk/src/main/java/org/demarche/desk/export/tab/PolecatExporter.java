package org.demarche.desk.export.tab;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.codes.Country;
import org.demarche.desk.export.codes.EventCodes;
import org.demarche.desk.export.csv.Columns;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Events as POLECAT has them: a row for each report, forty columns, {@code None} for what is
 * unknown, several values in one cell parted by {@code "; "}.
 */
public final class PolecatExporter implements Exporter {

  private static final String MISSING = "None";

  /** A report and the article that it stands in. */
  record Row(StoredArticle article, Story story, Report<Event> report) {

    Event event() {
      return report.record();
    }

    @Nullable Place place() {
      return event().circumstances().place();
    }

    /** The place's name, if it is of this kind. */
    @Nullable String placed(Place.Kind kind) {
      Place place = place();
      return place == null || place.kind() != kind ? null : place.name();
    }
  }

  /** Whom and what an article's records name, each once. */
  record Story(String people, String organizations, String locations) {

    static Story of(List<Report<?>> reports) {
      List<Party> parties =
          Fact.among(reports).stream()
              .flatMap(r -> Stream.of(r.record().actors(), r.record().recipients()))
              .flatMap(List::stream)
              .toList();
      return new Story(
          joined(parties.stream().map(Party::person)),
          joined(parties.stream().filter(p -> isOrganization(p)).map(Party::name)),
          joined(
              Fact.among(reports).stream()
                  .map(r -> r.record().circumstances().place())
                  .map(place -> place == null ? null : place.name())));
    }

    private static boolean isOrganization(Party party) {
      return party.code() != null && Country.find(party.code()).isEmpty();
    }
  }

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (OutputStream out = target.create("polecat.tsv")) {
      TabFile<Row> file = new TabFile<>(out, columns(), MISSING);
      file.header();
      selection.articles(
          each -> {
            Story story = Story.of(each.reports());
            for (Report<Event> report : Fact.among(each.reports())) {
              file.row(new Row(each.article(), story, report));
            }
          });
      file.flush();
    }
  }

  static Columns<Row> columns() {
    Columns<Row> columns =
        new Columns<Row>()
            .add("Event ID", row -> row.report().key())
            .add("Event Date", row -> row.report().day())
            .add("Event Type", row -> row.event().code().type())
            .add("Event Mode", row -> row.event().code().mode())
            .add("Intensity", row -> EventCodes.score(row.event().code()))
            .add("Quad Code", row -> row.event().code().type().quad())
            .add(
                "Contexts",
                row -> joined(row.event().code().contexts().stream().map(Context::code)));
    side(columns, "Actor", row -> row.event().actors());
    side(columns, "Recipient", row -> row.event().recipients());
    place(columns);
    return columns
        .add("Source", row -> row.article().article().source())
        .add("Publication Date", row -> row.article().article().published())
        .add("Story People", row -> row.story().people())
        .add("Story Organizations", row -> row.story().organizations())
        .add("Story Locations", row -> row.story().locations())
        .add("Language", row -> row.article().language())
        .add("Version", row -> row.event().provenance().coder());
  }

  @FunctionalInterface
  private interface Side {
    List<Party> of(Row row);
  }

  private static void side(Columns<Row> columns, String name, Side side) {
    columns
        .add(name + " Name", row -> joined(side.of(row).stream().map(Party::name)))
        .add(name + " Country", row -> joined(side.of(row).stream().map(Party::code)))
        .add(name + " COW", row -> joined(side.of(row).stream().map(PolecatExporter::cow)))
        .add(
            "Primary " + name + " Sector",
            row -> joined(side.of(row).stream().flatMap(p -> p.sector().stream().limit(1))))
        .add(
            name + " Sectors",
            row -> joined(side.of(row).stream().flatMap(p -> p.sector().stream())))
        .add(name + " Title", row -> joined(side.of(row).stream().map(Party::office)))
        .add(name + " Name Raw", row -> joined(side.of(row).stream().map(Party::text)))
        .add("Wikipedia " + name + " ID", row -> null);
  }

  private static void place(Columns<Row> columns) {
    columns
        .part(Row::place, new Columns<Place>().add("Placename", Place::name))
        .add("City", row -> row.placed(Place.Kind.CITY))
        .add("District", row -> null)
        .add("Province", row -> row.placed(Place.Kind.REGION))
        .part(
            Row::place,
            new Columns<Place>()
                .add("Country", Place::country)
                .part(
                    Place::position,
                    new Columns<Place.Position>()
                        .add("Latitude", Place.Position::latitude)
                        .add("Longitude", Place.Position::longitude)
                        .add("GeoNames ID", Place.Position::geonames))
                .add("Raw Placename", Place::text))
        .add("Feature Type", row -> null);
  }

  private static @Nullable String cow(Party party) {
    return Country.find(party.code()).map(Country::cow).orElse(null);
  }

  private static String joined(Stream<@Nullable String> values) {
    return values
        .filter(value -> value != null && !value.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
