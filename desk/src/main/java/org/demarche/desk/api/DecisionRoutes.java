package org.demarche.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.ReportJson;
import org.demarche.desk.api.page.RecordPageStore;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Trail;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.Evidence;
import org.jspecify.annotations.Nullable;

/** Takes decisions about records. */
final class DecisionRoutes {

  private final Desk desk;
  private final RecordPageStore records;

  DecisionRoutes(Desk desk) {
    this.desk = desk;
    this.records = new RecordPageStore(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.post("/records/{key}/decisions", Role.REVIEWER, this::decide);
  }

  private void decide(Context request) throws IOException {
    String key = request.pathParam("key");
    RecordPageStore.Standing before = get(key);
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "decision", "note", "record");
    Decision decision = decision(Sent.text(sent, "decision"));
    String article = before.report().citation().article();
    CodedRecord body = decision == Decision.CORRECT ? correction(before, sent) : null;
    new Reviewing(desk.archive())
        .decide(
            new Opinion(
                new RecordId(before.number(), key),
                decision,
                body,
                List.of(),
                Guard.visitor(request).name(),
                desk.clock().instant(),
                Sent.text(sent, "note")));
    Trail.detail(request, decision.name().toLowerCase(Locale.ROOT) + " " + key + " of " + article);
    request.status(201);
    answer(request, key);
  }

  /** What counts now; nothing more where a record was taken back that only a person had found. */
  private void answer(Context request, String key) throws IOException {
    RecordPageStore.Standing after = records.find(key).orElse(null);
    if (after == null) {
      request.status(204);
      return;
    }
    Answers.send(request, json -> new ReportJson(json).write(after.report(), after.number()));
  }

  private RecordPageStore.Standing get(String key) {
    return records.find(key).orElseThrow(() -> new NotFoundResponse("no record has this key"));
  }

  private static Decision decision(@Nullable String word) {
    return Arrays.stream(Decision.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UnprocessableContentResponse(
                    "decision: expected accept, correct, reject or withdraw"));
  }

  /** The record that is to count: of the same kind, with evidence that its article has. */
  private CodedRecord correction(RecordPageStore.Standing before, JsonNode sent) {
    JsonNode object = sent.get("record");
    if (object == null || !object.isObject()) {
      throw new UnprocessableContentResponse("record: a correction needs the record that counts");
    }
    CodedRecord record = read(object);
    if (record.getClass() != before.report().record().getClass()) {
      throw new UnprocessableContentResponse("record: a correction is of the same kind");
    }
    Article article = desk.archive().articles().get(before.number()).article();
    Evidence evidence = record.provenance().evidence();
    boolean inside = evidence.span().end() <= article.part(evidence.part()).length();
    if (!evidence.article().equals(article.id())
        || !inside
        || !evidence.span().of(article.part(evidence.part())).equals(evidence.quote())) {
      throw new UnprocessableContentResponse(
          "record: the article does not say this at this place; copy article and evidence");
    }
    return record;
  }

  private static CodedRecord read(JsonNode object) {
    try {
      return JsonRecordReader.read(object);
    } catch (IllegalArgumentException e) {
      throw new UnprocessableContentResponse("record: " + e.getMessage());
    }
  }
}
