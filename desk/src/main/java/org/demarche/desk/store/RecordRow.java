package org.demarche.desk.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.model.Attribution;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** What the archive's columns say of a record, so that it can be found without being read. */
final class RecordRow {

  /** Sorts after all days. */
  static final String UNDATED = "9999-12-31";

  private static final JsonFactory JSON = new JsonFactory();

  private final CodedRecord record;
  private final @Nullable LocalDate published;
  private final List<Role> roles = new ArrayList<>();
  private @Nullable Weapon weapon;

  /** A party in one role. */
  record Role(String role, Party party) {}

  /**
   * The columns of a record.
   *
   * @param published of its article, the day of a record that states none
   */
  RecordRow(CodedRecord record, @Nullable LocalDate published) {
    this.record = record;
    this.published = published;
    if (record instanceof Event event) {
      event.actors().forEach(party -> role("actor", party));
      event.recipients().forEach(party -> role("recipient", party));
    } else if (record instanceof Transfer transfer) {
      deal(new Deal(transfer.supplier(), transfer.recipient(), transfer.weapon()));
    } else if (record instanceof Objection objection) {
      role("objector", objection.objector());
      role("addressed_to", objection.addressedTo());
      deal(objection.transfer());
    } else if (record instanceof Diversion diversion) {
      role("from", diversion.from());
      role("to", diversion.to());
      weapon = diversion.weapon();
    } else if (record instanceof Effect effect) {
      role("whose", effect.whose());
      deal(effect.transfer());
    }
  }

  /** The JSON of a record. */
  static String json(CodedRecord record) {
    return json(writer -> writer.write(record));
  }

  /** The JSON of a problem. */
  static String json(CodingProblem problem) {
    return json(writer -> writer.write(problem));
  }

  private interface Writing {
    void write(JsonRecords records) throws IOException;
  }

  private static String json(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      writing.write(new JsonRecords(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void deal(Deal deal) {
    role("supplier", deal.supplier());
    role("recipient", deal.recipient());
    weapon = deal.weapon();
  }

  private void role(String role, @Nullable Party party) {
    if (party != null) {
      roles.add(new Role(role, party));
    }
  }

  List<Role> roles() {
    return roles;
  }

  String kind() {
    return record.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  @Nullable String type() {
    return record instanceof Event event ? event.code().type().name() : null;
  }

  @Nullable String mode() {
    return record instanceof Event event ? event.code().mode() : null;
  }

  List<String> contexts() {
    return record instanceof Event event
        ? event.code().contexts().stream().map(Context::code).toList()
        : List.of();
  }

  /** The kind of those by whose word it is said. */
  String attribution() {
    Attribution attribution = record.circumstances().attribution();
    return attribution == null ? Filter.Claim.NOBODY : JsonFields.word(attribution.kind());
  }

  @Nullable Place place() {
    return record.circumstances().place();
  }

  /** The first day, as rows are put in order; after all days where none is known. */
  String sortDay() {
    LocalDate day = firstDay();
    return day == null ? UNDATED : day.toString();
  }

  @Nullable String status() {
    return record instanceof Transfer transfer ? JsonFields.word(transfer.status()) : null;
  }

  String modality() {
    return JsonFields.word(record.circumstances().modality());
  }

  String frame() {
    return record.provenance().frame();
  }

  @Nullable String weapon() {
    return weapon == null ? null : weapon.id();
  }

  @Nullable String category() {
    return weapon == null ? null : weapon.category().label();
  }

  @Nullable LocalDate firstDay() {
    DateRange date = record.circumstances().date();
    LocalDate stated = date == null ? null : date.firstKnownDay();
    return stated == null ? published : stated;
  }

  @Nullable LocalDate lastDay() {
    DateRange date = record.circumstances().date();
    LocalDate last = date == null ? null : date.end();
    return last == null ? firstDay() : last;
  }

  String group() {
    return LinkGroup.of(record);
  }
}
