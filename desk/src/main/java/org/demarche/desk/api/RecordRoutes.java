package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.demarche.desk.api.json.ReportJson;
import org.demarche.desk.api.page.CountStore;
import org.demarche.desk.api.page.Order;
import org.demarche.desk.api.page.RecordPageStore;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.model.CodedRecord;
import org.jspecify.annotations.Nullable;

/** Records, all together or by kind, and how many there are. */
final class RecordRoutes {

  private static final Map<String, String> KINDS =
      Map.of(
          "/events", "event",
          "/transfers", "transfer",
          "/objections", "objection",
          "/diversions", "diversion",
          "/effects", "effect");

  private static final int MOST_COUNTS = 10_000;

  private final Desk desk;
  private final Answers answers;
  private final RecordPageStore records;

  RecordRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
    this.records = new RecordPageStore(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.get("/records", request -> list(request, filter(request)));
    router.get("/records/{key}", this::one);
    KINDS.forEach(
        (path, kind) -> router.get(path, request -> list(request, ofKind(request, kind))));
    router.get("/counts", this::counts);
  }

  private Filter filter(Context request) {
    return desk.filter(Asked.of(request).query());
  }

  private Filter ofKind(Context request, String kind) {
    Filter filter = filter(request);
    return filter.withWhat(filter.what().withKinds(List.of(kind)));
  }

  private void list(Context request, Filter filter) throws IOException {
    Asked asked = Asked.of(request);
    Order order = asked.order();
    int limit = asked.limit();
    answers.list(
        request,
        filter,
        () -> records.list(filter, order, asked.cursor(order), limit),
        (json, line) -> new ReportJson(json).write(line.report(), line.number()));
  }

  // ---- one

  private void one(Context request) throws IOException {
    String key = request.pathParam("key");
    answers.archived(request, "", json -> write(json, key));
  }

  /** Writes a record with its history. */
  private void write(JsonGenerator json, String key) throws IOException {
    RecordPageStore.Standing standing =
        records.find(key).orElseThrow(() -> new NotFoundResponse("no record has this key"));
    json.writeStartObject();
    json.writeFieldName("record");
    new ReportJson(json).write(standing.report(), standing.number());
    record(json, "machine", standing.entry().machine());
    json.writeArrayFieldStart("decisions");
    String article = standing.report().citation().article();
    for (ReviewStore.Review review : desk.archive().reviews().ofArticle(article)) {
      if (review.key().equals(key)) {
        decision(json, review);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void decision(JsonGenerator json, ReviewStore.Review review) throws IOException {
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    fields.text("decision", JsonFields.word(review.decision()));
    fields.text("reviewer", review.reviewer());
    fields.text("decided", review.decided().toString());
    fields.text("note", review.note());
    record(json, "body", review.body());
    json.writeEndObject();
  }

  private static void record(JsonGenerator json, String field, @Nullable CodedRecord record)
      throws IOException {
    if (record != null) {
      json.writeFieldName(field);
      new JsonRecords(json).write(record);
    }
  }

  // ---- counts

  private void counts(Context request) throws IOException {
    Asked asked = Asked.of(request);
    CountStore.Period period = asked.choice("period", CountStore.Period.MONTH);
    CountStore.What what = asked.choice("what", CountStore.What.TYPE);
    Filter filter = filter(request);
    answers.archived(
        request,
        filter,
        json -> {
          List<CountStore.Count> counts =
              new CountStore(desk.archive()).over(period, what, filter, MOST_COUNTS + 1);
          json.writeStartObject();
          json.writeBooleanField("complete", counts.size() <= MOST_COUNTS);
          json.writeArrayFieldStart("items");
          for (CountStore.Count count : counts.subList(0, Math.min(counts.size(), MOST_COUNTS))) {
            write(json, count);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, CountStore.Count count) throws IOException {
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    fields.text("period", count.period());
    fields.text("value", count.value());
    json.writeNumberField("records", count.records());
    json.writeEndObject();
  }
}
