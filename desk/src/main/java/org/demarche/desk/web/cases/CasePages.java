package org.demarche.desk.web.cases;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import org.demarche.desk.account.Role;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;

/**
 * The cases, a case's dossier with its drawings and files, and the weapons that cases are about.
 */
public final class CasePages implements Pages {

  private final Desk desk;
  private final Books books;

  public CasePages(Desk desk) {
    this.desk = desk;
    this.books = new Books(desk);
  }

  @Override
  public void addTo(Router router) {
    router.get("/cases", Role.READER, this::list);
    router.get("/cases/{id}", Role.READER, this::dossier);
    router.get("/cases/{id}/drawings.json", Role.READER, this::drawings);
    router.get("/cases/{id}/files/{name}", Role.READER, this::file);
    new CaseWork(desk).addTo(router);
    new WeaponPages(desk, books).addTo(router);
  }

  private void list(Context request) {
    desk.upkeep().catchUp();
    ListView view = new CaseListPage(desk, books, QueryString.of(request)).view();
    desk.screens().show(request, Screen.of("cases/list.jte", Section.CASES, "Cases", view));
  }

  private void dossier(Context request) {
    Case of = find(request);
    String asked = request.pathParam("id");
    if (!of.head().id().equals(asked)) {
      request.redirect("/cases/" + of.head().id() + QueryString.of(request), HttpStatus.FOUND);
      return;
    }
    DossierView view =
        new DossierPage(desk, books).view(of, QueryString.of(request), Guard.visitor(request));
    desk.screens()
        .show(
            request,
            Screen.of("cases/dossier.jte", Section.CASES, of.head().name(), view)
                .with("lib/d3.js", "cases/dossier.js"));
  }

  private void drawings(Context request) {
    String json =
        Drawings.of(find(request), desk.archive(), new Atlas(desk.archive(), books)).toString();
    request.contentType("application/json").result(json);
  }

  private void file(Context request) throws IOException {
    Case of = find(request);
    String name = request.pathParam("name");
    CaseFiles.Made made =
        new CaseFiles(desk.archive())
            .make(of, name)
            .orElseThrow(() -> new NotFoundResponse("no such file of a case"));
    request.header(
        "Content-Disposition", "attachment; filename=\"" + of.head().id() + "-" + name + "\"");
    request.contentType(made.type()).result(made.bytes());
  }

  private Case find(Context request) {
    desk.upkeep().catchUp();
    String id = request.pathParam("id");
    return new CaseStore(desk.archive())
        .find(id)
        .orElseThrow(() -> new NotFoundResponse("no case “" + id + "” in the archive"));
  }
}
