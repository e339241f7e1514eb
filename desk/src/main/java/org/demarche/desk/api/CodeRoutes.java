package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.demarche.desk.account.Role;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.ingest.Pair;
import org.demarche.desk.ingest.TrialCoding;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.web.site.Desk;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Codes a text or labels a pair of parties; nothing of it is stored. */
final class CodeRoutes {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int LONGEST_SENTENCE = 5_000;

  private final Desk desk;
  private final TrialCoding coding;

  CodeRoutes(Desk desk) {
    this.desk = desk;
    this.coding = new TrialCoding(desk.workbench()::coder, LIMIT);
  }

  void addTo(ApiRouter router) {
    router.post("/code", Role.READER, this::code);
    router.post("/classify", Role.READER, this::classify);
  }

  private void code(Context request) throws IOException {
    Article article = article(Sent.read(request));
    try {
      CodingResult result = coding.code(article);
      Coder.Version version = coding.version();
      Answers.send(request, json -> write(json, result, version));
    } catch (TrialCoding.BusyException e) {
      request.header("Retry-After", "5");
      throw new HttpResponseException(429, String.valueOf(e.getMessage()));
    }
  }

  private static Article article(JsonNode sent) {
    Sent.only(sent, "id", "title", "text", "published", "url", "source");
    String id = Sent.text(sent, "id");
    return new Article(
        id == null || id.isBlank() ? "text" : id,
        Sent.text(sent, "title"),
        body(Sent.text(sent, "text")),
        day(Sent.text(sent, "published")),
        Sent.text(sent, "url"),
        Sent.text(sent, "source"),
        Map.of());
  }

  private static String body(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new UnprocessableContentResponse("text: the article's text is missing");
    }
    if (text.length() > TrialCoding.LONGEST) {
      throw new UnprocessableContentResponse(
          "text: longer than "
              + TrialCoding.LONGEST
              + " characters; send an article, not a corpus");
    }
    return text;
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new UnprocessableContentResponse("published: expected a day like 2010-09-07");
    }
  }

  // ---- pairs

  private void classify(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "sentence", "actor", "recipient");
    Pair pair =
        new Pair("1", needed(sent, "sentence"), needed(sent, "actor"), needed(sent, "recipient"));
    Relation relation = desk.workbench().classify(pair);
    Answers.send(request, json -> write(json, relation));
  }

  private static String needed(JsonNode sent, String field) {
    String text = Sent.text(sent, field);
    if (text == null || text.isBlank() || text.length() > LONGEST_SENTENCE) {
      throw new UnprocessableContentResponse(
          field + ": expected from 1 to " + LONGEST_SENTENCE + " characters");
    }
    return text;
  }

  private static void write(JsonGenerator json, Relation relation) throws IOException {
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    fields.text("event", relation.event().name());
    fields.text("mode", relation.mode());
    json.writeNumberField("quad", relation.event().quad());
    json.writeNumberField("confidence", Math.round(relation.confidence() * 1_000) / 1_000.0);
    fields.text("why", relation.why());
    json.writeEndObject();
  }

  // ---- answers

  private static void write(JsonGenerator json, CodingResult result, Coder.Version version)
      throws IOException {
    JsonRecords records = new JsonRecords(json);
    json.writeStartObject();
    json.writeArrayFieldStart("records");
    for (CodedRecord record : result.records()) {
      records.write(record);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (CodingProblem problem : result.problems()) {
      records.write(problem);
    }
    json.writeEndArray();
    json.writeStringField("lexicon", version.lexicon());
    json.writeStringField("coder", version.coder());
    json.writeEndObject();
  }
}
