package org.demarche.desk.web.events;

import io.javalin.http.Context;
import java.io.IOException;
import org.demarche.desk.account.Role;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.store.Filter;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.ExportFile;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;

/** What a filter lets through, as a file. */
public final class ExportPages implements Pages {

  private final Desk desk;

  public ExportPages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(Router router) {
    router.get("/export", Role.READER, this::export);
  }

  private void export(Context request) throws IOException, InterruptedException {
    QueryString query = QueryString.of(request);
    ExportFormat format = ExportFile.format(query.first("format"));
    Filter filter = desk.filter(query);
    desk.upkeep().catchUp();
    try (ExportFile file = ExportFile.write(desk, format, filter)) {
      file.send(request);
    }
  }
}
