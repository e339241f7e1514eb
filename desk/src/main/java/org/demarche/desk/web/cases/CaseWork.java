package org.demarche.desk.web.cases;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.DecisionStore;
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

  private static final int LONGEST_NAME = 200;

  private final Desk desk;
  private final CaseStore cases;

  CaseWork(Desk desk) {
    this.desk = desk;
    this.cases = new CaseStore(desk.archive());
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
    String name = Paragraph.line(field(request, "name")).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new BadRequestResponse("a case needs a name of 1 to " + LONGEST_NAME + " letters");
    }
    decide(request, new Decision.Rename(subject(id(request)), name));
  }

  private void merge(Context request) {
    String other = field(request, "other").strip();
    Decision.Subject into = subject(id(request));
    Decision.Subject from = subject(other.replaceFirst("^.*/cases/", ""));
    if (into.id().equals(from.id())) {
      throw new BadRequestResponse("these are the same case already");
    }
    decide(request, new Decision.Merge(into, from));
  }

  private void split(Context request) {
    Decision.Subject of = subject(id(request));
    List<String> keys = request.formParams("claim").stream().distinct().toList();
    if (keys.isEmpty()) {
      throw new BadRequestResponse("tick the claims that make a case of their own");
    }
    if (!of.keys().containsAll(keys)) {
      throw new BadRequestResponse("the case has changed meanwhile; load it again and repeat");
    }
    if (keys.size() == of.keys().stream().distinct().count()) {
      throw new BadRequestResponse("nothing would be left of the case; leave out a claim");
    }
    decide(request, new Decision.Split(of, keys));
  }

  private void undo(Context request) {
    String number = field(request, "number");
    if (!number.matches("[0-9]{1,18}")) {
      throw new BadRequestResponse("no decision of that number");
    }
    decide(request, new Decision.Undo(Long.parseLong(number)));
  }

  private void decide(Context request, Decision.Act act) {
    try {
      new DecisionStore(desk.archive())
          .add(
              act,
              Guard.visitor(request).name(),
              desk.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(String.valueOf(e.getMessage()));
    }
    Linking.catchUp(desk.archive());
    request.redirect("/cases/" + now(id(request)) + "#decisions", HttpStatus.SEE_OTHER);
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
        gone ? "/cases" : "/cases/" + now(id(request)) + "#history", HttpStatus.SEE_OTHER);
  }

  /** The id that the case has now. */
  private String now(String id) {
    return cases.subject(id).map(Decision.Subject::id).orElse(id);
  }

  private Decision.Subject subject(String id) {
    return cases.subject(id).orElseThrow(() -> new NotFoundResponse("no case “" + id + "”"));
  }

  private static String id(Context request) {
    return request.pathParam("id");
  }

  private static String field(Context request, String name) {
    return Objects.requireNonNullElse(request.formParam(name), "");
  }
}
