package org.demarche.desk.search.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.model.Attribution;
import org.demarche.model.CodedRecord;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** What the index holds of one record. */
final class RecordFields {

  private final Document document = new Document();
  private final Set<String> labels = new LinkedHashSet<>();
  private final Set<String> terms = new TreeSet<>();

  /** The document of an article as if it were a record that says its day and its source. */
  static Document ofArticle(@Nullable String source, @Nullable LocalDate published) {
    RecordFields fields = new RecordFields();
    fields.exact(Fields.DOCUMENT, Fields.ITSELF);
    fields.source(source);
    fields.days(published, published);
    return fields.document;
  }

  /** The document of a record. */
  static Document of(Report<?> report) {
    RecordFields fields = new RecordFields();
    fields.exact(Fields.DOCUMENT, Fields.RECORD);
    fields.document.add(new StringField(Fields.KEY, report.key(), Field.Store.YES));
    fields.source(report.citation().source());
    if (report.verdict().isReviewed()) {
      fields.exact(Fields.REVIEWED, "true");
    }
    fields.record(report.record());
    fields.claim(report.record());
    fields.days(report.day(), lastDay(report));
    fields.document.add(new StoredField(Fields.LABELS, String.join("\n", fields.labels)));
    return fields.document;
  }

  private static @Nullable LocalDate lastDay(Report<?> report) {
    DateRange date = report.record().circumstances().date();
    return date == null || date.end() == null ? report.day() : date.end();
  }

  private void record(CodedRecord record) {
    facet(Fields.KIND, record.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    if (record instanceof Event event) {
      facet(Fields.TYPE, event.code().type().name());
      event(event);
    } else if (record instanceof Transfer transfer) {
      facet(Fields.STATUS, JsonFields.word(transfer.status()));
      deal(new Deal(transfer.supplier(), transfer.recipient(), transfer.weapon()));
    } else if (record instanceof Objection objection) {
      party("objector", objection.objector());
      party("addressed_to", objection.addressedTo());
      deal(objection.transfer());
    } else if (record instanceof Diversion diversion) {
      party("from", diversion.from());
      party("to", diversion.to());
      weapon(diversion.weapon());
    } else if (record instanceof Effect effect) {
      party("whose", effect.whose());
      deal(effect.transfer());
    }
  }

  private void event(Event event) {
    exact(Fields.QUAD, String.valueOf(event.code().type().quad()));
    if (event.code().mode() != null) {
      exact(Fields.MODE, event.code().mode());
    }
    event.code().contexts().forEach(context -> exact(Fields.CONTEXT, context.code()));
    event.actors().forEach(party -> party("actor", party));
    event.recipients().forEach(party -> party("recipient", party));
  }

  private void claim(CodedRecord record) {
    exact(Fields.FRAME, Fields.bounded(record.provenance().frame()));
    exact(Fields.MODALITY, JsonFields.word(record.circumstances().modality()));
    Attribution attribution = record.circumstances().attribution();
    exact(
        Fields.ATTRIBUTION,
        attribution == null ? Filter.Claim.NOBODY : JsonFields.word(attribution.kind()));
    if (record instanceof Event event) {
      event.actors().forEach(party -> sides(party, null));
      event.recipients().forEach(party -> sides(null, party));
    } else if (record instanceof Transfer transfer) {
      sides(transfer.supplier(), transfer.recipient());
    } else if (record instanceof Objection objection) {
      sides(objection.objector(), objection.addressedTo());
    } else if (record instanceof Diversion diversion) {
      sides(diversion.from(), diversion.to());
    }
  }

  private void sides(@Nullable Party actor, @Nullable Party recipient) {
    exact(Fields.ACTOR, actor);
    exact(Fields.RECIPIENT, recipient);
  }

  private void exact(String field, @Nullable Party party) {
    if (party != null) {
      exact(field, Fields.bounded(RecordKey.party(party)));
    }
    if (party != null && party.code() != null) {
      exact(field, party.code());
    }
  }

  private void deal(Deal deal) {
    party("supplier", deal.supplier());
    party("recipient", deal.recipient());
    weapon(deal.weapon());
  }

  private void party(String role, @Nullable Party party) {
    if (party == null) {
      return;
    }
    for (String name : names(party.id(), party.code(), party.name(), party.text())) {
      exact(Fields.PARTY + Fields.NAMES, name);
      exact(role + Fields.NAMES, name);
    }
    if (party.id() != null) {
      facet(Fields.PARTY, party.id());
      label(Fields.PARTY, party.id(), party.code(), party.name());
    } else {
      exact(Fields.PARTY, Fields.bounded(RecordKey.party(party)));
    }
    // Only ids are counted; a code may be that of several parties.
    if (party.code() != null && !party.code().equals(party.id())) {
      exact(Fields.PARTY, party.code());
    }
  }

  private void weapon(@Nullable Weapon weapon) {
    if (weapon == null) {
      return;
    }
    String category = weapon.category().label();
    for (String name : names(weapon.id(), weapon.designation(), category, weapon.text())) {
      exact(Fields.WEAPON + Fields.NAMES, name);
    }
    exact(Fields.WEAPON, category);
    if (weapon.id() != null) {
      facet(Fields.WEAPON, weapon.id());
      label(Fields.WEAPON, weapon.id(), null, weapon.name());
    }
  }

  private void source(@Nullable String source) {
    if (source != null) {
      facet(Fields.SOURCE, Fields.bounded(source));
    }
  }

  private void days(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return;
    }
    document.add(new LongPoint(Fields.FIRST_DAY, first.toEpochDay()));
    document.add(new LongPoint(Fields.LAST_DAY, last.toEpochDay()));
    int years = Math.min(last.getYear(), first.getYear() + 100);
    for (int year = first.getYear(); year <= years; year++) {
      facet(Fields.YEAR, String.format(Locale.ROOT, "%04d", year));
    }
  }

  // ---- fields

  private static List<String> names(@Nullable String... names) {
    Set<String> known = new TreeSet<>();
    for (String name : names) {
      if (name != null) {
        known.add(name(name));
      }
    }
    return List.copyOf(known);
  }

  /** A name as it is looked for: in small letters, blanks alike. */
  static String name(String name) {
    return Fields.bounded(name.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " "));
  }

  private void exact(String field, String value) {
    if (terms.add(field + '\t' + value)) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  private void facet(String field, String value) {
    if (terms.add(field + '\t' + value)) {
      document.add(new StringField(field, value, Field.Store.NO));
      document.add(new SortedSetDocValuesField(field + Fields.COUNTED, new BytesRef(value)));
    }
  }

  private void label(String field, String value, @Nullable String code, String name) {
    labels.add(
        String.join("\t", field, value, code == null ? "" : code, name.replaceAll("\\s+", " ")));
  }
}
