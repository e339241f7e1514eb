package org.demarche.desk.api;

import io.javalin.http.Context;
import org.demarche.desk.account.Role;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;

/** The API, its document, and the page that shows the document to people. */
public final class ApiPages implements Pages {

  private final Desk desk;
  private final Runnable ordered;
  private final ApiDocument document = ApiDocument.shipped();

  /**
   * Over a desk.
   *
   * @param ordered is told of each job that was ordered, so that it may begin at once
   */
  public ApiPages(Desk desk, Runnable ordered) {
    this.desk = desk;
    this.ordered = ordered;
  }

  @Override
  public void addTo(Router router) {
    router.get("/api", Role.READER, this::show);
    ApiRouter api = new ApiRouter(router, document);
    Answers answers = new Answers(desk);
    api.get(
        "/openapi.json",
        request -> request.contentType("application/json").result(document.text()));
    new ArticleRoutes(desk, answers).addTo(api);
    new RecordRoutes(desk, answers).addTo(api);
    new LinkRoutes(desk, answers).addTo(api);
    new PartyRoutes(desk, answers).addTo(api);
    new ReferenceRoutes(desk, answers).addTo(api);
    new WorkRoutes(desk).addTo(api);
    new OrderRoutes(desk, ordered).addTo(api);
    new NewsRoutes(desk).addTo(api);
    new SearchRoutes(desk).addTo(api);
    new WatchRoutes(desk).addTo(api);
    new ReviewRoutes(desk).addTo(api);
    new MeasureRoutes(desk).addTo(api);
    new CaseDecisionRoutes(desk, answers).addTo(api);
    new PartyDecisionRoutes(desk, answers).addTo(api);
    new ExportRoutes(desk, answers).addTo(api);
    new DecisionRoutes(desk).addTo(api);
    new CodeRoutes(desk).addTo(api);
  }

  private void show(Context request) {
    String site = request.scheme() + "://" + request.host();
    desk.screens()
        .show(
            request,
            Screen.of("api/api.jte", Section.NONE, "API", new ApiView(document.groups(site))));
  }
}
