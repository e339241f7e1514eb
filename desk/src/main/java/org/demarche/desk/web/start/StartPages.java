package org.demarche.desk.web.start;

import io.javalin.http.Context;
import org.demarche.desk.account.Role;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.store.ArticleStore.Column;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;

/** The first page. */
public final class StartPages implements Pages {

  private final Desk desk;

  public StartPages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(Router router) {
    router.get("/", Role.READER, this::start);
  }

  private void start(Context request) {
    desk.upkeep().catchUp();
    StartView view =
        new StartView(
            desk.archive().articles().countBy(Column.STATE).values().stream()
                .mapToLong(Long::longValue)
                .sum(),
            new IncidentStore(desk.archive()).count(),
            new CaseStore(desk.archive()).count());
    desk.screens().show(request, Screen.of("start/start.jte", Section.START, "Start", view));
  }
}
