package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.CaseMatch;
import org.demarche.desk.register.Figure;
import org.demarche.desk.register.RegisterRow;
import org.demarche.desk.register.RegisterStore.StoredRow;
import org.jspecify.annotations.Nullable;

/** Cases beside a register, and the register's own rows. */
public final class RegisterJson {

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public RegisterJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes a case with the rows that are about it. */
  public void write(CaseMatch match) throws IOException {
    begin(match.standing());
    head(match.of().head());
    json.writeArrayFieldStart("rows");
    for (CaseMatch.Fit fit : match.fits()) {
      json.writeStartObject();
      fields.text("ground", JsonFields.word(fit.ground()));
      fields.text("timing", JsonFields.word(fit.timing()));
      json.writeNumberField("score", Math.round(fit.score() * 100) / 100.0);
      row(fit.row().row());
      json.writeEndObject();
    }
    json.writeEndArray();
    later(match);
    findings(match);
    json.writeEndObject();
  }

  /** Writes a row that no case is about. */
  public void unreported(StoredRow row) throws IOException {
    begin(CaseMatch.Standing.UNREPORTED);
    json.writeArrayFieldStart("rows");
    write(row);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes a row of a register. */
  public void write(StoredRow row) throws IOException {
    json.writeStartObject();
    row(row.row());
    json.writeEndObject();
  }

  private void begin(CaseMatch.Standing standing) throws IOException {
    json.writeStartObject();
    fields.text("record", "register-match");
    fields.text("standing", JsonFields.word(standing));
  }

  private void head(Case.Head head) throws IOException {
    fields.text("case", head.id());
    fields.text("name", head.name());
    fields.text("status", JsonFields.word(head.standing().status()));
    fields.time("since", head.standing().since());
  }

  private void later(CaseMatch match) throws IOException {
    json.writeArrayFieldStart("later");
    for (StoredRow row : match.later()) {
      write(row);
    }
    json.writeEndArray();
  }

  private void findings(CaseMatch match) throws IOException {
    json.writeArrayFieldStart("differences");
    for (CaseMatch.Difference difference : match.differences()) {
      json.writeStartObject();
      fields.text("what", JsonFields.word(difference.what()));
      fields.text("case", difference.caseSays());
      fields.text("register", difference.registerSays());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("reasons");
    for (CaseMatch.Reason reason : match.reasons()) {
      json.writeStartObject();
      fields.text("kind", JsonFields.word(reason.kind()));
      fields.text("text", reason.words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void row(RegisterRow row) throws IOException {
    fields.text("register", row.register().id());
    fields.text("key", row.key());
    fields.text("supplier", row.parties().supplier());
    fields.text("recipient", row.parties().recipient());
    fields.text("designation", row.item().designation());
    fields.text("description", text(row.item().description()));
    figure("order_year", row.order().year());
    figure("number_ordered", row.order().number());
    figure("number_delivered", row.arrived());
    json.writeArrayFieldStart("deliveries");
    for (RegisterRow.Delivery delivery : row.delivered().deliveries()) {
      json.writeStartObject();
      figure("year", delivery.year());
      figure("number", delivery.number());
      json.writeEndObject();
    }
    json.writeEndArray();
    fields.text("condition", text(row.terms().condition()));
    fields.text("comments", text(row.terms().comments()));
    fields.text("origin", text(row.terms().route().origin()));
    fields.text("via", text(row.terms().route().via()));
  }

  private void figure(String name, @Nullable Figure figure) throws IOException {
    if (figure != null) {
      json.writeObjectFieldStart(name);
      json.writeNumberField("value", figure.value());
      json.writeBooleanField("estimate", figure.uncertain());
      json.writeEndObject();
    }
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }
}
