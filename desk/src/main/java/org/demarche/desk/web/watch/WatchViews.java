package org.demarche.desk.web.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.account.Role;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.watch.CaseMove;
import org.demarche.desk.watch.Delivery;
import org.demarche.desk.watch.SavedSearch;
import org.demarche.desk.watch.WatchItem;
import org.demarche.desk.watch.WatchList;
import org.demarche.desk.watch.Watcher;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.RecordMark;
import org.demarche.desk.web.site.Visitor;

/** Makes watch-lists ready for the page. */
final class WatchViews {

  private final Visitor visitor;

  WatchViews(Visitor visitor) {
    this.visitor = visitor;
  }

  static Watcher watcher(Visitor visitor) {
    return new Watcher(visitor.name(), visitor.may(Role.ADMIN));
  }

  private boolean mayChange(SavedSearch search) {
    return watcher(visitor).mayChange(search);
  }

  WatchListsView.Row row(SavedSearch search) {
    return row(search, search.number(), new WatchListsView.News(0, ""));
  }

  WatchListsView.Row row(WatchList watch, long unseen) {
    String trouble = Objects.requireNonNullElse(watch.trouble(), "");
    return row(watch.search(), watch.number(), new WatchListsView.News(unseen, trouble));
  }

  private WatchListsView.Row row(SavedSearch search, long number, WatchListsView.News news) {
    WatchListsView.Owner owner =
        new WatchListsView.Owner(search.owner(), mayChange(search), search.shared());
    String address = "/search" + QueryString.of(search.values());
    return new WatchListsView.Row(number, search.name(), asks(search), address, owner, news);
  }

  private static String asks(SavedSearch search) {
    return search.values().entrySet().stream()
        .flatMap(
            field ->
                field.getKey().equals("q")
                    ? field.getValue().stream()
                    : Stream.of(field.getKey() + " " + String.join(" or ", field.getValue())))
        .collect(Collectors.joining(" · "));
  }

  // ---- items

  static WatchView.Item item(WatchItem item, long seen) {
    String about =
        Stream.of(item.citation().published(), item.citation().source())
            .filter(Objects::nonNull)
            .map(Objects::toString)
            .collect(Collectors.joining(" · "));
    return new WatchView.Item(
        new WatchView.Top(
            item.title(),
            item.path(),
            (about.isEmpty() ? "" : about + " · ") + "found " + minute(item.found()),
            item.number() > seen,
            item.again()),
        item.news().sentence(),
        item.news().reports().stream().map(r -> RecordMark.of(item.article(), r)).toList(),
        item.news().cases().stream().map(WatchViews::move).toList());
  }

  private static WatchView.Move move(CaseMove move) {
    return new WatchView.Move(
        move.name(),
        "/cases/" + move.id(),
        move.was() == null ? "" : JsonFields.word(move.was()),
        JsonFields.word(move.status()),
        move.contradictions());
  }

  // ---- webhook

  WatchView.Hook hook(WatchList watch, List<Delivery> deliveries) {
    boolean may = mayChange(watch.search()) && visitor.may(Role.EDITOR);
    String address = Objects.requireNonNullElse(watch.hook().address(), "");
    return new WatchView.Hook(
        may,
        may ? address : "",
        may ? watch.hook().secret() : "",
        may ? deliveries.stream().map(WatchViews::sent).toList() : List.of());
  }

  private static WatchView.Sent sent(Delivery delivery) {
    boolean waits = delivery.state() == Delivery.State.WAITING;
    return new WatchView.Sent(
        delivery.number(),
        delivery.id(),
        delivery.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        waits ? minute(delivery.due()) : "",
        delivery.tries(),
        delivery.attempts().stream().map(WatchViews::attempt).toList());
  }

  private static WatchView.Attempt attempt(Delivery.Attempt attempt) {
    return new WatchView.Attempt(
        second(attempt.tried()),
        attempt.status() == null ? "no answer" : attempt.status().toString(),
        attempt.outcome(),
        String.format(Locale.ROOT, "%,d ms", attempt.millis()));
  }

  private static String minute(Instant instant) {
    return instant
        .truncatedTo(ChronoUnit.MINUTES)
        .toString()
        .replace('T', ' ')
        .replace(":00Z", " UTC");
  }

  private static String second(Instant instant) {
    return instant
        .truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace('T', ' ')
        .replace("Z", " UTC");
  }
}
