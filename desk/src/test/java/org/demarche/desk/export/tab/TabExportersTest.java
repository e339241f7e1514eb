package org.demarche.desk.export.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.demarche.desk.export.EventSelection;
import org.demarche.desk.export.csv.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** POLECAT, GDELT and ICEWS, as DuckDB reads them. */
class TabExportersTest {

  private static final String PLAIN = "a Gulf state";

  /** What the formats have no way to write: tabs, line ends, zeros, half surrogate pairs. */
  private static final String HOSTILE =
      "tab\there \"quoted\", line\nend\r\u2028zero\0 half\ud83d None \u202e'; drop table x; --";

  @TempDir private Path folder;

  @Test
  void the_columns_are_those_that_were_published() {
    assertThat(names(PolecatExporter.columns())).isEqualTo(Read.columns("polecat")).hasSize(40);
    assertThat(names(IcewsExporter.columns())).isEqualTo(Read.columns("icews")).hasSize(20);
    assertThat(names(GdeltColumns.events())).isEqualTo(Read.columns("gdelt-events")).hasSize(61);
    assertThat(names(GdeltMention.columns())).isEqualTo(Read.columns("gdelt-mentions")).hasSize(16);
  }

  @Test
  void polecat_has_a_row_for_each_report_that_tells_a_fact() throws IOException, SQLException {
    List<Map<String, String>> rows = polecat(PLAIN);
    assertThat(rows)
        .extracting(row -> row.get("Event ID"))
        .containsExactly("request", "visit", "agreement", "attack", "criticism");
    assertThat(rows.get(0))
        .containsEntry("Event Date", "2010-09-07")
        .containsEntry("Event Type", "REQUEST")
        .containsEntry("Event Mode", "change")
        .containsEntry("Intensity", "-1.0")
        .containsEntry("Quad Code", "3")
        .containsEntry("Contexts", "military; diplomatic")
        .containsEntry("Actor Country", "ISR")
        .containsEntry("Actor COW", "666")
        .containsEntry("Primary Actor Sector", "GOV")
        .containsEntry("Actor Sectors", "GOV; MIL")
        .containsEntry("Actor Title", "minister of defence")
        .containsEntry("Recipient COW", "365")
        .containsEntry("Placename", "None")
        .containsEntry("Story People", "Ada Lund")
        .containsEntry("Story Organizations", "United Nations")
        .containsEntry("Story Locations", "Sochi");
    assertThat(rows.get(1))
        .containsEntry("Event Date", "2010-09-06")
        .containsEntry("City", "Sochi")
        .containsEntry("Latitude", "43.6")
        .containsEntry("GeoNames ID", "491422");
    assertThat(rows.get(2)).containsEntry("Actor Name", "Israel; Romania; United Nations");
  }

  @Test
  void icews_has_what_is_mutual_twice() throws IOException, SQLException {
    List<Map<String, String>> rows = icews(PLAIN);
    assertThat(rows)
        .extracting(
            r -> r.get("CAMEO Code") + " " + r.get("Source Name") + ">" + r.get("Target Name"))
        .containsExactly(
            "1042 Ada Lund>Russia",
            "042 Ada Lund>Russia",
            "043 Russia>Ada Lund",
            "057 Ada Lund>Romania",
            "057 Ada Lund>United Nations",
            "057 Romania>Ada Lund",
            "057 Romania>United Nations",
            "057 United Nations>Ada Lund",
            "057 United Nations>Romania",
            "194 Hezbollah>" + PLAIN,
            "111 Russia>");
    assertThat(rows).extracting(row -> row.get("Event ID")).doesNotHaveDuplicates();
    assertThat(rows.get(0))
        .containsEntry("Event Text", "Demand policy change")
        .containsEntry("Intensity", "-5.0")
        .containsEntry("Source Sectors", "Government, Military")
        .containsEntry("Source Country", "Israel")
        .containsEntry("Sentence Number", "2");
    assertThat(rows.get(1)).containsEntry("City", "Sochi").containsEntry("Country", "Russia");
  }

