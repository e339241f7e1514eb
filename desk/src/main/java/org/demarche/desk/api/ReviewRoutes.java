package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.ReportJson;
import org.demarche.desk.api.json.ReviewJson;
import org.demarche.desk.api.page.RecordPageStore;
import org.demarche.desk.review.DecidedStore;
import org.demarche.desk.review.Item;
import org.demarche.desk.review.ItemStore;
import org.demarche.desk.review.Queue;
import org.demarche.desk.review.QueueStore;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Trail;

/** The queue of what waits for review, and what has been decided. */
final class ReviewRoutes {

  /** Steps of the table's upkeep that one request waits for; more are done by the next. */
  private static final int STEPS = 20;

  private final Desk desk;
  private final QueueStore queue;
  private final RecordPageStore records;

  ReviewRoutes(Desk desk) {
    this.desk = desk;
    this.queue = new QueueStore(desk.archive());
    this.records = new RecordPageStore(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.post("/review/next", Role.REVIEWER, this::next);
    router.post("/records/{key}/put-off", Role.REVIEWER, this::putOff);
    router.get("/review/counts", Role.REVIEWER, this::counts);
    router.get("/review/decided", this::decided);
  }

  private boolean catchUp() {
    boolean linked = desk.upkeep().catchUp();
    return new ItemStore(desk.archive()).catchUp(STEPS) && linked;
  }

  private Queue wanted(Context request) {
    Asked asked = Asked.of(request);
    return new Queue(
        desk.filter(asked.query().without("order", "twice")),
        "",
        asked.choice("order", Queue.Order.DOUBT),
        asked.flag("twice"));
  }

  private QueueStore.Asking asking(Context request) {
    Instant now = desk.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    return new QueueStore.Asking(Guard.visitor(request).name(), now);
  }

  // ---- queue

  /** Not a question alone: who gets the record holds it. */
  private void next(Context request) throws IOException {
    Queue wanted = wanted(request);
    catchUp();
    Trail.silence(request);
    QueueStore.Asking asking = asking(request);
    Optional<Item> item = queue.next(wanted, asking, null);
    Optional<RecordPageStore.Standing> standing = item.flatMap(i -> records.find(i.key()));
    if (item.isEmpty() || standing.isEmpty()) {
      request.status(204);
      return;
    }
    Instant until = asking.now().plus(QueueStore.HELD);
    Answers.send(request, json -> new ReviewJson(json).write(item.get(), standing.get(), until));
  }

  private void putOff(Context request) {
    String key = request.pathParam("key");
    RecordPageStore.Standing standing =
        records.find(key).orElseThrow(() -> new NotFoundResponse("no record has this key"));
    queue.putOff(new RecordId(standing.number(), key), asking(request));
    Trail.detail(request, "put off " + key);
    request.status(204);
  }

  private void counts(Context request) throws IOException {
    Queue wanted = wanted(request);
    boolean complete = catchUp();
    Answers.send(
        request,
        json -> {
          json.writeStartObject();
          json.writeNumberField("wanted", queue.count(wanted));
          json.writeNumberField("waiting", queue.count(Queue.ALL));
          json.writeNumberField("decided", queue.countDecided());
          json.writeNumberField("percent_for_two", new Reviewing(desk.archive()).percentForTwo());
          json.writeBooleanField("complete", complete);
          json.writeEndObject();
        });
  }

  // ---- decided

  private void decided(Context request) throws IOException {
    Asked asked = Asked.of(request);
    DecidedStore.Choice choice =
        new DecidedStore.Choice(
            asked.query().first("frame"),
            asked.query().first("kind"),
            asked.query().first("type"),
            asked.flag("mine") ? Guard.visitor(request).name() : "");
    catchUp();
    Answers.page(
        request,
        asked.slice(
            new DecidedStore(desk.archive()).list(choice, asked.offset(), asked.limit() + 1)),
        this::write);
  }

  private void write(JsonGenerator json, RecordId id) throws IOException {
    Optional<RecordPageStore.Standing> standing = records.find(id.key());
    if (standing.isPresent()) {
      new ReportJson(json).write(standing.get().report(), standing.get().number());
    }
  }
}
