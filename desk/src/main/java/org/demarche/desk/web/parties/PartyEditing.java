package org.demarche.desk.web.parties;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.party.PartyDeciding;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecision.Act;
import org.demarche.desk.party.PartyDecision.Merge;
import org.demarche.desk.party.PartyDecision.Rename;
import org.demarche.desk.party.PartyDecision.Subject;
import org.demarche.desk.party.PartyDecision.Undo;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.party.PartyDirectories;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.party.PartyStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.lexicon.PartyEntry;

/** Merges and renames parties; every decision can be undone. */
final class PartyEditing implements Pages {

  private static final int OFFERED = 12;

  private final Desk desk;
  private final PartyDirectories directories;
  private final PartyStore parties;
  private final PartyDecisionStore decisions;
  private final PartyDeciding deciding;

  PartyEditing(Desk desk, PartyDirectories directories) {
    this.desk = desk;
    this.directories = directories;
    this.parties = new PartyStore(desk.archive());
    this.decisions = new PartyDecisionStore(desk.archive());
    this.deciding = new PartyDeciding(desk.archive(), directories);
  }

  @Override
  public void addTo(Router router) {
    router.get("/parties/decisions", Role.READER, this::show);
    router.post("/parties/decisions/{number}/undo", Role.EDITOR, this::undo);
    router.get("/parties/names.json", Role.READER, this::names);
    router.post("/parties/{id}/rename", Role.EDITOR, this::rename);
    router.post("/parties/{id}/merge", Role.EDITOR, this::merge);
  }

  private void show(Context request) {
    DecisionsView view =
        new DecisionsView(
            DecisionWords.rows(decisions.list()), Guard.visitor(request).may(Role.EDITOR));
    desk.screens()
        .show(
            request,
            Screen.of("parties/decisions.jte", Section.PARTIES, "Decisions about parties", view));
  }

  /** Parties whose names begin with or hold some words, for who chooses one. */
  private void names(Context request) {
    String words = Objects.requireNonNullElse(request.queryParam("q"), "");
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    if (!words.isBlank()) {
      List<String> also = directories.now().named(words).stream().map(PartyEntry::id).toList();
      PartyStore.Choice choice = new PartyStore.Choice(words, also, null, false);
      for (PartyLine line : parties.list(choice, 0, OFFERED)) {
        json.addObject()
            .put("key", line.key())
            .put("name", line.name())
            .put("records", line.counts().records());
      }
    }
    request.contentType("application/json").result(json.toString());
  }

  private void rename(Context request) {
    String key = counting(PartyAddress.key(request, "id", "name"));
    decide(request, deciding.renamed(key, field(request, "name")));
    seeOther(request, deciding.named(key, field(request, "name")));
  }

  private void merge(Context request) {
    Merge merge = deciding.merged(PartyAddress.key(request, "id", "name"), field(request, "into"));
    decide(request, merge);
    seeOther(request, counting(merge.into().key()));
  }

  private void undo(Context request) {
    String number = request.pathParam("number");
    if (!number.matches("\\d{1,15}")) {
      throw new NotFoundResponse("no such decision");
    }
    PartyDecision decision = deciding.standing(Long.parseLong(number));
    decide(request, new Undo(decision.number()));
    Subject subject =
        decision.act() instanceof Merge merge ? merge.from() : ((Rename) decision.act()).of();
    seeOther(request, counting(subject.key()));
  }

  // ---- deciding

  private void decide(Context request, Act act) {
    deciding.decide(act, Guard.visitor(request).name(), desk.clock().instant());
  }

  private String counting(String key) {
    return decisions.names().key(key);
  }

  private static void seeOther(Context request, String key) {
    request.redirect(PartyAddress.of(key), HttpStatus.SEE_OTHER);
  }

  private static String field(Context request, String name) {
    String value = Objects.requireNonNullElse(request.formParam(name), "").strip();
    if (value.isEmpty()) {
      throw new BadRequestResponse("\"" + name + "\" is empty");
    }
    return value;
  }
}