  @Test
  void gdelt_has_an_event_for_each_pair_of_an_incident() throws IOException, SQLException {
    List<Map<String, String>> rows = gdeltEvents(PLAIN);
    assertThat(rows).hasSize(1 + 2 + 6 + 1);
    assertThat(rows).extracting(row -> row.get("GLOBALEVENTID")).doesNotHaveDuplicates();
    assertThat(rows.get(0))
        .containsEntry("SQLDATE", "20100907")
        .containsEntry("MonthYear", "201009")
        .containsEntry("Year", "2010")
        .containsEntry("FractionDate", "2010.6767")
        .containsEntry("Actor1Code", "ISRGOVMIL")
        .containsEntry("Actor1Name", "ISRAEL")
        .containsEntry("Actor1CountryCode", "ISR")
        .containsEntry("Actor1Type1Code", "GOV")
        .containsEntry("Actor1Type2Code", "MIL")
        .containsEntry("IsRootEvent", "1")
        .containsEntry("EventCode", "1042")
        .containsEntry("EventBaseCode", "104")
        .containsEntry("EventRootCode", "10")
        .containsEntry("QuadClass", "3")
        .containsEntry("GoldsteinScale", "-5.0")
        .containsEntry("NumMentions", "2")
        .containsEntry("NumSources", "1")
        .containsEntry("NumArticles", "1")
        .containsEntry("AvgTone", "")
        .containsEntry("ActionGeo_Type", "0")
        .containsEntry("DATEADDED", "20100907000000")
        .containsEntry("SOURCEURL", "https://example.org/lund");
    assertThat(rows.get(2))
        .containsEntry("EventCode", "043")
        .containsEntry("Actor1Code", "RUS")
        .containsEntry("IsRootEvent", "0")
        .containsEntry("ActionGeo_Type", "4")
        .containsEntry("ActionGeo_FullName", "Sochi, Russia")
        .containsEntry("ActionGeo_CountryCode", "RS")
        .containsEntry("ActionGeo_FeatureID", "");
    assertThat(rows.get(3)).containsEntry("Actor2CountryCode", "ROM");
    assertThat(rows.get(4))
        .containsEntry("Actor2Code", "IGOUNO")
        .containsEntry("Actor2KnownGroupCode", "UNO");
    assertThat(rows.get(9)).containsEntry("EventCode", "194").containsEntry("Actor2Code", "");
  }

  @Test
  void gdelt_has_a_mention_for_each_report_of_each_event() throws IOException, SQLException {
    List<Map<String, String>> mentions = gdeltMentions(PLAIN);
    assertThat(mentions.stream().map(row -> row.get("GLOBALEVENTID")).distinct())
        .hasSameElementsAs(
            gdeltEvents(PLAIN).stream().map(row -> row.get("GLOBALEVENTID")).toList());
    assertThat(mentions).hasSize(2 + 2 + 6 + 1);
    String document = "Israel Presses Russia\n\n" + text();
    Map<String, String> visit = mentions.get(2);
    int start = document.indexOf("Israel met Russia");
    assertThat(visit)
        .containsEntry("MentionType", "1")
        .containsEntry("MentionSourceName", "Example Wire")
        .containsEntry("MentionIdentifier", "https://example.org/lund")
        .containsEntry("ActionCharOffset", String.valueOf(start))
        .containsEntry("Actor1CharOffset", String.valueOf(start))
        .containsEntry("Actor2CharOffset", String.valueOf(document.indexOf("Russia in Sochi")))
        .containsEntry("MentionDocLen", String.valueOf(document.length()))
        .containsEntry("Confidence", "");
    assertThat(mentions.get(10)).containsEntry("Actor2CharOffset", "-1");
  }

