package org.demarche.desk.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.desk.export.ArchiveSelection;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.export.format.ExportFormats;
import org.demarche.desk.store.Filter;
import org.demarche.desk.web.site.Desk;

/** What the archive holds in formats of others, streamed; several files come as one zip file. */
final class ExportRoutes {

  private final Desk desk;
  private final Answers answers;

  ExportRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  void addTo(ApiRouter router) {
    router.get("/export", this::export);
  }

  private void export(Context request) throws IOException {
    Asked asked = Asked.of(request);
    ExportFormat format = format(asked.query().first("format"));
    Filter filter = desk.filter(asked.query());
    if (answers.isKnown(request, filter)) {
      return;
    }
    Exporter exporter =
        format.exporter(
            new ExportFormat.Origin(desk.archive(), filter, desk.workbench().lexiconFiles()));
    ArchiveSelection selection = new ArchiveSelection(desk.archive(), filter);
    boolean many = format.shape() == ExportFormat.Shape.FOLDER;
    request.contentType(many ? "application/zip" : "application/octet-stream");
    String name = "demarche-" + format.name() + (many ? ".zip" : "");
    request.header("Content-Disposition", "attachment; filename=\"" + name + '"');
    if (many) {
      try (ZipOutputStream zip = new ZipOutputStream(request.outputStream())) {
        exporter.write(selection, entries(zip));
      }
    } else {
      exporter.write(selection, file -> unclosed(request.outputStream(), () -> {}));
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

  /** Ends something. */
  @FunctionalInterface
  private interface End {

    void reached() throws IOException;
  }

  private static Target entries(ZipOutputStream zip) {
    return name -> {
      zip.putNextEntry(new ZipEntry(name));
      return unclosed(zip, zip::closeEntry);
    };
  }

  private static OutputStream unclosed(OutputStream out, End end) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        out.flush();
        end.reached();
      }
    };
  }
}
