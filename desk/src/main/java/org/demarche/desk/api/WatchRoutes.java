package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.WatchJson;
import org.demarche.desk.api.page.Cursor;
import org.demarche.desk.api.page.Slice;
import org.demarche.desk.watch.HookStore;
import org.demarche.desk.watch.WatchItem;
import org.demarche.desk.watch.WatchItemStore;
import org.demarche.desk.watch.WatchList;
import org.demarche.desk.watch.WatchStore;
import org.demarche.desk.watch.Watching;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Trail;

/** Watch-lists: what they have found, and where they send it. */
final class WatchRoutes {

  private static final String NUMBER = "NUMBER";

  private final Desk desk;
  private final WatchStore lists;
  private final WatchItemStore items;
  private final HookStore hooks;
  private final Watching watching;

  WatchRoutes(Desk desk) {
    this.desk = desk;
    this.lists = new WatchStore(desk.archive());
    this.items = new WatchItemStore(desk.archive());
    this.hooks = new HookStore(desk.archive());
    this.watching = new Watching(desk.archive(), v -> desk.filter(QueryString.of(v)));
  }

  void addTo(ApiRouter router) {
    router.get("/watch-lists", this::list);
    router.get("/watch-lists/{number}", this::one);
    router.get("/watch-lists/{number}/items", this::items);
    router.post("/watch-lists/{number}/seen", Role.READER, this::seen);
    router.post("/watch-lists/{number}/digest", Role.READER, this::digest);
    router.post("/watch-lists/{number}/renew", Role.READER, this::renew);
    router.delete("/watch-lists/{number}", Role.READER, this::delete);
    router.post("/watch-lists/{number}/hook", Role.EDITOR, this::hook);
    router.post("/watch-lists/{number}/test", Role.EDITOR, this::test);
    router.get("/watch-lists/{number}/deliveries", Role.EDITOR, this::deliveries);
    router.post("/watch-lists/{number}/deliveries/{delivery}/retry", Role.EDITOR, this::retry);
  }

  // ---- reading

  private void list(Context request) throws IOException {
    Asked asked = Asked.of(request);
    String name = SearchRoutes.watcher(request).name();
    Answers.page(
        request,
        asked.slice(lists.list(name, asked.offset(), asked.limit() + 1)),
        (json, watch) -> write(json, request, watch, unseen(watch)));
  }

  private WatchList get(Context request) {
    return lists
        .find(Asked.number(request))
        .filter(watch -> SearchRoutes.watcher(request).maySee(watch.search()))
        .orElseThrow(() -> new NotFoundResponse("there is no such watch-list"));
  }

  /** The list, of who may change it. */
  private WatchList owned(Context request) {
    WatchList watch = get(request);
    SearchRoutes.checkOwner(request, watch.search());
    return watch;
  }

  private void one(Context request) throws IOException {
    answer(request, get(request));
  }

  private void answer(Context request, WatchList watch) throws IOException {
    Answers.send(request, json -> write(json, request, watch, unseen(watch)));
  }

  private long unseen(WatchList watch) {
    return items.countAfter(watch.number(), watch.reach().seen());
  }

  /** Writes a list; what opens its feed, and its webhook, only for who may change them. */
  static void write(JsonGenerator json, Context request, WatchList watch, long unseen)
      throws IOException {
    boolean feed = SearchRoutes.watcher(request).mayChange(watch.search());
    boolean hook = feed && Guard.visitor(request).may(Role.EDITOR);
    new WatchJson(json).write(watch, unseen, new WatchJson.Seen(feed, hook));
  }

  /** The newest first, so that what comes in meanwhile moves no page. */
  private void items(Context request) throws IOException {
    WatchList watch = get(request);
    Asked asked = Asked.of(request);
    Cursor cursor = Cursor.read(asked.query().first("cursor"), NUMBER, 1);
    long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    List<WatchItem> found = items.listBefore(watch.number(), before, asked.limit() + 1);
    Answers.page(
        request,
        Slice.of(found, asked.limit(), item -> Cursor.of(NUMBER, item.number())),
        (json, item) -> new WatchJson(json).write(item, watch.reach().seen()));
  }

  // ---- changing

  /** Answers with the list as it is after a change. */
  private void changed(Context request, WatchList watch, String detail) throws IOException {
    Trail.detail(request, watch.search().name() + ": " + detail);
    answer(request, lists.find(watch.number()).orElseThrow());
  }

  /** What somebody has seen is nobody else's business; so it is not noted. */
  private void seen(Context request) throws IOException {
    WatchList watch = owned(request);
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "item");
    lists.see(watch.number(), Sent.number(sent, "item"));
    Trail.silence(request);
    answer(request, lists.find(watch.number()).orElseThrow());
  }

  private void digest(Context request) throws IOException {
    WatchList watch = owned(request);
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "digest");
    boolean digest = Sent.flag(sent, "digest");
    watching.digest(watch, digest);
    changed(request, watch, digest ? "digest" : "no digest");
  }

  private void renew(Context request) throws IOException {
    WatchList watch = owned(request);
    lists.renew(watch.number());
    changed(request, watch, "new address and secret");
  }

  private void delete(Context request) {
    WatchList watch = owned(request);
    lists.delete(watch.number());
    Trail.detail(request, "watches no longer: " + watch.search().name());
    request.status(204);
  }

  // ---- webhook

  private void hook(Context request) throws IOException {
    WatchList watch = owned(request);
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "address");
    String address = Sent.textOrEmpty(sent, "address");
    watching.send(watch, address);
    changed(request, watch, address.isBlank() ? "sends nowhere" : "sends to another address");
  }

  private void test(Context request) throws IOException {
    WatchList watch = owned(request);
    watching.sendTrial(watch, desk.clock().instant());
    Trail.detail(request, watch.search().name() + ": sends a test");
    request.status(202);
    answer(request, watch);
  }

  private void deliveries(Context request) throws IOException {
    WatchList watch = owned(request);
    Asked asked = Asked.of(request);
    Answers.page(
        request,
        asked.slice(hooks.list(watch.number(), asked.offset(), asked.limit() + 1)),
        (json, delivery) -> new WatchJson(json).write(delivery));
  }

  private void retry(Context request) throws IOException {
    WatchList watch = owned(request);
    long delivery = Asked.number(request, "delivery");
    if (!hooks.retry(watch.number(), delivery, desk.clock().instant())) {
      throw new NotFoundResponse("no message of this number can be sent again");
    }
    Trail.detail(request, watch.search().name() + ": sends message " + delivery + " again");
    request.status(202);
    answer(request, watch);
  }
}
