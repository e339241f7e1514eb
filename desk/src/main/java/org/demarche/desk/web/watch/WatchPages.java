package org.demarche.desk.web.watch;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.demarche.desk.account.Role;
import org.demarche.desk.watch.HookStore;
import org.demarche.desk.watch.SavedSearch;
import org.demarche.desk.watch.SavedSearchStore;
import org.demarche.desk.watch.WatchItem;
import org.demarche.desk.watch.WatchItemStore;
import org.demarche.desk.watch.WatchList;
import org.demarche.desk.watch.WatchStore;
import org.demarche.desk.watch.Watcher;
import org.demarche.desk.watch.Watching;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.desk.web.site.Visitor;
import org.jspecify.annotations.Nullable;

/** Saved searches and watch-lists. */
public final class WatchPages implements Pages {

  private static final int MOST_LISTS = 100;
  private static final int ITEMS = 30;
  private static final int DAYS = 14;
  private static final int DELIVERIES = 15;

  private final Desk desk;
  private final SavedSearchStore searches;
  private final WatchStore lists;
  private final WatchItemStore items;
  private final HookStore hooks;
  private final Watching watching;

  /** Over a desk. */
  public WatchPages(Desk desk) {
    this.desk = desk;
    this.searches = new SavedSearchStore(desk.archive());
    this.lists = new WatchStore(desk.archive());
    this.items = new WatchItemStore(desk.archive());
    this.hooks = new HookStore(desk.archive());
    this.watching = new Watching(desk.archive(), v -> desk.filter(QueryString.of(v)));
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/watch", Role.READER, this::all)
        .post("/searches", Role.READER, this::save)
        .post("/searches/{number}/watch", Role.READER, this::watch)
        .post("/searches/{number}/delete", Role.READER, this::forget)
        .get("/watch/{number}", Role.READER, this::one)
        .post("/watch/{number}/seen", Role.READER, this::seen)
        .post("/watch/{number}/digest", Role.READER, this::digest)
        .post("/watch/{number}/renew", Role.READER, this::renew)
        .post("/watch/{number}/delete", Role.READER, this::delete)
        .post("/watch/{number}/hook", Role.EDITOR, this::hook)
        .post("/watch/{number}/test", Role.EDITOR, this::test)
        .post("/watch/{number}/deliveries/{delivery}/retry", Role.EDITOR, this::retry);
    new FeedPages(desk).addTo(router);
  }

  // ---- all

  private void all(Context request) {
    Visitor visitor = Guard.visitor(request);
    WatchViews views = new WatchViews(visitor);
    WatchListsView view =
        new WatchListsView(
            lists.list(visitor.name(), 0, MOST_LISTS).stream()
                .map(w -> views.row(w, items.countAfter(w.number(), w.reach().seen())))
                .toList(),
            searches.list(visitor.name(), 0, MOST_LISTS).stream().map(views::row).toList());
    desk.screens().show(request, Screen.of("watch/lists.jte", Section.WATCH, "Watch-lists", view));
  }

  private void save(Context request) {
    SavedSearch search =
        Watching.search(
            request.formParam("name"),
            request.formParam("search"),
            Guard.visitor(request).name(),
            request.formParam("shared") != null,
            desk.clock().instant());
    if (request.formParam("watch") != null) {
      go(request, "/watch/" + watching.keepAndWatch(search));
    } else {
      watching.keep(search);
      go(request, "/watch#searches");
    }
  }

  private void watch(Context request) {
    go(request, "/watch/" + watching.watch(search(request)));
  }

  private void forget(Context request) {
    searches.delete(search(request).number());
    go(request, "/watch#searches");
  }

  private SavedSearch search(Context request) {
    SavedSearch search =
        searches
            .find(number(request, "number"))
            .orElseThrow(() -> new NotFoundResponse("there is no such search"));
    checkOwner(request, search);
    return search;
  }

  private static void checkOwner(Context request, SavedSearch search) {
    Watcher watcher = WatchViews.watcher(Guard.visitor(request));
    if (!watcher.maySee(search)) {
      throw new NotFoundResponse("there is no such search");
    }
    if (!watcher.mayChange(search)) {
      throw new ForbiddenResponse("only " + search.owner() + " may change this");
    }
  }

  // ---- one

  private WatchList owned(Context request) {
    WatchList watch = FeedPages.visible(lists, request);
    checkOwner(request, watch.search());
    return watch;
  }

  private void one(Context request) {
    WatchList watch = FeedPages.visible(lists, request);
    WatchViews views = new WatchViews(Guard.visitor(request));
    long number = watch.number();
    long seen = watch.reach().seen();
    LocalDate tomorrow = LocalDate.now(desk.clock().withZone(ZoneOffset.UTC)).plusDays(1);
    WatchView view =
        new WatchView(
            views.row(watch, items.countAfter(number, seen)),
            found(watch, request.queryParam("before")),
            WatchViews.watcher(Guard.visitor(request)).mayChange(watch.search())
                ? FeedPages.address(request) + "/feeds/" + watch.token()
                : "",
            items.daysBefore(number, tomorrow, DAYS).stream().map(LocalDate::toString).toList(),
            watch.digest(),
            views.hook(watch, hooks.list(number, 0, DELIVERIES)));
    desk.screens()
        .show(request, Screen.of("watch/watch.jte", Section.WATCH, watch.search().name(), view));
  }

  private WatchView.Found found(WatchList watch, @Nullable String before) {
    boolean first = before == null || !before.matches("\\d{1,18}");
    long number = first ? Long.MAX_VALUE : Long.parseLong(before);
    List<WatchItem> page = items.listBefore(watch.number(), number, ITEMS);
    long last = page.isEmpty() ? 0 : page.get(page.size() - 1).number();
    return new WatchView.Found(
        page.stream().map(item -> WatchViews.item(item, watch.reach().seen())).toList(),
        items.latest(watch.number()),
        page.size() < ITEMS ? null : "/watch/" + watch.number() + "?before=" + last);
  }

  private void seen(Context request) {
    WatchList watch = owned(request);
    String latest = request.formParam("latest");
    lists.see(
        watch.number(), latest != null && latest.matches("\\d{1,18}") ? Long.parseLong(latest) : 0);
    back(request, watch);
  }

  private void digest(Context request) {
    WatchList watch = owned(request);
    watching.digest(watch, request.formParam("digest") != null);
    back(request, watch);
  }

  private void renew(Context request) {
    WatchList watch = owned(request);
    lists.renew(watch.number());
    back(request, watch);
  }

  private void delete(Context request) {
    lists.delete(owned(request).number());
    go(request, "/watch");
  }

  // ---- webhook

  private void hook(Context request) {
    WatchList watch = owned(request);
    watching.send(watch, request.formParam("address"));
    back(request, watch);
  }

  private void test(Context request) {
    WatchList watch = owned(request);
    watching.sendTrial(watch, desk.clock().instant());
    back(request, watch);
  }

  private void retry(Context request) {
    WatchList watch = owned(request);
    hooks.retry(watch.number(), number(request, "delivery"), desk.clock().instant());
    back(request, watch);
  }

  private static long number(Context request, String name) {
    return FeedPages.number(request, name);
  }

  private static void back(Context request, WatchList watch) {
    go(request, "/watch/" + watch.number());
  }

  private static void go(Context request, String path) {
    request.redirect(path, HttpStatus.SEE_OTHER);
  }
}
