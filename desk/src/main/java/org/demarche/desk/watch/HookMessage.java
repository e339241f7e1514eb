package org.demarche.desk.watch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;

/**
 * What is sent to another program: one JSON object.
 *
 * @param id the same however often it is sent, so that who gets it twice can tell
 */
record HookMessage(String id, String body) {

  private static final JsonFactory JSON = new JsonFactory();

  /** Says what is new. */
  static HookMessage of(WatchList watch, List<WatchItem> items) {
    return message("watch.items", watch, items);
  }

  /** Says nothing, but shows whether messages arrive. */
  static HookMessage trial(WatchList watch) {
    return message("watch.test", watch, List.of());
  }

  private static HookMessage message(String type, WatchList watch, List<WatchItem> items) {
    String id = "msg_" + UUID.randomUUID().toString().replace("-", "");
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", type);
      json.writeStringField("id", id);
      json.writeObjectFieldStart("watch");
      json.writeNumberField("number", watch.number());
      json.writeStringField("name", watch.search().name());
      json.writeStringField("path", "/watch/" + watch.number());
      json.writeEndObject();
      json.writeArrayFieldStart("items");
      for (WatchItem item : items) {
        write(json, item);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HookMessage(id, text.toString());
  }

  private static void write(JsonGenerator json, WatchItem item) throws IOException {
    JsonFields fields = new JsonFields(json);
    Citation citation = item.citation();
    json.writeStartObject();
    json.writeNumberField("number", item.number());
    json.writeStringField("found", item.found().toString());
    json.writeBooleanField("again", item.again());
    json.writeObjectFieldStart("article");
    fields.text("id", citation.article());
    fields.text("title", citation.title());
    fields.time("published", citation.published());
    fields.text("source", citation.source());
    fields.text("url", citation.url());
    fields.text("path", item.path());
    json.writeEndObject();
    fields.text("sentence", item.news().sentence());
    json.writeArrayFieldStart("records");
    for (Report<?> report : item.news().reports()) {
      new JsonRecords(json)
          .write(
              report.record(),
              () -> {
                json.writeStringField("key", report.key());
                json.writeBooleanField("reviewed", report.verdict().isReviewed());
              });
    }
    json.writeEndArray();
    cases(json, item.news().cases());
    json.writeEndObject();
  }

  private static void cases(JsonGenerator json, List<CaseMove> moves) throws IOException {
    JsonFields fields = new JsonFields(json);
    json.writeArrayFieldStart("cases");
    for (CaseMove move : moves) {
      json.writeStartObject();
      fields.text("id", move.id());
      fields.text("name", move.name());
      fields.text("was", move.was() == null ? null : JsonFields.word(move.was()));
      fields.text("status", JsonFields.word(move.status()));
      json.writeNumberField("contradictions", move.contradictions());
      fields.text("path", "/cases/" + move.id());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
