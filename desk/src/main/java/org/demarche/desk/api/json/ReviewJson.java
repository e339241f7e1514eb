package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.demarche.desk.api.page.RecordPageStore;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.review.Agreement;
import org.demarche.desk.review.Item;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.Precision;
import org.demarche.desk.review.Reason;
import org.demarche.desk.review.agreement.Share;

/** What waits for review, and how well machine and reviewers do. */
public final class ReviewJson {

  private static final double DIGITS = 10_000;

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public ReviewJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /**
   * Writes a record that waits as one object.
   *
   * @param until when others may get it
   */
  public void write(Item item, RecordPageStore.Standing standing, Instant until)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("doubt", item.doubt());
    json.writeNumberField("of_frame", item.ofFrame());
    json.writeArrayFieldStart("reasons");
    for (Reason reason : item.reasons()) {
      json.writeStartObject();
      fields.text("reason", JsonFields.word(reason));
      json.writeNumberField("points", reason.points());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("twice", item.twice());
    fields.time("until", until);
    record(standing);
    json.writeEndObject();
  }

  private void record(RecordPageStore.Standing standing) throws IOException {
    json.writeFieldName("record");
    new ReportJson(json).write(standing.report(), standing.number());
  }

  // ---- measures

  /** Writes how often the machine was right in records of one sort, as one object. */
  public void write(Precision precision) throws IOException {
    json.writeStartObject();
    fields.text("name", precision.name());
    json.writeNumberField("accepted", precision.accepted());
    json.writeNumberField("corrected", precision.corrected());
    json.writeNumberField("rejected", precision.rejected());
    json.writeNumberField("waiting", precision.waiting());
    share("right", precision.right());
    share("sample", precision.sample());
    json.writeEndObject();
  }

  private void share(String field, Share share) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("hits", share.hits());
    json.writeNumberField("of", share.of());
    number("share", share.value());
    number("low", share.low());
    number("high", share.high());
    json.writeEndObject();
  }

  /** Writes a number of few digits, unless it is none. */
  private void number(String field, double value) throws IOException {
    if (!Double.isNaN(value) && !Double.isInfinite(value)) {
      json.writeNumberField(field, Math.round(value * DIGITS) / DIGITS);
    }
  }

  /**
   * Writes how far reviewers agree as one object.
   *
   * @param percent of how many records in a hundred two people give their opinion
   */
  public void write(Agreement agreement, int percent) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("pairs");
    for (Agreement.Pair pair : agreement.pairs()) {
      json.writeStartObject();
      fields.texts("reviewers", List.of(pair.first(), pair.second()));
      json.writeNumberField("records", pair.kappa().items());
      json.writeNumberField("agreed", pair.kappa().agreed());
      number("kappa", pair.kappa().value());
      json.writeEndObject();
    }
    json.writeEndArray();
    number("alpha", agreement.alpha().value());
    json.writeNumberField("values", agreement.alpha().pairable());
    json.writeNumberField("percent_for_two", percent);
    json.writeEndObject();
  }

  /** Writes a record about which reviewers say different things as one object. */
  public void write(RecordPageStore.Standing standing, List<Opinion> opinions) throws IOException {
    json.writeStartObject();
    record(standing);
    json.writeArrayFieldStart("opinions");
    for (Opinion opinion : opinions) {
      json.writeStartObject();
      fields.text("reviewer", opinion.reviewer());
      fields.text("decision", JsonFields.word(opinion.decision()));
      if (opinion.body() != null) {
        json.writeFieldName("record");
        new JsonRecords(json).write(opinion.body());
        fields.texts("changes", opinion.fields());
      }
      fields.text("note", opinion.note());
      fields.time("given", opinion.given());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
