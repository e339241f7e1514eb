package org.demarche.desk.web.lexicon;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.desk.account.Role;
import org.demarche.desk.entry.Entry;
import org.demarche.desk.entry.Entry.Kind;
import org.demarche.desk.entry.OwnLexicon;
import org.demarche.desk.entry.Shelf;
import org.demarche.desk.web.lexicon.LexiconViews.Asked;
import org.demarche.desk.web.lexicon.LexiconViews.Browse;
import org.demarche.desk.web.lexicon.LexiconViews.Facet;
import org.demarche.desk.web.lexicon.LexiconViews.Found;
import org.demarche.desk.web.lexicon.LexiconViews.Line;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** The lexicon to browse and to search, and its entries one by one. */
public final class LexiconPages implements Pages {

  private static final int PAGE = 60;

  private final Desk desk;
  private final EntryPage entries;
  private String version = "";
  private @Nullable Shelf shelf;

  /** Over the lexicon of the desk. */
  public LexiconPages(Desk desk) {
    this.desk = desk;
    this.entries = new EntryPage(desk);
  }

  @Override
  public void addTo(Router router) {
    router.get("/lexicon", Role.READER, this::browse);
    new EditPages(desk).addTo(router);
    router.get("/lexicon/entries/<path>", Role.READER, this::show);
  }

  /** The entries of the lexicon as it is now. */
  private synchronized Shelf shelf() {
    Lexicon lexicon = desk.workbench().lexicon();
    Shelf kept = shelf;
    if (kept == null || !lexicon.version().equals(version)) {
      kept = Shelf.of(lexicon);
      shelf = kept;
      version = lexicon.version();
    }
    return kept;
  }

  private void browse(Context request) throws IOException {
    QueryString query = QueryString.of(request);
    Asked asked = new Asked(query.first("q"), query.first("kind"), query.first("group"));
    OwnLexicon own = new OwnLexicon(desk.workbench().ownLexicon());
    List<String> files = own.list();
    Browse view =
        new Browse(
            asked,
            kinds(query, asked),
            groups(query, asked),
            found(query, asked, Set.copyOf(files)),
            desk.workbench().lexiconFault(),
            files,
            Guard.visitor(request).may(Role.EDITOR));
    desk.screens().show(request, Screen.of("lexicon/browse.jte", Section.LEXICON, "Lexicon", view));
  }

  private static Optional<Kind> kind(String word) {
    return Stream.of(Kind.values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  private List<Facet> kinds(QueryString query, Asked asked) {
    return shelf().countByKind().entrySet().stream()
        .map(
            kind ->
                facet(
                    kind.getKey().label(),
                    kind.getValue(),
                    query.without("group", "page").with("kind", kind.getKey().word()),
                    asked.kind().equals(kind.getKey().word())))
        .toList();
  }

  private List<Facet> groups(QueryString query, Asked asked) {
    Map<String, Long> counts = kind(asked.kind()).map(shelf()::countByGroup).orElse(Map.of());
    return counts.entrySet().stream()
        .map(
            group ->
                facet(
                    group.getKey().replace('-', ' '),
                    group.getValue(),
                    query.without("page").with("group", group.getKey()),
                    asked.group().equals(group.getKey())))
        .toList();
  }

  private static Facet facet(String label, long count, QueryString query, boolean chosen) {
    return new Facet(label, number(count), "/lexicon" + query, chosen);
  }

  private Found found(QueryString query, Asked asked, Set<String> own) {
    List<Entry> all = shelf().find(kind(asked.kind()), asked.group(), asked.query());
    int page = query.first("page").matches("\\d{1,6}") ? Integer.parseInt(query.first("page")) : 1;
    int from = Math.min(Math.max(0, page - 1) * PAGE, all.size());
    int to = Math.min(from + PAGE, all.size());
    List<Line> lines = all.subList(from, to).stream().map(entry -> line(entry, own)).toList();
    String range =
        all.isEmpty() ? "" : number(from + 1L) + "–" + number(to) + " of " + number(all.size());
    return new Found(
        lines,
        range,
        from == 0 ? "" : "/lexicon" + query.with("page", page - 1),
        to == all.size() ? "" : "/lexicon" + query.with("page", Math.max(1, page) + 1));
  }

  private static Line line(Entry entry, Set<String> own) {
    boolean person = entry.kind() == Kind.PEOPLE;
    return new Line(
        entry.name(),
        entry.gloss(),
        entry.kind().label().toLowerCase(Locale.ROOT),
        person ? "/parties/" + QueryString.encode(entry.id()) : "/lexicon/entries/" + entry.path(),
        own.contains(entry.place().file()));
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void show(Context request) throws IOException {
    String path = request.pathParam("path");
    Optional<Entry> entry = shelf().at(path);
    if (entry.isEmpty() && desk.workbench().lexiconFiles().has(path)) {
      entries.showFile(request, path, shelf().in(path));
    } else {
      entries.show(
          request, entry.orElseThrow(() -> new NotFoundResponse("the lexicon has no such entry")));
    }
  }
}
