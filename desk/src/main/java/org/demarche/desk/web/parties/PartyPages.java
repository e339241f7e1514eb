package org.demarche.desk.web.parties;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.party.PartyDirectories;
import org.demarche.desk.party.PartyDirectory;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.party.PartyStore;
import org.demarche.desk.party.RelationStore;
import org.demarche.desk.web.parties.PartiesView.Link;
import org.demarche.desk.web.parties.PartiesView.Option;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.lexicon.PartyEntry;

/** Parties to be read. */
public final class PartyPages implements Pages {

  private static final int PAGE = 50;
  private static final int FURTHEST = 1_000_000;
  private static final int ALSO = 20;
  private static final String UNLISTED = "unlisted";

  private final Desk desk;
  private final PartyDirectories directories;

  /** Of this desk. */
  public PartyPages(Desk desk) {
    this.desk = desk;
    this.directories =
        new PartyDirectories(desk.workbench()::lexicon, desk.workbench()::lexiconFiles);
  }

  @Override
  public void addTo(Router router) {
    router.get("/parties", Role.READER, this::list);
    new PartyEditing(desk, directories).addTo(router);
    router.get("/parties/{id}", Role.READER, this::show);
    router.get("/parties/{id}/relations.json", Role.READER, this::relations);
    router.get("/parties/{id}/with/{other}", Role.READER, this::pair);
    router.get("/parties/{id}/with/{other}/series.json", Role.READER, this::series);
  }

  // ---- the list

  private void list(Context request) {
    QueryString query = QueryString.of(request);
    String words = query.first("q");
    String kind = query.first("kind");
    PartyDirectory directory = directories.now();
    PartyStore.Choice choice = choice(directory, words, kind);
    PartyStore store = new PartyStore(desk.archive());
    int offset = offset(query.first("offset"));
    long count = store.count(choice);
    List<PartyLine> lines = store.list(choice, offset, PAGE);
    PartiesView view =
        new PartiesView(
            new PartiesView.Asked(words, kinds(directory, kind)),
            count,
            lines.stream().map(line -> row(directory, line)).toList(),
            turn(query, offset, lines.size(), count),
            onlyInLexicon(directory, words, store));
    Screen screen = Screen.of("parties/list.jte", Section.PARTIES, "Parties", view);
    desk.screens().show(request, screen);
  }

  private static PartyStore.Choice choice(PartyDirectory directory, String words, String kind) {
    List<String> also =
        words.isBlank() ? List.of() : directory.named(words).stream().map(PartyEntry::id).toList();
    boolean unlisted = kind.equals(UNLISTED);
    return new PartyStore.Choice(
        words, also, kind.isEmpty() || unlisted ? null : directory.ofKind(kind), unlisted);
  }

  private static List<Option> kinds(PartyDirectory directory, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "any kind", chosen.isEmpty()));
    directory
        .kinds()
        .forEach(kind -> options.add(new Option(kind, label(kind), kind.equals(chosen))));
    options.add(new Option(UNLISTED, "not in the lexicon", chosen.equals(UNLISTED)));
    return options;
  }

  static String label(String kind) {
    return kind.equals("igo") ? "intergovernmental organisation" : kind.replace('-', ' ');
  }

  private static PartiesView.Row row(PartyDirectory directory, PartyLine line) {
    String kind = directory.find(line.key()).map(PartyEntry::kind).orElse("");
    PartyLine.Counts counts = line.counts();
    return new PartiesView.Row(
        new Link(PartyAddress.of(line.key()), line.name()),
        Objects.requireNonNullElse(line.code(), ""),
        kind.isEmpty() ? "not in the lexicon" : label(kind),
        counts.records(),
        new PartiesView.Roles(counts.actor(), counts.recipient(), counts.supplier()),
        Objects.toString(line.lastSeen(), ""));
  }

  private static int offset(String asked) {
    return asked.matches("\\d{1,7}") ? Math.min(FURTHEST, Integer.parseInt(asked)) : 0;
  }

  private static PartiesView.Turn turn(QueryString query, int offset, int shown, long count) {
    String previous =
        offset == 0 ? "" : "/parties" + query.with("offset", Math.max(0, offset - PAGE));
    String next = offset + shown < count ? "/parties" + query.with("offset", offset + PAGE) : "";
    return new PartiesView.Turn(
        shown == 0 ? 0 : offset + 1L, offset + (long) shown, previous, next);
  }

  /** Entries that are called so, and of which the archive says nothing. */
  private List<Link> onlyInLexicon(PartyDirectory directory, String words, PartyStore store) {
    if (words.isBlank()) {
      return List.of();
    }
    return directory.named(words).stream()
        .limit(ALSO)
        .filter(entry -> store.find(entry.id()).isEmpty())
        .map(entry -> new Link(PartyAddress.of(entry.id()), entry.name()))
        .toList();
  }

  // ---- one party

  private void show(Context request) {
    desk.upkeep().catchUp();
    String key = PartyAddress.key(request, "id", "name");
    String counts = new PartyDecisionStore(desk.archive()).names().key(key);
    if (!counts.equals(key)) {
      request.redirect(PartyAddress.of(counts));
      return;
    }
    PartyPage page = new PartyPage(desk.archive(), directories.now());
    PartyView view = page.view(known(key), Guard.visitor(request).may(Role.EDITOR));
    desk.screens()
        .show(
            request,
            Screen.of("parties/party.jte", Section.PARTIES, view.name().shown(), view)
                .with("lib/d3.js", "parties/relations.js"));
  }

  /** The party; one of which the archive says nothing is known if the lexicon has it. */
  private PartyLine known(String key) {
    return directories
        .known(new PartyStore(desk.archive()), key)
        .orElseThrow(() -> new NotFoundResponse("the archive and the lexicon know no such party"));
  }

  private void relations(Context request) {
    desk.upkeep().catchUp();
    String key = counting(request, "id", "name");
    RelationJson json = new RelationJson(new RelationStore(desk.archive()), directories.now());
    request.contentType("application/json").result(json.of(known(key)));
  }

  // ---- two parties

  private void pair(Context request) {
    desk.upkeep().catchUp();
    PartyLine one = known(counting(request, "id", "name"));
    PartyLine other = known(counting(request, "other", "other"));
    PairView view = new PairPage(desk.archive()).view(one, other);
    desk.screens()
        .show(
            request,
            Screen.of(
                    "parties/pair.jte", Section.PARTIES, one.name() + " and " + other.name(), view)
                .with("lib/d3.js", "parties/pair.js"));
  }

  private void series(Context request) {
    desk.upkeep().catchUp();
    String one = counting(request, "id", "name");
    String other = counting(request, "other", "other");
    RelationJson json = new RelationJson(new RelationStore(desk.archive()), directories.now());
    request.contentType("application/json").result(json.between(one, other));
  }

  private String counting(Context request, String part, String words) {
    return new PartyDecisionStore(desk.archive())
        .names()
        .key(PartyAddress.key(request, part, words));
  }
}
