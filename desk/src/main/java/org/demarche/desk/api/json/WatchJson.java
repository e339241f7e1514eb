package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;
import org.demarche.desk.watch.CaseMove;
import org.demarche.desk.watch.Delivery;
import org.demarche.desk.watch.SavedSearch;
import org.demarche.desk.watch.WatchItem;
import org.demarche.desk.watch.WatchList;
import org.jspecify.annotations.Nullable;

/** Saved searches, watch-lists, and what they have found and sent. */
public final class WatchJson {

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public WatchJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes a search as one object. */
  public void write(SavedSearch search) throws IOException {
    write(search, null);
  }

  /**
   * Writes a search as one object.
   *
   * @param watch number of the watch-list that was made of it; null for none
   */
  public void write(SavedSearch search, @Nullable Long watch) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", search.number());
    asked(search);
    if (watch != null) {
      json.writeNumberField("watch_list", watch);
    }
    json.writeEndObject();
  }

  private void asked(SavedSearch search) throws IOException {
    fields.text("name", search.name());
    fields.text("search", search.address());
    fields.text("owner", search.owner());
    json.writeBooleanField("shared", search.shared());
    fields.time("created", search.created());
  }

  /**
   * What of a watch-list somebody may see.
   *
   * @param feed whether its address
   * @param hook whether where it sends, and the secret
   */
  public record Seen(boolean feed, boolean hook) {}

  /**
   * Writes a watch-list as one object.
   *
   * @param items how many its owner has not seen
   */
  public void write(WatchList watch, long items, Seen seen) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", watch.number());
    asked(watch.search());
    json.writeNumberField("unseen", items);
    json.writeBooleanField("digest", watch.digest());
    fields.text("trouble", watch.trouble());
    if (seen.feed()) {
      fields.text("feed", "/feeds/" + watch.token());
    }
    if (seen.hook()) {
      fields.text("hook", watch.hook().address());
      fields.text("secret", watch.hook().secret());
    }
    json.writeEndObject();
  }

  /**
   * Writes an item as one object.
   *
   * @param seen number of the last item that the owner has seen
   */
  public void write(WatchItem item, long seen) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", item.number());
    fields.time("found", item.found());
    json.writeBooleanField("seen", item.number() <= seen);
    json.writeBooleanField("again", item.again());
    json.writeObjectFieldStart("article");
    Citation citation = item.citation();
    json.writeNumberField("number", item.article());
    fields.text("id", citation.article());
    fields.text("title", citation.title());
    fields.time("published", citation.published());
    fields.text("source", citation.source());
    fields.text("url", citation.url());
    json.writeEndObject();
    fields.text("sentence", item.news().sentence());
    json.writeArrayFieldStart("records");
    for (Report<?> report : item.news().reports()) {
      new ReportJson(json).write(report);
    }
    json.writeEndArray();
    moves("cases", item.news().cases());
    json.writeEndObject();
  }

  /** Writes how cases have moved, as a list. */
  public void moves(String field, List<CaseMove> moves) throws IOException {
    json.writeArrayFieldStart(field);
    for (CaseMove move : moves) {
      json.writeStartObject();
      fields.text("id", move.id());
      fields.text("name", move.name());
      fields.text("from", move.was() == null ? null : JsonFields.word(move.was()));
      fields.text("to", JsonFields.word(move.status()));
      json.writeNumberField("contradictions", move.contradictions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes a message as one object, with how it went. */
  public void write(Delivery delivery) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", delivery.number());
    fields.text("id", delivery.id());
    fields.text("state", JsonFields.word(delivery.state()));
    if (delivery.state() == Delivery.State.WAITING) {
      fields.time("due", delivery.due());
    }
    json.writeNumberField("tries", delivery.tries());
    json.writeArrayFieldStart("attempts");
    for (Delivery.Attempt attempt : delivery.attempts()) {
      json.writeStartObject();
      fields.time("tried", attempt.tried());
      if (attempt.status() != null) {
        json.writeNumberField("status", attempt.status());
      }
      fields.text("outcome", attempt.outcome());
      json.writeNumberField("millis", attempt.millis());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
