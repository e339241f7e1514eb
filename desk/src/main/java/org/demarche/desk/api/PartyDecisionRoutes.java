package org.demarche.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.HandJson;
import org.demarche.desk.party.PartyDeciding;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.party.PartyDirectories;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Trail;

/** What people decide about parties: that two are one, and how they are called. */
final class PartyDecisionRoutes {

  private final Desk desk;
  private final Answers answers;
  private final PartyDecisionStore decisions;
  private final PartyDeciding deciding;

  PartyDecisionRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
    this.decisions = new PartyDecisionStore(desk.archive());
    this.deciding =
        new PartyDeciding(
            desk.archive(),
            new PartyDirectories(desk.workbench()::lexicon, desk.workbench()::lexiconFiles));
  }

  void addTo(ApiRouter router) {
    router.get("/party-decisions", this::list);
    router.post("/party-decisions", Role.EDITOR, this::decide);
  }

  private void list(Context request) throws IOException {
    Asked asked = Asked.of(request);
    int limit = asked.limit();
    Set<Long> standing =
        decisions.standing().stream().map(PartyDecision::number).collect(Collectors.toSet());
    answers.list(
        request,
        "",
        () ->
            asked.slice(
                decisions.list().stream()
                    .sorted(Comparator.comparingLong(PartyDecision::number).reversed())
                    .skip(asked.offset())
                    .limit(limit + 1L)
                    .toList()),
        (json, decision) ->
            new HandJson(json).write(decision, standing.contains(decision.number())));
  }

  private void decide(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    PartyDecision.Act act = act(sent);
    long number = deciding.decide(act, Guard.visitor(request).name(), desk.clock().instant());
    Trail.detail(request, CaseDecisionRoutes.detail(sent));
    PartyDecision decision =
        decisions.list().stream().filter(d -> d.number() == number).findFirst().orElseThrow();
    boolean holds = !(act instanceof PartyDecision.Undo);
    request.status(201);
    Answers.send(request, json -> new HandJson(json).write(decision, holds));
  }

  private PartyDecision.Act act(JsonNode sent) {
    return switch (Sent.needed(sent, "decision")) {
      case "merge" -> {
        Sent.only(sent, "decision", "party", "into");
        yield deciding.merged(Sent.needed(sent, "party"), Sent.needed(sent, "into").strip());
      }
      case "rename" -> {
        Sent.only(sent, "decision", "party", "name");
        yield deciding.renamed(Sent.needed(sent, "party"), Sent.needed(sent, "name").strip());
      }
      case "undo" -> {
        Sent.only(sent, "decision", "number");
        long number = Sent.number(sent, "number");
        yield new PartyDecision.Undo(deciding.standing(number).number());
      }
      default -> throw new UnprocessableContentResponse("decision: expected merge, rename or undo");
    };
  }
}
