package org.demarche.desk.web.site;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.Closeable;
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
import org.demarche.desk.export.ArchiveSelection;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.export.format.ExportFormats;
import org.demarche.desk.store.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What a filter lets through, written to disk in one format before it is sent: so a fault is told
 * and not sent as half a file, and a slow reader keeps no connection to the archive. Several files
 * are packed into one.
 */
public final class ExportFile implements Closeable {

  /** The archive has few connections, and pages need some. */
  private static final Semaphore TURNS = new Semaphore(2, true);

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

  private final Path folder;
  private final Path file;

  private ExportFile(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  /** The format of this name; answers 400 for one that there is not. */
  public static ExportFormat format(String name) {
    return ExportFormats.find(name)
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "format: expected one of "
                        + ExportFormats.all().stream()
                            .map(ExportFormat::name)
                            .collect(Collectors.joining(", "))));
  }

  /** Writes it; answers 503 when others are being written for a whole minute. */
  public static ExportFile write(Desk desk, ExportFormat format, Filter filter)
      throws IOException, InterruptedException {
    if (!TURNS.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
      throw new ServiceUnavailableResponse(
          "other exports are being made just now; try again in a minute");
    }
    try {
      return made(desk, format, filter);
    } finally {
      TURNS.release();
    }
  }

  private static ExportFile made(Desk desk, ExportFormat format, Filter filter) throws IOException {
    Path folder = Files.createTempDirectory("demarche-export");
    @Nullable Path file = null;
    try {
      file = written(desk, format, filter, folder);
      return new ExportFile(folder, file);
    } finally {
      if (file == null) {
        clear(folder);
      }
    }
  }

  private static Path written(Desk desk, ExportFormat format, Filter filter, Path folder)
      throws IOException {
    format
        .exporter(new ExportFormat.Origin(desk.archive(), filter, desk.workbench().lexiconFiles()))
        .write(
            new ArchiveSelection(desk.archive(), filter),
            name -> Files.newOutputStream(folder.resolve(name)));
    List<Path> files = files(folder);
    return format.shape() == ExportFormat.Shape.FILE
        ? files.get(0)
        : packed(files, folder.resolve(format.name() + ".zip"));
  }

  private static Path packed(List<Path> files, Path zip) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return zip;
  }

  /** Answers with it. */
  public void send(Context request) throws IOException {
    String name = String.valueOf(file.getFileName());
    String given = name.startsWith("demarche") ? name : "demarche-" + name;
    String ending = name.substring(name.lastIndexOf('.') + 1);
    request.contentType(TYPES.getOrDefault(ending, "application/octet-stream"));
    request.header("Content-Disposition", "attachment; filename=\"" + given + "\"");
    OutputStream out = request.outputStream();
    Files.copy(file, out);
    out.flush();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Override
  public void close() throws IOException {
    clear(folder);
  }

  private static void clear(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
