package org.demarche.desk.api;

import io.javalin.http.Context;
import java.io.IOException;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.store.Filter;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.ExportFile;

/** What the archive holds in formats of others; several files come as one zip file. */
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

  private void export(Context request) throws IOException, InterruptedException {
    Asked asked = Asked.of(request);
    ExportFormat format = ExportFile.format(asked.query().first("format"));
    Filter filter = desk.filter(asked.query());
    if (answers.isKnown(request, filter)) {
      return;
    }
    try (ExportFile file = ExportFile.write(desk, format, filter)) {
      file.send(request);
    }
  }
}
