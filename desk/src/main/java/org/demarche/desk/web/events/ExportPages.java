package org.demarche.desk.web.events;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.desk.account.Role;
import org.demarche.desk.export.ArchiveSelection;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.export.format.ExportFormats;
import org.demarche.desk.store.Filter;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;

/**
 * What a filter lets through, as a file. It is written to disk first and sent when it is whole: so
 * a fault is told and not sent as half a file, and a slow reader keeps no connection to the
 * archive.
 */
public final class ExportPages implements Pages {

  /** The archive has few connections, and pages need some. */
  private static final int AT_ONCE = 2;

  private static final int PATIENCE_S = 60;

  private static final Map<String, String> TYPES =
      Map.of(
          "jsonl", "application/x-ndjson",
          "json", "application/json",
          "tsv", "text/tab-separated-values; charset=utf-8",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "graphml", "application/xml",
          "gexf", "application/xml",
          "geojson", "application/geo+json",
          "bib", "application/x-bibtex",
          "zip", "application/zip");

  private final Desk desk;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  public ExportPages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(Router router) {
    router.get("/export", Role.READER, this::export);
  }

  private void export(Context request) throws IOException, InterruptedException {
    QueryString query = QueryString.of(request);
    ExportFormat format = format(query.first("format"));
    Filter filter = desk.filter(query);
    Path folder = Files.createTempDirectory("demarche-export");
    try {
      send(request, written(format, filter, folder));
    } finally {
      clear(folder);
    }
  }

  private static ExportFormat format(String name) {
    return ExportFormats.find(name)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "format: expected one of "
                        + ExportFormats.all().stream()
                            .map(ExportFormat::name)
                            .collect(Collectors.joining(", "))));
  }

  private Path written(ExportFormat format, Filter filter, Path folder)
      throws IOException, InterruptedException {
    desk.upkeep().catchUp();
    if (!turns.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
      throw new ServiceUnavailableResponse(
          "other exports are being made just now; try again in a minute");
    }
    try {
      format
          .exporter(
              new ExportFormat.Origin(desk.archive(), filter, desk.workbench().lexiconFiles()))
          .write(
              new ArchiveSelection(desk.archive(), filter),
              name -> Files.newOutputStream(folder.resolve(name)));
    } finally {
      turns.release();
    }
    List<Path> files = files(folder);
    return format.shape() == ExportFormat.Shape.FILE
        ? files.get(0)
        : packed(files, folder.resolve(format.name() + ".zip"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Path packed(List<Path> files, Path zip) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return zip;
  }

  private static void send(Context request, Path file) throws IOException {
    String name = file.getFileName().toString();
    String given = name.startsWith("demarche") ? name : "demarche-" + name;
    String ending = name.substring(name.lastIndexOf('.') + 1);
    request.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
    request.header("Content-Disposition", "attachment; filename=\"" + given + "\"");
    OutputStream out = request.outputStream();
    Files.copy(file, out);
    out.flush();
  }

  private static void clear(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
