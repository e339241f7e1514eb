package org.demarche.desk.export.tab;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.codes.Country;
import org.demarche.desk.export.codes.EventCodes;
import org.demarche.desk.export.codes.Sector;
import org.demarche.desk.export.csv.Columns;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.syntax.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Events as ICEWS has them: a row for each report and pair of parties, twenty columns, empty for
 * what is unknown. What is mutual stands twice. {@code Event Text} is CAMEO's label, the intensity
 * Goldstein's scale of the CAMEO code.
 */
public final class IcewsExporter implements Exporter {

  private final SentenceSplitter splitter = new SentenceSplitter();

  /** One pair's part in a report. */
  record Row(StoredArticle article, Report<Event> report, Dyad dyad, @Nullable Integer sentence) {

    @Nullable Place place() {
      return report.record().circumstances().place();
    }

    @Nullable String placed(Place.Kind kind) {
      Place place = place();
      return place == null || place.kind() != kind || place.country() == null ? null : place.name();
    }
  }

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (OutputStream out = target.create("icews.tsv")) {
      TabFile<Row> file = new TabFile<>(out, columns(), "");
      file.header();
      selection.articles(each -> write(each, file));
      file.flush();
    }
  }

  private void write(Selection.ArticleReports each, TabFile<Row> file) throws IOException {
    Layout layout = null;
    for (Report<Event> report : Fact.among(each.reports())) {
      layout = layout == null ? Layout.of(each.article(), splitter) : layout;
      Integer sentence = layout.sentence(report.record().provenance().evidence());
      for (Dyad dyad : Dyad.of(report.record())) {
        file.row(new Row(each.article(), report, dyad, sentence));
      }
    }
  }

  static Columns<Row> columns() {
    return new Columns<Row>()
        .add("Event ID", row -> row.dyad().number(row.report().key()))
        .add("Event Date", row -> row.report().day())
        .part(row -> row.dyad().actor(), party("Source"))
        .add("Event Text", row -> EventCodes.label(row.dyad().cameo()))
        .add("CAMEO Code", row -> row.dyad().cameo())
        .add("Intensity", row -> EventCodes.goldstein(row.dyad().cameo()))
        .part(row -> row.dyad().recipient(), party("Target"))
        .add("Story ID", row -> StableNumber.of(row.article().article().id()))
        .add("Sentence Number", Row::sentence)
        .add("Publisher", row -> row.article().article().source())
        .add("City", row -> row.placed(Place.Kind.CITY))
        .add("District", row -> null)
        .add("Province", row -> row.placed(Place.Kind.REGION))
        .part(
            Row::place,
            new Columns<Place>()
                .add("Country", place -> country(place.country()))
                .part(
                    Place::position,
                    new Columns<Place.Position>()
                        .add("Latitude", Place.Position::latitude)
                        .add("Longitude", Place.Position::longitude)));
  }

  private static Columns<Party> party(String side) {
    return new Columns<Party>()
        .add(side + " Name", p -> Objects.requireNonNullElse(p.person(), p.name()))
        .add(side + " Sectors", IcewsExporter::sectors)
        .add(side + " Country", p -> country(p.code()));
  }

  private static String sectors(Party party) {
    return party.sector().stream()
        .map(Sector::of)
        .map(Sector::name)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String country(@Nullable String code) {
    return Country.find(code).map(Country::name).orElse(null);
  }
}
