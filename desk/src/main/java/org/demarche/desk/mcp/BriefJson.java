package org.demarche.desk.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.json.Count;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * Records in few words, each with what it can be cited by: the article, the quote, where it stands,
 * and whether a person has reviewed it.
 */
final class BriefJson {

  private final JsonGenerator json;
  private final JsonFields fields;

  BriefJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes a record of the archive. */
  void write(Report<?> report) throws IOException {
    begin(report.record());
    fields.text("key", report.key());
    fields.text("verdict", JsonFields.word(report.verdict()));
    cited(report.citation());
    json.writeEndObject();
  }

  /** Writes a record of no archive. */
  void write(CodedRecord record) throws IOException {
    begin(record);
    json.writeEndObject();
  }

  /** Writes what is cited of an article. */
  void cited(Citation citation) throws IOException {
    fields.text("article", citation.article());
    fields.text("title", citation.title());
    fields.time("published", citation.published());
    fields.text("source", citation.source());
    fields.text("url", citation.url());
  }

  private void begin(CodedRecord record) throws IOException {
    json.writeStartObject();
    if (record instanceof Event event) {
      event(event);
    } else if (record instanceof Transfer transfer) {
      transfer(transfer);
    } else if (record instanceof Objection objection) {
      fields.text("record", "objection");
      fields.text("objector", party(objection.objector()));
      fields.text("addressed_to", party(objection.addressedTo()));
      fields.text("against", deal(objection.transfer()));
    } else if (record instanceof Diversion diversion) {
      fields.text("record", "diversion");
      fields.text("from", party(diversion.from()));
      fields.text("to", party(diversion.to()));
      fields.text("weapon", weapon(diversion.weapon()));
    } else if (record instanceof Effect effect) {
      fields.text("record", "effect");
      fields.text("whose", party(effect.whose()));
      fields.text("capability", effect.capability());
      fields.text("direction", JsonFields.word(effect.direction()));
      fields.text("of", deal(effect.transfer()));
    }
    circumstances(record.circumstances());
    evidence(record.provenance().evidence());
  }

  private void event(Event event) throws IOException {
    fields.text("record", "event");
    fields.text("event", event.code().type().name());
    fields.text("mode", event.code().mode());
    fields.text("actor", parties(event.actors()));
    fields.text("recipient", parties(event.recipients()));
    if (event.content() != null) {
      fields.text(
          "about",
          (event.content().negated() ? "not " : "")
              + event.content().type()
              + " "
              + Objects.requireNonNullElse(parties(event.content().actors()), "?")
              + " → "
              + Objects.requireNonNullElse(parties(event.content().recipients()), "?"));
    }
  }

  private void transfer(Transfer transfer) throws IOException {
    fields.text("record", "transfer");
    fields.text("status", JsonFields.word(transfer.status()));
    fields.text("supplier", party(transfer.supplier()));
    fields.text("recipient", party(transfer.recipient()));
    fields.text("weapon", weapon(transfer.weapon()));
    if (transfer.quantity() != null && transfer.quantity().isCounted()) {
      fields.text("quantity", Count.of(transfer.quantity()).toString());
    }
    if (transfer.value() != null) {
      fields.text(
          "value",
          transfer.value().amount().toPlainString()
              + " "
              + Objects.requireNonNullElse(transfer.value().currency(), ""));
    }
  }

  private void circumstances(Circumstances circumstances) throws IOException {
    if (circumstances.modality() != Modality.ASSERTED) {
      fields.text("modality", JsonFields.word(circumstances.modality()));
    }
    Attribution attribution = circumstances.attribution();
    fields.text("according_to", attribution == null ? null : attribution.text());
    DateRange date = circumstances.date();
    if (date != null) {
      fields.text("date", date.start() == null ? date.text() : date.start().toString());
    }
    fields.text("place", circumstances.place() == null ? null : circumstances.place().name());
  }

  private void evidence(Evidence evidence) throws IOException {
    fields.text("quote", evidence.quote());
    fields.text("part", JsonFields.word(evidence.part()));
    json.writeNumberField("start", evidence.span().start());
    json.writeNumberField("end", evidence.span().end());
  }

  // ---- words

  private static @Nullable String parties(List<Party> parties) {
    return parties.isEmpty()
        ? null
        : parties.stream().map(BriefJson::words).collect(Collectors.joining("; "));
  }

  static @Nullable String party(@Nullable Party party) {
    return party == null ? null : words(party);
  }

  private static String words(Party party) {
    String person =
        Stream.of(party.office(), party.person())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return person.isEmpty() ? party.name() : party.name() + " (" + person + ")";
  }

  static @Nullable String weapon(@Nullable Weapon weapon) {
    if (weapon == null) {
      return null;
    }
    return weapon.designation() == null
        ? weapon.text() + " (" + weapon.category().label() + ")"
        : weapon.designation();
  }

  private static String deal(Deal deal) {
    return Objects.requireNonNullElse(party(deal.supplier()), "?")
        + " → "
        + Objects.requireNonNullElse(party(deal.recipient()), "?")
        + ": "
        + Objects.requireNonNullElse(weapon(deal.weapon()), "?");
  }
}
