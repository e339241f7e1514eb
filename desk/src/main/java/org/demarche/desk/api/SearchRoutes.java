package org.demarche.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.WatchJson;
import org.demarche.desk.watch.SavedSearch;
import org.demarche.desk.watch.SavedSearchStore;
import org.demarche.desk.watch.WatchList;
import org.demarche.desk.watch.WatchStore;
import org.demarche.desk.watch.Watcher;
import org.demarche.desk.watch.Watching;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Trail;
import org.demarche.desk.web.site.Visitor;

/** Searches that people keep: their own and those that others share. */
final class SearchRoutes {

  private final Desk desk;
  private final SavedSearchStore searches;
  private final WatchStore lists;
  private final Watching watching;

  SearchRoutes(Desk desk) {
    this.desk = desk;
    this.searches = new SavedSearchStore(desk.archive());
    this.lists = new WatchStore(desk.archive());
    this.watching = new Watching(desk.archive(), v -> desk.filter(QueryString.of(v)));
  }

  void addTo(ApiRouter router) {
    router.get("/searches", this::list);
    router.get("/searches/{number}", this::one);
    router.post("/searches", Role.READER, this::keep);
    router.post("/searches/{number}/watch", Role.READER, this::watch);
    router.delete("/searches/{number}", Role.READER, this::delete);
  }

  static Watcher watcher(Context request) {
    Visitor visitor = Guard.visitor(request);
    return new Watcher(visitor.name(), visitor.may(Role.ADMIN));
  }

  /** Refuses who may see a search and not change it. */
  static void checkOwner(Context request, SavedSearch search) {
    if (!watcher(request).mayChange(search)) {
      throw new ForbiddenResponse("only " + search.owner() + " may change this");
    }
  }

  // ---- reading

  private void list(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Answers.page(
        request,
        asked.slice(searches.list(watcher(request).name(), asked.offset(), asked.limit() + 1)),
        (json, search) -> new WatchJson(json).write(search));
  }

  private SavedSearch get(Context request) {
    return searches
        .find(Asked.number(request))
        .filter(watcher(request)::maySee)
        .orElseThrow(() -> new NotFoundResponse("there is no such search"));
  }

  private void one(Context request) throws IOException {
    SavedSearch search = get(request);
    Answers.send(request, json -> new WatchJson(json).write(search));
  }

  // ---- changing

  private void keep(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "name", "search", "shared", "watch");
    SavedSearch search =
        Watching.search(
            Sent.text(sent, "name"),
            Sent.text(sent, "search"),
            Guard.visitor(request).name(),
            Sent.flag(sent, "shared"),
            desk.clock().instant());
    Trail.detail(request, "name: " + search.name() + "; search: " + search.address());
    request.status(201);
    if (Sent.flag(sent, "watch")) {
      WatchList list = lists.find(watching.keepAndWatch(search)).orElseThrow();
      Answers.send(request, json -> new WatchJson(json).write(list.search(), list.number()));
    } else {
      SavedSearch kept = searches.find(watching.keep(search)).orElseThrow();
      Answers.send(request, json -> new WatchJson(json).write(kept));
    }
  }

  private void watch(Context request) throws IOException {
    SavedSearch search = get(request);
    checkOwner(request, search);
    WatchList list = lists.find(watching.watch(search)).orElseThrow();
    Trail.detail(request, "watches " + search.name());
    request.status(201);
    Answers.send(request, json -> WatchRoutes.write(json, request, list, 0));
  }

  private void delete(Context request) {
    SavedSearch search = get(request);
    checkOwner(request, search);
    searches.delete(search.number());
    Trail.detail(request, "deleted " + search.name());
    request.status(204);
  }
}
