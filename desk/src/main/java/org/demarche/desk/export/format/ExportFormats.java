package org.demarche.desk.export.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.desk.export.csv.CsvExporter;
import org.demarche.desk.export.jsonl.ArchiveExporter;
import org.demarche.desk.export.plover.PloverExporter;
import org.demarche.desk.export.tab.GdeltExporter;
import org.demarche.desk.export.tab.IcewsExporter;
import org.demarche.desk.export.tab.PolecatExporter;

/** All formats. */
public final class ExportFormats {

  private static final List<ExportFormat> EVENTS =
      List.of(
          new ExportFormat(
              "jsonl",
              "All there is, one JSON object a line; demarche import reads it back",
              ExportFormat.Shape.FILE,
              origin -> new ArchiveExporter(origin.archive(), origin.filter().isAll())),
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
  private static final List<ExportFormat> FILES = List.of();

  private ExportFormats() {}

  /** All of them, in the order in which they are listed for people. */
  public static List<ExportFormat> all() {
    return Stream.of(EVENTS, FILES).flatMap(List::stream).toList();
  }

  /** The format of this name. */
  public static Optional<ExportFormat> find(String name) {
    return all().stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
