package org.demarche.desk.web.events;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.account.Role;
import org.demarche.desk.chronicle.ChronicleStore;
import org.demarche.desk.chronicle.DyadStore;
import org.demarche.desk.chronicle.Entry;
import org.demarche.desk.chronicle.Scope;
import org.demarche.desk.chronicle.Scope.Counted;
import org.demarche.desk.chronicle.TallyStore;
import org.demarche.desk.chronicle.Turn;
import org.demarche.desk.chronicle.Unit;
import org.demarche.desk.web.events.EventsView.Found;
import org.demarche.desk.web.events.EventsView.Pager;
import org.demarche.desk.web.events.EventsView.Row;
import org.demarche.desk.web.events.EventsView.Way;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Exports;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.jspecify.annotations.Nullable;

/** The list of events with its filters, and the figures of its chart and its map. */
public final class EventsPages implements Pages {

  private static final int PAGE = 50;
  private static final int COUNTED = 10_000;
  private static final int PLACES = 150;

  private final Desk desk;
  private final CountryBook countries;

  public EventsPages(Desk desk) {
    this.desk = desk;
    this.countries = new CountryBook(desk.workbench());
  }

  @Override
  public void addTo(Router router) {
    router.get("/events", Role.READER, this::list);
    router.get("/events/counts.json", Role.READER, this::counts);
    router.get("/events/map.json", Role.READER, this::map);
  }

  private void list(Context request) {
    QueryString query = QueryString.of(request);
    Scope scope = scope(query);
    Turn turn = turn(query);
    desk.upkeep().catchUp();
    ChronicleStore chronicle = new ChronicleStore(desk.archive());
    boolean map = query.first("view").equals("map");
    ChronicleStore.Page page =
        map ? new ChronicleStore.Page(List.of(), false) : chronicle.list(scope, turn);
    long count = chronicle.count(scope, COUNTED + 1);
    List<Row> rows = page.entries().stream().map(EventsPages::row).toList();
    EventsView view =
        new EventsView(
            Panels.panel(query),
            Panels.chips(query),
            ways(query),
            new Found(found(count, scope.counted()), rows, map),
            pager(query, turn, page),
            Exports.of(query.with("kind", "event")),
            Panels.withoutPlace(query).toString());
    desk.screens()
        .show(
            request,
            Screen.of("events/list.jte", Section.EVENTS, "Events", view)
                .with("lib/d3.js", "events/events.js"));
  }

  private Scope scope(QueryString query) {
    Counted counted = query.first("show").equals("reports") ? Counted.REPORTS : Counted.INCIDENTS;
    return new Scope(desk.filter(query), counted);
  }

  private static Turn turn(QueryString query) {
    boolean backward = !query.first("before").isEmpty();
    return new Turn(
        !query.first("sort").equals("oldest"),
        backward,
        key(query.first(backward ? "before" : "after")),
        PAGE);
  }

  /** The place in the order that an address names: day and id, parted by a tilde. */
  private static Entry.@Nullable Key key(String edge) {
    int cut = edge.indexOf('~');
    return cut < 0 ? null : new Entry.Key(edge.substring(0, cut), edge.substring(cut + 1));
  }

  private static String edge(Entry entry) {
    return entry.key().day() + "~" + entry.key().id();
  }

  private static Row row(Entry entry) {
    return new Row(
        When.of(entry.span().first(), entry.span().last()),
        EventLine.of(entry.report(), entry.article()),
        entry.incident() == null ? "" : "/incidents/" + QueryString.encode(entry.incident()),
        entry.reports());
  }

  private static String found(long count, Counted counted) {
    String what = counted.name().toLowerCase(Locale.ROOT);
    if (count > COUNTED) {
      return String.format(Locale.ROOT, "more than %,d %s", COUNTED, what);
    }
    String one = what.substring(0, what.length() - 1);
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : what);
  }

  private static List<Way> ways(QueryString asked) {
    QueryString query = Panels.withoutPlace(asked);
    boolean reports = query.first("show").equals("reports");
    boolean oldest = query.first("sort").equals("oldest");
    boolean map = query.first("view").equals("map");
    return List.of(
        new Way("Look", "List", "/events" + query.without("view"), !map),
        new Way("Look", "Map", "/events" + query.with("view", "map"), map),
        new Way("Count", "Incidents", "/events" + query.without("show"), !reports),
        new Way("Count", "Reports", "/events" + query.with("show", "reports"), reports),
        new Way("Order", "Newest first", "/events" + query.without("sort"), !oldest),
        new Way("Order", "Oldest first", "/events" + query.with("sort", "oldest"), oldest));
  }

  private static Pager pager(QueryString asked, Turn turn, ChronicleStore.Page page) {
    QueryString query = Panels.withoutPlace(asked);
    List<Entry> entries = page.entries();
    if (entries.isEmpty()) {
      return new Pager(turn.edge() == null ? "" : "/events" + query, "", "");
    }
    boolean hasPrevious = turn.backward() ? page.more() : turn.edge() != null;
    boolean hasNext = turn.backward() || page.more();
    Entry last = entries.get(entries.size() - 1);
    return new Pager(
        hasPrevious ? "/events" + query : "",
        hasPrevious ? "/events" + query.with("before", edge(entries.get(0))) : "",
        hasNext ? "/events" + query.with("after", edge(last)) : "");
  }

  private void counts(Context request) {
    QueryString query = QueryString.of(request);
    Unit unit = unit(query.first("unit"));
    Scope scope = scope(query);
    desk.upkeep().catchUp();
    String json = FigureJson.of(new TallyStore(desk.archive()).count(scope, unit));
    request.contentType("application/json").result(json);
  }

  private static @Nullable Unit unit(String asked) {
    if (asked.isEmpty()) {
      return null;
    }
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.name().equalsIgnoreCase(asked))
        .findFirst()
        .orElseThrow(
            () -> new BadRequestResponse("unit: expected day, week, month, quarter or year"));
  }

  private void map(Context request) {
    Scope scope = scope(QueryString.of(request));
    desk.upkeep().catchUp();
    DyadStore dyads = new DyadStore(desk.archive());
    String json = FigureJson.of(dyads.list(scope), dyads.places(scope, PLACES), countries.now());
    request.contentType("application/json").result(json);
  }
}
