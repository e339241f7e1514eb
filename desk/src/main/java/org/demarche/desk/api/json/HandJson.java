package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Decision;
import org.demarche.desk.party.PartyDecision;
import org.jspecify.annotations.Nullable;

/** What people have decided about cases and parties. */
public final class HandJson {

  private static final String DECISION = "decision";

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public HandJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /**
   * Writes a decision about cases as one object.
   *
   * @param now id of the case by now; null to leave it out
   */
  public void write(Decision decision, boolean holds, @Nullable String now) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", decision.number());
    fields.time("decided", decision.made());
    fields.text("by", decision.by());
    json.writeBooleanField("holds", holds);
    act(decision.act());
    fields.text("now", now);
    json.writeEndObject();
  }

  private void act(Decision.Act act) throws IOException {
    if (act instanceof Decision.Merge merge) {
      fields.text(DECISION, "merge");
      fields.text("case", merge.into().id());
      fields.text("other", merge.from().id());
    } else if (act instanceof Decision.Split split) {
      fields.text(DECISION, "split");
      fields.text("case", split.of().id());
      fields.texts("claims", split.keys());
    } else if (act instanceof Decision.Rename rename) {
      fields.text(DECISION, "rename");
      fields.text("case", rename.of().id());
      fields.text("name", rename.name());
    } else if (act instanceof Decision.Undo undo) {
      fields.text(DECISION, "undo");
      json.writeNumberField("undone", undo.number());
    }
  }

  /** Writes a decision about parties as one object. */
  public void write(PartyDecision decision, boolean holds) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", decision.number());
    fields.time("decided", decision.made());
    fields.text("by", decision.by());
    json.writeBooleanField("holds", holds);
    act(decision.act());
    json.writeEndObject();
  }

  private void act(PartyDecision.Act act) throws IOException {
    if (act instanceof PartyDecision.Merge merge) {
      fields.text(DECISION, "merge");
      party("party", merge.from());
      party("into", merge.into());
    } else if (act instanceof PartyDecision.Rename rename) {
      fields.text(DECISION, "rename");
      party("party", rename.of());
      fields.text("name", rename.name());
    } else if (act instanceof PartyDecision.Undo undo) {
      fields.text(DECISION, "undo");
      json.writeNumberField("undone", undo.number());
    }
  }

  private void party(String field, PartyDecision.Subject party) throws IOException {
    json.writeObjectFieldStart(field);
    fields.text("id", party.key());
    fields.text("code", party.code());
    fields.text("name", party.name());
    json.writeEndObject();
  }
}
