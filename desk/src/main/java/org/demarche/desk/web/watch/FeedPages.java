package org.demarche.desk.web.watch;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.account.Role;
import org.demarche.desk.store.Digest;
import org.demarche.desk.watch.DailyDigest;
import org.demarche.desk.watch.DigestText;
import org.demarche.desk.watch.WatchFeed;
import org.demarche.desk.watch.WatchItem;
import org.demarche.desk.watch.WatchItemStore;
import org.demarche.desk.watch.WatchList;
import org.demarche.desk.watch.WatchStore;
import org.demarche.desk.watch.Watcher;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;

/**
 * What watch-lists tell day by day: feeds, for whoever knows their address, since readers of feeds
 * cannot log in; and digests.
 */
final class FeedPages implements Pages {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Desk desk;
  private final WatchStore lists;
  private final WatchItemStore items;

  FeedPages(Desk desk) {
    this.desk = desk;
    this.lists = new WatchStore(desk.archive());
    this.items = new WatchItemStore(desk.archive());
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/feeds/{token}", Role.STRANGER, this::feed)
        .get("/watch/{number}/digest/{day}", Role.READER, this::digest);
  }

  // ---- feed

  private void feed(Context request) {
    WatchList watch =
        lists
            .ofToken(request.pathParam("token"))
            .orElseThrow(() -> new NotFoundResponse("there is no such feed"));
    LocalDate today = LocalDate.now(desk.clock().withZone(ZoneOffset.UTC));
    Instant changed = changed(watch);
    String tag = tag(watch, today);
    request.header("ETag", tag);
    request.header("Last-Modified", HTTP_DATE.format(changed));
    if (isKnown(request, tag, HTTP_DATE.format(changed))) {
      request.status(304);
      return;
    }
    request
        .contentType("application/atom+xml; charset=utf-8")
        .result(new WatchFeed(items, address(request)).xml(watch, today));
  }

  private Instant changed(WatchList watch) {
    List<WatchItem> last = items.listBefore(watch.number(), Long.MAX_VALUE, 1);
    return last.isEmpty() ? watch.search().created() : last.get(0).found();
  }

  /** Changes with each item, with each decision about a record, with each day. */
  private String tag(WatchList watch, LocalDate today) {
    long version = desk.archive().articles().version();
    String state = watch + " " + items.latest(watch.number()) + " " + version + " " + today;
    return "\"" + Digest.hex(state).substring(0, 20) + "\"";
  }

  /** A tag, where one is given, counts alone (RFC 9110, 13.2.2). */
  private static boolean isKnown(Context request, String tag, String changed) {
    String tags = request.header("If-None-Match");
    return tags == null
        ? changed.equals(request.header("If-Modified-Since"))
        : List.of(tags.replace("W/", "").split("\\s*,\\s*")).contains(tag);
  }

  // ---- digest

  private void digest(Context request) {
    WatchList watch = visible(lists, request);
    DailyDigest digest = DailyDigest.of(items, watch, day(request.pathParam("day")));
    if ("text".equals(request.queryParam("format"))) {
      DigestText text = new DigestText(digest, address(request));
      request.contentType("text/plain; charset=utf-8").result(text.plain());
      return;
    }
    String title = watch.search().name() + ", " + digest.day();
    desk.screens().show(request, Screen.of("watch/digest.jte", Section.WATCH, title, digest));
  }

  private static LocalDate day(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new NotFoundResponse("a day is written like 2010-09-07");
    }
  }

  // ---- shared

  /** The watch-list that a path names, if the visitor may see it. */
  static WatchList visible(WatchStore lists, Context request) {
    Watcher watcher = WatchViews.watcher(Guard.visitor(request));
    return lists
        .find(number(request, "number"))
        .filter(watch -> watcher.maySee(watch.search()))
        .orElseThrow(() -> new NotFoundResponse("there is no such watch-list"));
  }

  static long number(Context request, String name) {
    String number = request.pathParam(name);
    if (!number.matches("\\d{1,18}")) {
      throw new NotFoundResponse("there is nothing of this number");
    }
    return Long.parseLong(number);
  }

  /** The address of the desk as the visitor knows it. */
  static String address(Context request) {
    return request.scheme() + "://" + request.host();
  }
}
