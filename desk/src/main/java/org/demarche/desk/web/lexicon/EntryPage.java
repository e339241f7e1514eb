package org.demarche.desk.web.lexicon;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.account.Role;
import org.demarche.desk.entry.Entry;
import org.demarche.desk.entry.OwnLexicon;
import org.demarche.desk.entry.Snippet;
import org.demarche.desk.entry.UseStore;
import org.demarche.desk.entry.UseStore.By;
import org.demarche.desk.web.lexicon.LexiconViews.Link;
import org.demarche.desk.web.lexicon.LexiconViews.One;
import org.demarche.desk.web.lexicon.LexiconViews.Pair;
import org.demarche.desk.web.lexicon.LexiconViews.Proof;
import org.demarche.desk.web.lexicon.LexiconViews.Title;
import org.demarche.desk.web.lexicon.LexiconViews.Used;
import org.demarche.desk.web.lexicon.LexiconViews.Written;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.RecordMark;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.lexicon.LexiconFiles;

/** The page of one entry, or of a file of several. */
final class EntryPage {

  private static final int LATEST = 8;
  private static final int LISTED = 400;

  private final Desk desk;
  private final UseStore uses;

  EntryPage(Desk desk) {
    this.desk = desk;
    this.uses = new UseStore(desk.archive());
  }

  void show(Context request, Entry entry) {
    EntryFacts facts = EntryFacts.of(desk.workbench().lexicon(), entry);
    Title title =
        new Title(
            entry.name(),
            entry.kind().label().toLowerCase(Locale.ROOT),
            facts.gloss(),
            facts.chips());
    show(request, title, facts.pairs(), facts.proofs(), used(entry), entry.place());
  }

  /** A file of several entries. */
  void showFile(Context request, String file, List<Entry> entries) {
    if (!file.endsWith(".yml")) {
      throw new NotFoundResponse("the lexicon has no such entry");
    }
    List<Link> links =
        entries.stream()
            .limit(LISTED)
            .map(e -> new Link(e.name(), "/lexicon/entries/" + e.path(), e.gloss()))
            .toList();
    Title title = new Title(file, "file", "", List.of());
    Used used = new Used("", links, List.of());
    show(request, title, List.of(), List.of(), used, new Entry.Place(file, 0));
  }

  private void show(
      Context request,
      Title title,
      List<Pair> facts,
      List<Proof> proofs,
      Used used,
      Entry.Place place) {
    OwnLexicon own = new OwnLexicon(desk.workbench().ownLexicon());
    LexiconFiles files = desk.workbench().lexiconFiles();
    boolean editor = Guard.visitor(request).may(Role.EDITOR);
    Written written =
        new Written(
            place.file(),
            place.line(),
            Snippet.of(files, place),
            own.has(place.file()),
            editor && OwnLexicon.isPath(place.file()));
    One view = new One(title, facts, proofs, used, written, editor);
    desk.screens()
        .show(
            request,
            Screen.of("lexicon/entry.jte", Section.LEXICON, title.name() + " · Lexicon", view));
  }

  private Used used(Entry entry) {
    String id = QueryString.encode(entry.id());
    return switch (entry.kind()) {
      case FRAMES ->
          used(
              By.FRAME,
              entry.id(),
              List.of(
                  new Link("all records", "/events?frame=" + id, ""),
                  new Link("measured precision", "/review/precision", "by frame")));
      case WEAPONS ->
          used(
              By.WEAPON,
              entry.id(),
              List.of(
                  new Link("its cases", "/cases?weapon=" + id, ""),
                  new Link("all records", "/events?weapon=" + id, "")));
      case PARTIES ->
          used(
              By.PARTY,
              entry.id(),
              List.of(
                  new Link("the party's page", "/parties/" + id, ""),
                  new Link("all records", "/events?party=" + id, "")));
      case OPERATORS, OFFICES, PEOPLE, WORDS -> new Used("", List.of(), List.of());
    };
  }

  private Used used(By by, String id, List<Link> lists) {
    List<Link> latest = new ArrayList<>();
    long count = uses.count(by, id);
    for (UseStore.Use use : uses.latest(by, id, LATEST)) {
      latest.add(new Link(use.title(), RecordMark.place(use.number(), use.key()), use.day()));
    }
    String words =
        count == 0
            ? "in no record of this archive"
            : "in " + LexiconPages.number(count) + (count == 1 ? " record" : " records");
    return new Used(words, count == 0 ? List.of() : lists, latest);
  }
}
