package org.demarche.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.HandJson;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseDeciding;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.DecisionStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Trail;

/** What people decide about cases: that two are one, or one is two, and how they are called. */
final class CaseDecisionRoutes {

  private final Desk desk;
  private final Answers answers;
  private final DecisionStore decisions;
  private final CaseDeciding deciding;

  CaseDecisionRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
    this.decisions = new DecisionStore(desk.archive());
    this.deciding = new CaseDeciding(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.get("/case-decisions", this::list);
    router.post("/case-decisions", Role.EDITOR, this::decide);
  }

  private void list(Context request) throws IOException {
    Asked asked = Asked.of(request);
    int limit = asked.limit();
    Set<Long> standing = standing();
    answers.list(
        request,
        "",
        () ->
            asked.slice(
                decisions.list().stream()
                    .filter(wanted(asked.query().first("case")))
                    .sorted(Comparator.comparingLong(Decision::number).reversed())
                    .skip(asked.offset())
                    .limit(limit + 1L)
                    .toList()),
        (json, decision) ->
            new HandJson(json).write(decision, standing.contains(decision.number()), null));
  }

  private Set<Long> standing() {
    return decisions.standing().stream().map(Decision::number).collect(Collectors.toSet());
  }

  private Predicate<Decision> wanted(String id) {
    if (id.isEmpty()) {
      return decision -> true;
    }
    Case of =
        new CaseStore(desk.archive())
            .find(id)
            .orElseThrow(() -> new NotFoundResponse("no case has this id"));
    Set<String> keys =
        of.history().stream().map(claim -> claim.report().key()).collect(Collectors.toSet());
    return decision -> decision.isAbout(of.head().id(), keys);
  }

  // ---- deciding

  private void decide(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    Decision.Act act = act(sent);
    long number = deciding.decide(act, Guard.visitor(request).name(), desk.clock().instant());
    Trail.detail(request, detail(sent));
    Decision decision =
        decisions.list().stream().filter(d -> d.number() == number).findFirst().orElseThrow();
    String about = Sent.text(sent, "case");
    String now = about == null ? null : deciding.now(about);
    boolean holds = !(act instanceof Decision.Undo);
    request.status(201);
    Answers.send(request, json -> new HandJson(json).write(decision, holds, now));
  }

  private Decision.Act act(JsonNode sent) {
    return switch (Sent.needed(sent, "decision")) {
      case "merge" -> {
        Sent.only(sent, "decision", "case", "other");
        yield deciding.merged(Sent.needed(sent, "case"), Sent.needed(sent, "other"));
      }
      case "split" -> {
        Sent.only(sent, "decision", "case", "claims");
        yield deciding.split(Sent.needed(sent, "case"), Sent.texts(sent, "claims"));
      }
      case "rename" -> {
        Sent.only(sent, "decision", "case", "name");
        String name = Paragraph.line(Sent.textOrEmpty(sent, "name"));
        yield deciding.renamed(Sent.needed(sent, "case"), name);
      }
      case "undo" -> {
        Sent.only(sent, "decision", "number");
        yield CaseDeciding.undone(Sent.number(sent, "number"));
      }
      default ->
          throw new UnprocessableContentResponse("decision: expected merge, split, rename or undo");
    };
  }

  /** What was decided, in the words that were sent. */
  static String detail(JsonNode sent) {
    return sent.properties().stream()
        .map(field -> field.getKey() + ": " + field.getValue())
        .collect(Collectors.joining("; "));
  }
}
