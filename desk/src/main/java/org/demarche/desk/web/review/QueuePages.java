package org.demarche.desk.web.review;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.account.Role;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.review.Item;
import org.demarche.desk.review.ItemStore;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.Queue;
import org.demarche.desk.review.QueueStore;
import org.demarche.desk.review.QueueStore.Asking;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.web.record.CardWriter;
import org.demarche.desk.web.record.RecordCard;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.jspecify.annotations.Nullable;

/** The queue: one record at a time, one key for each decision. */
public final class QueuePages implements Pages {

  /** Steps of the table's upkeep that one visitor waits for; more are done by the next. */
  private static final int STEPS = 20;

  private final Desk desk;
  private final QueueStore queue;

  public QueuePages(Desk desk) {
    this.desk = desk;
    this.queue = new QueueStore(desk.archive());
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/review", Role.REVIEWER, this::show)
        .get("/review/next", Role.REVIEWER, this::next)
        .post("/review/decision", Role.REVIEWER, this::decide);
    new MeasurePages(desk).addTo(router);
  }

  // ---- showing

  private void show(Context request) {
    boolean complete = catchUp();
    QueryString asked = QueryString.of(request);
    QueryString query = asked.without("item", "undo");
    Queue wanted = wanted(query);
    Asking asking = asking(request);
    Optional<Item> current =
        asked.first("item").isEmpty()
            ? queue.next(wanted, asking, null)
            : queue.take(id(asked.first("item")), asking);
    Optional<Item> next = current.flatMap(item -> queue.next(wanted, asking, item.id()));
    QueueView view =
        new QueueView(
            view(request, current, query),
            view(request, next, query),
            counts(wanted, complete),
            new QueueView.Asked(
                query,
                FilterReader.KINDS,
                FilterReader.TYPES,
                Guard.visitor(request).may(Role.EDITOR)),
            last(request, asked.first("undo")));
    desk.screens()
        .show(
            request,
            Screen.of("review/queue.jte", Section.REVIEW, "Review", view)
                .with("record/cards.js", "review/queue.js"));
  }

  private boolean catchUp() {
    boolean linked = desk.upkeep().catchUp();
    return new ItemStore(desk.archive()).catchUp(STEPS) && linked;
  }

  private QueueView.Counts counts(Queue wanted, boolean complete) {
    return new QueueView.Counts(
        queue.count(wanted),
        queue.count(Queue.ALL),
        queue.countDecided(),
        new Reviewing(desk.archive()).percentForTwo(),
        complete);
  }

  private @Nullable RecordCard last(Context request, String id) {
    return id.isEmpty()
        ? null
        : new CardWriter(desk.archive(), Guard.visitor(request)).card(id(id)).orElse(null);
  }

  private @Nullable ItemView view(Context request, Optional<Item> item, QueryString query) {
    return item.flatMap(
            found -> new ItemWriter(desk, Guard.visitor(request)).view(found, query.toString()))
        .orElse(null);
  }

  private Queue wanted(QueryString query) {
    return new Queue(
        desk.filter(query),
        query.first("frame"),
        query.first("order").equals("random") ? Queue.Order.RANDOM : Queue.Order.DOUBT,
        !query.first("twice").isEmpty());
  }

  private Asking asking(Context request) {
    return new Asking(
        Guard.visitor(request).name(), desk.clock().instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static RecordId id(String text) {
    try {
      return RecordId.of(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(Objects.requireNonNullElse(e.getMessage(), "no record"));
    }
  }

  // ---- for scripts: what comes after what is shown

  private void next(Context request) {
    QueryString asked = QueryString.of(request);
    part(request, asked.without("shown"), asked.first("shown"));
  }

  private void part(Context request, QueryString query, String shown) {
    Optional<Item> next =
        queue.next(wanted(query), asking(request), shown.isEmpty() ? null : id(shown));
    ItemView view = view(request, next, query);
    if (view == null) {
      request.status(HttpStatus.NO_CONTENT);
    } else {
      desk.screens().part(request, "review/item.jte", view);
    }
  }

  // ---- deciding

  private void decide(Context request) {
    RecordId id = id(Objects.requireNonNullElse(request.formParam("record"), ""));
    String decision = Objects.requireNonNullElse(request.formParam("decision"), "");
    QueryString query = query(Objects.requireNonNullElse(request.formParam("query"), ""));
    Asking asking = asking(request);
    if (decision.equals("skip")) {
      queue.putOff(id, asking);
    } else {
      take(id, decision, asking);
    }
    new ItemStore(desk.archive()).catchUp(1);
    if (request.header("HX-Request") != null) {
      part(request, query, Objects.requireNonNullElse(request.formParam("shown"), ""));
    } else if (decision.equals("undo")) {
      request.redirect("/review" + query.with("item", id), HttpStatus.SEE_OTHER);
    } else {
      request.redirect("/review" + query.with("undo", id), HttpStatus.SEE_OTHER);
    }
  }

  private void take(RecordId id, String decision, Asking asking) {
    Decision taken =
        switch (decision) {
          case "accept" -> Decision.ACCEPT;
          case "reject" -> Decision.REJECT;
          case "undo" -> Decision.WITHDRAW;
          default -> throw new BadRequestResponse("decide: accept, reject, skip or undo");
        };
    new Reviewing(desk.archive())
        .decide(Opinion.of(id, taken, asking.reviewer(), asking.now(), null));
    queue.release(id, asking.reviewer());
  }

  /** The query that a form brings back. */
  private static QueryString query(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.replaceFirst("^\\?", "").split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return QueryString.of(values).without("item", "undo");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("the form is damaged");
    }
  }
}
