package org.demarche.desk.export.format;

import static org.demarche.desk.export.format.ExportFormat.file;
import static org.demarche.desk.export.format.ExportFormat.folder;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.citation.BibtexExporter;
import org.demarche.desk.export.citation.CslExporter;
import org.demarche.desk.export.csv.CsvExporter;
import org.demarche.desk.export.deals.TradeRegisterExporter;
import org.demarche.desk.export.format.ExportFormat.Shape;
import org.demarche.desk.export.ftm.FollowTheMoneyExporter;
import org.demarche.desk.export.jsonl.ArchiveExporter;
import org.demarche.desk.export.jsonl.RecordsExporter;
import org.demarche.desk.export.map.GeoJsonExporter;
import org.demarche.desk.export.network.GexfExporter;
import org.demarche.desk.export.network.GraphMlExporter;
import org.demarche.desk.export.parquet.ParquetExporter;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.export.plover.PloverExporter;
import org.demarche.desk.export.sheet.XlsxExporter;
import org.demarche.desk.export.tab.GdeltExporter;
import org.demarche.desk.export.tab.IcewsExporter;
import org.demarche.desk.export.tab.PolecatExporter;

/** All formats. */
public final class ExportFormats {

  private static final List<ExportFormat> EVENTS =
      List.of(
          new ExportFormat(
              "jsonl",
              "All there is, as JSON lines; demarche import reads it back",
              Shape.FILE,
              origin -> new ArchiveExporter(origin.archive(), origin.filter().isAll())),
          ExportFormat.file(
              "records", "The records that are wanted, as JSON lines", RecordsExporter::new),
          ExportFormat.folder(
              "csv", "Tables: records, articles, incidents, cases", CsvExporter::new),
          ExportFormat.file(
              "plover", "Events in PLOVER's own JSON, one a line", PloverExporter::new),
          ExportFormat.file(
              "polecat", "Events as POLECAT has them, parted by tabs", PolecatExporter::new),
          ExportFormat.folder(
              "gdelt", "Events and mentions as GDELT 2.0 has them", GdeltExporter::new),
          ExportFormat.file(
              "icews", "Events as ICEWS has them, parted by tabs", IcewsExporter::new));

  /** For people, graphs and maps. */
  private static final List<ExportFormat> FILES =
      List.of(
          file("xlsx", "Excel workbook for people: cases, claims, events", XlsxExporter::new),
          parties(
              "register",
              "Cases in the columns of SIPRI's trade register",
              Shape.FOLDER,
              TradeRegisterExporter::new),
          folder("parquet", "Typed tables for statistics", ParquetExporter::new),
          parties(
              "ftm",
              "Entities of FollowTheMoney, for Aleph",
              Shape.FILE,
              FollowTheMoneyExporter::new),
          parties(
              "graphml",
              "Network of parties, for yEd, igraph, NetworkX",
              Shape.FILE,
              GraphMlExporter::new),
          parties(
              "gexf",
              "Network of parties along a timeline, for Gephi",
              Shape.FILE,
              GexfExporter::new),
          parties("geojson", "Incidents and cases on a map", Shape.FILE, GeoJsonExporter::new),
          file("bibtex", "Articles cited, for LaTeX", BibtexExporter::new),
          file("csl", "Articles cited, for Zotero and pandoc", CslExporter::new));

  private ExportFormats() {}

  /** A format that says more of parties than records do. */
  private static ExportFormat parties(
      String name, String description, Shape shape, Function<PartyBook, Exporter> maker) {
    return new ExportFormat(
        name, description, shape, origin -> maker.apply(PartyBook.of(origin.lexicon())));
  }

  /** All of them, in the order in which they are listed for people. */
  public static List<ExportFormat> all() {
    return Stream.of(EVENTS, FILES).flatMap(List::stream).toList();
  }

  /** The format of this name. */
  public static Optional<ExportFormat> find(String name) {
    return all().stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
