package org.demarche.desk.export.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.link.Decision;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.store.Holding;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.store.Verdict;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an archive holds, one JSON object a line; the field {@code record} says what it is.
 */
final class LineWriter implements Closeable {

  /** Version of the lines' form; a reader refuses what is newer than it knows. */
  static final int FORM = 1;

  private static final JsonMapper EXTRA = new JsonMapper();

  private final JsonGenerator json;
  private final JsonFields fields;
  private final JsonRecords records;

  LineWriter(OutputStream out) throws IOException {
    this.json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
            .setPrettyPrinter(new MinimalPrettyPrinter(""));
    this.fields = new JsonFields(json);
    this.records = new JsonRecords(json);
  }

  /** The first line: what the file is. */
  void begin() throws IOException {
    fields.begin("archive");
    json.writeNumberField("form", FORM);
    end();
  }

  /** The last line, without which a file is known to be cut off. */
  void finish() throws IOException {
    fields.begin("end");
    end();
  }

  void write(Holding holding) throws IOException {
    article(holding.article());
    for (Holding.Entry entry : holding.records()) {
      record(holding.article(), entry);
    }
    for (String problem : holding.problems()) {
      json.writeRaw(problem);
      json.writeRaw('\n');
    }
    for (ReviewStore.Review review : holding.reviews()) {
      review(review);
    }
  }

  private void article(StoredArticle stored) throws IOException {
    Article article = stored.article();
    fields.begin("article");
    fields.text("id", article.id());
    fields.text("title", article.title());
    fields.text("text", article.text());
    fields.time("published", article.published());
    fields.text("url", article.url());
    fields.text("source", article.source());
    if (!article.extra().isEmpty()) {
      json.writeFieldName("extra");
      json.writeRawValue(extra(article.extra()));
    }
    fields.text("language", stored.language());
    fields.text("origin", stored.origin());
    fields.text("received", stored.received().toString());
    fields.text("state", JsonFields.word(stored.coding().state()));
    fields.text("lexicon", stored.coding().lexicon());
    fields.text("coder", stored.coding().coder());
    fields.text("family", stored.family());
    end();
  }

  /** The source's own fields, with half surrogate pairs, which UTF-8 cannot hold, as escapes. */
  private static String extra(Map<String, Object> extra) throws JsonProcessingException {
    StringBuilder text = new StringBuilder();
    EXTRA
        .writeValueAsString(new TreeMap<>(extra))
        .codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.toString();
  }

  private void record(StoredArticle article, Holding.Entry entry) throws IOException {
    CodedRecord counting = entry.reviewed() == null ? entry.machine() : entry.reviewed();
    if (entry.verdict() == Verdict.REJECTED || counting == null) {
      rejected(article, entry);
      return;
    }
    records.write(
        counting,
        () -> {
          fields.text("key", entry.key());
          fields.text("verdict", JsonFields.word(entry.verdict()));
          fields.text("family", article.family());
          if (entry.verdict() != Verdict.MACHINE) {
            nested("machine", entry.machine());
          }
        });
    json.writeRaw('\n');
  }

  /** A record that does not count: of a kind of its own, so that nobody takes it for one. */
  private void rejected(StoredArticle article, Holding.Entry entry) throws IOException {
    fields.begin("rejected");
    fields.text("article", article.article().id());
    fields.text("key", entry.key());
    nested("machine", entry.machine());
    nested("reviewed", entry.reviewed());
    end();
  }

  private void review(ReviewStore.Review review) throws IOException {
    fields.begin("review");
    fields.text("article", review.article());
    fields.text("key", review.key());
    fields.text("decision", JsonFields.word(review.decision()));
    fields.text("reviewer", review.reviewer());
    fields.text("decided", review.decided().toString());
    fields.text("note", review.note());
    nested("body", review.body());
    end();
  }

  void write(QuarantineStore.Entry entry) throws IOException {
    fields.begin("quarantine");
    fields.text("place", entry.place());
    fields.text("article", entry.article());
    fields.text("reason", entry.reason());
    fields.text("remedy", entry.remedy());
    fields.text("seen", entry.seen().toString());
    end();
  }

  /**
   * A decision about cases.
   *
   * @param number which one it is of the file's
   * @param undone which one of the file's it undoes; 0 for none
   */
  void write(Decision decision, int number, int undone) throws IOException {
    fields.begin("case-decision");
    json.writeNumberField("number", number);
    Decision.Act act = decision.act();
    if (act instanceof Decision.Merge merge) {
      fields.text("act", "merge");
      subject("case", merge.into());
      subject("other", merge.from());
    } else if (act instanceof Decision.Split split) {
      fields.text("act", "split");
      subject("case", split.of());
      fields.texts("keys", split.keys());
    } else if (act instanceof Decision.Rename rename) {
      fields.text("act", "rename");
      subject("case", rename.of());
      fields.text("name", rename.name());
    } else {
      fields.text("act", "undo");
      json.writeNumberField("undone", undone);
    }
    fields.text("by", decision.by());
    fields.text("made", decision.made().toString());
    end();
  }

  /** A decision about parties; numbers as for those about cases. */
  void write(PartyDecision decision, int number, int undone) throws IOException {
    fields.begin("party-decision");
    json.writeNumberField("number", number);
    PartyDecision.Act act = decision.act();
    if (act instanceof PartyDecision.Merge merge) {
      fields.text("act", "merge");
      party("party", merge.from());
      party("other", merge.into());
    } else if (act instanceof PartyDecision.Rename rename) {
      fields.text("act", "rename");
      party("party", rename.of());
      fields.text("name", rename.name());
    } else {
      fields.text("act", "undo");
      json.writeNumberField("undone", undone);
    }
    fields.text("by", decision.by());
    fields.text("made", decision.made().toString());
    end();
  }

  private void party(String field, PartyDecision.Subject subject) throws IOException {
    json.writeObjectFieldStart(field);
    fields.text("key", subject.key());
    fields.text("code", subject.code());
    fields.text("name", subject.name());
    json.writeEndObject();
  }

  private void subject(String field, Decision.Subject subject) throws IOException {
    json.writeObjectFieldStart(field);
    fields.text("id", subject.id());
    fields.text("group", subject.group());
    fields.texts("keys", subject.keys());
    json.writeEndObject();
  }

  private void nested(String field, @Nullable CodedRecord record) throws IOException {
    if (record != null) {
      json.writeFieldName(field);
      records.write(record);
    }
  }

  private void end() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
