package org.demarche.desk.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.Context;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Part;
import org.demarche.model.Transfer;

/**
 * The JSON form of every record. A field whose value is unknown is left out; {@code context, actor,
 * recipient, about, events} and {@code sector} are always there, if empty.
 */
public final class JsonRecords {

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public JsonRecords(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes more fields of a record, after its own. */
  @FunctionalInterface
  public interface More {

    void write() throws IOException;
  }

  /** Writes one record as one object. */
  public void write(CodedRecord record) throws IOException {
    write(record, () -> {});
  }

  /** Writes one record as one object that has more fields. */
  public void write(CodedRecord record, More more) throws IOException {
    if (record instanceof Event event) {
      write(event);
    } else if (record instanceof Transfer transfer) {
      write(transfer);
    } else if (record instanceof Objection objection) {
      write(objection);
    } else if (record instanceof Diversion diversion) {
      write(diversion);
    } else if (record instanceof Effect effect) {
      write(effect);
    } else {
      throw new IllegalStateException("no JSON form of " + record.getClass().getSimpleName());
    }
    fields.provenance(record.provenance());
    more.write();
    json.writeEndObject();
  }

  /** Writes one problem as one object. */
  public void write(CodingProblem problem) throws IOException {
    fields.begin("problem");
    fields.text("severity", JsonFields.word(problem.severity()));
    fields.text("article", problem.article());
    if (problem.span() != null) {
      if (problem.part() == Part.TITLE) {
        fields.text("part", JsonFields.word(problem.part()));
      }
      json.writeNumberField("start", problem.span().start());
      json.writeNumberField("end", problem.span().end());
    }
    fields.text("message", problem.message());
    json.writeEndObject();
  }

  private void write(Event event) throws IOException {
    begin("event", event);
    fields.text("event", event.code().type().name());
    fields.text("mode", event.code().mode());
    fields.texts("context", event.code().contexts().stream().map(Context::code).toList());
    fields.text("cameo", event.code().cameo());
    json.writeNumberField("quad", event.code().type().quad());
    fields.parties("actor", event.actors());
    fields.parties("recipient", event.recipients());
    fields.content(event.content());
    fields.texts("about", event.about());
    fields.circumstances("date", event.circumstances());
  }

  private void write(Transfer transfer) throws IOException {
    begin("transfer", transfer);
    fields.party("supplier", transfer.supplier());
    fields.party("recipient", transfer.recipient());
    fields.weapon(transfer.weapon());
    fields.quantity(transfer.quantity());
    fields.value(transfer.value());
    fields.text("status", JsonFields.word(transfer.status()));
    fields.circumstances("status_date", transfer.circumstances());
    fields.texts("events", transfer.events());
  }

  private void write(Objection objection) throws IOException {
    begin("objection", objection);
    fields.party("objector", objection.objector());
    fields.party("addressed_to", objection.addressedTo());
    fields.deal(objection.transfer());
    fields.circumstances("date", objection.circumstances());
  }

  private void write(Diversion diversion) throws IOException {
    begin("diversion", diversion);
    fields.party("from", diversion.from());
    fields.party("to", diversion.to());
    fields.weapon(diversion.weapon());
    fields.circumstances("date", diversion.circumstances());
  }

  private void write(Effect effect) throws IOException {
    begin("effect", effect);
    fields.party("whose", effect.whose());
    fields.text("capability", effect.capability());
    fields.text("direction", JsonFields.word(effect.direction()));
    fields.deal(effect.transfer());
    fields.circumstances("date", effect.circumstances());
  }

  private void begin(String kind, CodedRecord record) throws IOException {
    fields.begin(kind);
    fields.text("id", record.id());
    fields.text("article", record.provenance().evidence().article());
  }
}
