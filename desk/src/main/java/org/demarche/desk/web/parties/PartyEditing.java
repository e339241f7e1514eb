package org.demarche.desk.web.parties;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecision.Act;
import org.demarche.desk.party.PartyDecision.Merge;
import org.demarche.desk.party.PartyDecision.Rename;
import org.demarche.desk.party.PartyDecision.Subject;
import org.demarche.desk.party.PartyDecision.Undo;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.party.PartyStore;
import org.demarche.desk.store.PartyNames;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.lexicon.PartyEntry;

/** Merges and renames parties; every decision can be undone. */
final class PartyEditing implements Pages {

  private static final int LONGEST_NAME = 200;
  private static final int OFFERED = 12;

  private final Desk desk;
  private final Directories directories;
  private final PartyStore parties;
  private final PartyDecisionStore decisions;

  PartyEditing(Desk desk, Directories directories) {
    this.desk = desk;
    this.directories = directories;
    this.parties = new PartyStore(desk.archive());
    this.decisions = new PartyDecisionStore(desk.archive());
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
    String name = field(request, "name");
    if (name.length() > LONGEST_NAME) {
      throw new BadRequestResponse("a name has at most " + LONGEST_NAME + " letters");
    }
    String same = "\"" + name + "\"";
    if (!PartyLine.isListed(key) && !same.equals(key) && parties.find(same).isPresent()) {
      throw new BadRequestResponse(
          "another party is called so; if they are one, merge this one into it");
    }
    decide(request, new Rename(subject(key), name));
    seeOther(request, PartyLine.isListed(key) ? key : same);
  }

  private void merge(Context request) {
    String key = counting(PartyAddress.key(request, "id", "name"));
    String into = counting(chosen(field(request, "into")));
    decide(request, new Merge(subject(key), subject(into)));
    seeOther(request, into);
  }

  /** A key, or the name of exactly one party of the archive or the lexicon. */
  private String chosen(String asked) {
    if (directories.known(parties, asked).isPresent()) {
      return asked;
    }
    String quoted = "\"" + asked + "\"";
    if (parties.find(quoted).isPresent()) {
      return quoted;
    }
    List<PartyEntry> called = directories.now().called(asked.toLowerCase(Locale.ROOT));
    if (called.size() == 1) {
      return called.get(0).id();
    }
    throw new BadRequestResponse(
        called.isEmpty()
            ? "no party is called " + asked + "; choose one of those that are offered"
            : "several parties are called " + asked + "; write the id of one of them");
  }

  private void undo(Context request) {
    String number = request.pathParam("number");
    if (!number.matches("\\d{1,15}")) {
      throw new NotFoundResponse("no such decision");
    }
    long undone = Long.parseLong(number);
    PartyDecision decision =
        decisions.standing().stream()
            .filter(one -> one.number() == undone)
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("no decision of this number holds"));
    decide(request, new Undo(undone));
    Subject subject =
        decision.act() instanceof Merge merge ? merge.from() : ((Rename) decision.act()).of();
    seeOther(request, counting(subject.key()));
  }

  // ---- deciding

  private void decide(Context request, Act act) {
    decisions.add(act, Guard.visitor(request).name(), desk.clock().instant());
  }

  /** The party whose identity one has, as it is coded. */
  private Subject subject(String key) {
    PartyNames names = decisions.names();
    String root = names.root(key);
    PartyLine line =
        directories
            .known(parties, key)
            .orElseThrow(() -> new NotFoundResponse("there is no such party"));
    PartyNames.Counted counted = names.all().get(root);
    if (counted == null) {
      return new Subject(root, PartyLine.isListed(root) ? line.code() : null, line.name());
    }
    return decisions.subject(root).orElseThrow();
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
