package org.demarche.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.ReviewJson;
import org.demarche.desk.api.page.RecordPageStore;
import org.demarche.desk.review.Agreement;
import org.demarche.desk.review.Dispute;
import org.demarche.desk.review.ItemStore;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.Precision;
import org.demarche.desk.review.PrecisionStore;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.store.Verdict;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Trail;
import org.demarche.desk.web.site.Visitor;

/** How often the machine was right, how far reviewers agree, and what they disagree about. */
final class MeasureRoutes {

  private final Desk desk;
  private final Reviewing reviewing;
  private final RecordPageStore records;

  MeasureRoutes(Desk desk) {
    this.desk = desk;
    this.reviewing = new Reviewing(desk.archive());
    this.records = new RecordPageStore(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.get("/review/precision", this::precision);
    router.get("/review/agreement", Role.REVIEWER, this::agreement);
    router.get("/review/disputes", Role.REVIEWER, this::disputes);
    router.post("/review/settlements", Role.EDITOR, this::settle);
    router.post("/review/share", Role.EDITOR, this::share);
  }

  private void precision(Context request) throws IOException {
    PrecisionStore.Sort sort = Asked.of(request).choice("by", PrecisionStore.Sort.FRAME);
    desk.upkeep().catchUp();
    new ItemStore(desk.archive()).catchUp(1);
    List<Precision> found = new PrecisionStore(desk.archive()).list(sort);
    Answers.send(
        request,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("items");
          for (Precision precision : found) {
            new ReviewJson(json).write(precision);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  // ---- agreement

  private void agreement(Context request) throws IOException {
    Agreement agreement = Agreement.of(reviewing.all().values());
    int percent = reviewing.percentForTwo();
    Answers.send(request, json -> new ReviewJson(json).write(agreement, percent));
  }

  /** A record, and what reviewers say of it. */
  private record Open(RecordPageStore.Standing standing, List<Opinion> opinions) {}

  private void disputes(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Visitor visitor = Guard.visitor(request);
    Map<RecordId, List<Opinion>> all = reviewing.all();
    List<Open> open =
        Dispute.among(all, visitor.name(), visitor.may(Role.EDITOR)).stream()
            .flatMap(
                dispute ->
                    records.find(dispute.record().key()).stream()
                        .filter(s -> s.report().verdict() == Verdict.MACHINE)
                        .map(s -> new Open(s, dispute.opinions())))
            .skip(asked.offset())
            .limit(asked.limit() + 1L)
            .toList();
    Answers.page(
        request,
        asked.slice(open),
        (json, each) -> new ReviewJson(json).write(each.standing(), each.opinions()));
  }

  private void settle(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "record", "as");
    String key = Sent.needed(sent, "record");
    String as = Sent.needed(sent, "as");
    RecordPageStore.Standing standing =
        records.find(key).orElseThrow(() -> new NotFoundResponse("no record has this key"));
    reviewing.settle(
        new RecordId(standing.number(), key),
        as,
        Guard.visitor(request).name(),
        desk.clock().instant());
    Trail.detail(request, key + " settled as " + as + " has it");
    request.status(204);
  }

  private void share(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "percent");
    long percent = Sent.number(sent, "percent");
    if (percent != (int) percent) {
      throw new UnprocessableContentResponse("percent: expected a number from 0 to 100");
    }
    reviewing.choosePercentForTwo(
        (int) percent, Guard.visitor(request).name(), desk.clock().instant());
    Trail.detail(request, percent + " % of the records for two");
    agreement(request);
  }
}
