package org.demarche.desk.web.cases;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.link.CaseDeciding;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.Linking;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;

/** What people decide about a case and its claims, on the dossier. */
final class CaseWork implements Pages {

  private final Desk desk;
  private final CaseStore cases;
  private final CaseDeciding deciding;

  CaseWork(Desk desk) {
    this.desk = desk;
    this.cases = new CaseStore(desk.archive());
    this.deciding = new CaseDeciding(desk.archive());
  }

  @Override
  public void addTo(Router router) {
    router.post("/cases/{id}/rename", Role.EDITOR, this::rename);
    router.post("/cases/{id}/merge", Role.EDITOR, this::merge);
    router.post("/cases/{id}/split", Role.EDITOR, this::split);
    router.post("/cases/{id}/undo", Role.EDITOR, this::undo);
    router.post("/cases/{id}/claims/{key}", Role.REVIEWER, this::review);
  }

  private void rename(Context request) {
    decide(request, deciding.renamed(id(request), Paragraph.line(field(request, "name"))));
  }

  private void merge(Context request) {
    String other = field(request, "other").strip().replaceFirst("^.*/cases/", "");
    decide(request, deciding.merged(id(request), other));
  }

  private void split(Context request) {
    decide(request, deciding.split(id(request), request.formParams("claim")));
  }

  private void undo(Context request) {
    String number = field(request, "number");
    if (!number.matches("[0-9]{1,18}")) {
      throw new BadRequestResponse("no decision of that number");
    }
    decide(request, CaseDeciding.undone(Long.parseLong(number)));
  }

  private void decide(Context request, Decision.Act act) {
    deciding.decide(act, Guard.visitor(request).name(), desk.clock().instant());
    request.redirect("/cases/" + deciding.now(id(request)) + "#decisions", HttpStatus.SEE_OTHER);
  }

  private void review(Context request) {
    ReviewStore.Decision decision =
        switch (field(request, "decision")) {
          case "accept" -> ReviewStore.Decision.ACCEPT;
          case "reject" -> ReviewStore.Decision.REJECT;
          case "withdraw" -> ReviewStore.Decision.WITHDRAW;
          default -> throw new BadRequestResponse("accept, reject or withdraw");
        };
    String key = request.pathParam("key");
    long article =
        desk.archive()
            .articles()
            .find(field(request, "article"))
            .orElseThrow(() -> new BadRequestResponse("no such article"))
            .number();
    new Reviewing(desk.archive())
        .decide(
            Opinion.of(
                new RecordId(article, key),
                decision,
                Guard.visitor(request).name(),
                desk.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                null));
    Linking.catchUp(desk.archive());
    boolean gone = cases.subject(id(request)).isEmpty();
    request.redirect(
        gone ? "/cases" : "/cases/" + deciding.now(id(request)) + "#history", HttpStatus.SEE_OTHER);
  }

  private static String id(Context request) {
    return request.pathParam("id");
  }

  private static String field(Context request, String name) {
    return Objects.requireNonNullElse(request.formParam(name), "");
  }
}