  @Test
  void the_numbers_of_events_are_the_same_in_every_export() throws IOException, SQLException {
    assertThat(gdeltEvents(PLAIN).get(0)).containsEntry("GLOBALEVENTID", number());
    assertThat(gdeltEvents(HOSTILE).get(0)).containsEntry("GLOBALEVENTID", number());
  }

  private static String number() {
    return String.valueOf(StableNumber.of("request-1", "israel", "russia"));
  }

  @Test
  void hostile_words_leave_every_table_readable() throws IOException, SQLException {
    assertThat(polecat(HOSTILE)).hasSameSizeAs(polecat(PLAIN));
    assertThat(gdeltMentions(HOSTILE)).hasSameSizeAs(gdeltMentions(PLAIN));
    assertThat(gdeltEvents(HOSTILE).get(9).get("Actor2Name"))
        .startsWith("TAB HERE \"QUOTED\", LINE END  ZERO  HALF  NONE ");
    assertThat(icews(HOSTILE).get(9).get("Target Name"))
        .isEqualTo("tab here \"quoted\", line end  zero  half  None \u202e'; drop table x; --");
  }

  @Test
  void a_plain_name_that_says_none_stays_a_name() throws IOException {
    Read.export(new PolecatExporter(), new EventSelection("None"), folder);
    assertThat(Files.readAllLines(folder.resolve("polecat.tsv"))).hasSize(6);
  }

  private static List<String> names(Columns<?> columns) {
    return columns.names();
  }

  private static String text() {
    return new EventSelection(PLAIN).article().article().text();
  }

  private List<Map<String, String>> polecat(String words) throws IOException, SQLException {
    Read.export(new PolecatExporter(), new EventSelection(words), folder);
    return Read.rows(
        folder.resolve("polecat.tsv"),
        true,
        Read.columns("polecat"),
        column ->
            switch (column) {
              case "Event Date", "Publication Date" -> "DATE";
              case "Intensity" -> "DOUBLE";
              case "Quad Code" -> "INTEGER";
              default -> "VARCHAR";
            });
  }

  private List<Map<String, String>> icews(String words) throws IOException, SQLException {
    Read.export(new IcewsExporter(), new EventSelection(words), folder);
    return Read.rows(
        folder.resolve("icews.tsv"),
        true,
        Read.columns("icews"),
        column ->
            switch (column) {
              case "Event ID", "Story ID" -> "BIGINT";
              case "Event Date" -> "DATE";
              case "Intensity", "Latitude", "Longitude" -> "DOUBLE";
              case "Sentence Number" -> "INTEGER";
              default -> "VARCHAR";
            });
  }

  private List<Map<String, String>> gdeltEvents(String words) throws IOException, SQLException {
    Read.export(new GdeltExporter(), new EventSelection(words), folder);
    return Read.rows(
        folder.resolve("events.export.CSV"),
        false,
        Read.columns("gdelt-events"),
        column -> {
          if (column.endsWith("_Lat") || column.endsWith("_Long")) {
            return "DOUBLE";
          }
          return switch (column) {
            case "GLOBALEVENTID", "DATEADDED" -> "BIGINT";
            case "SQLDATE", "MonthYear", "Year", "IsRootEvent", "QuadClass" -> "INTEGER";
            case "NumMentions", "NumSources", "NumArticles", "ActionGeo_Type" -> "INTEGER";
            case "FractionDate", "GoldsteinScale", "AvgTone" -> "DOUBLE";
            default -> "VARCHAR";
          };
        });
  }

  private List<Map<String, String>> gdeltMentions(String words) throws IOException, SQLException {
    Read.export(new GdeltExporter(), new EventSelection(words), folder);
    return Read.rows(
        folder.resolve("events.mentions.CSV"),
        false,
        Read.columns("gdelt-mentions"),
        column ->
            switch (column) {
              case "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate" -> "BIGINT";
              case "MentionType", "SentenceID", "InRawText", "Confidence" -> "INTEGER";
              case "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset" -> "INTEGER";
              case "MentionDocLen" -> "INTEGER";
              default -> "VARCHAR";
            });
  }
}
