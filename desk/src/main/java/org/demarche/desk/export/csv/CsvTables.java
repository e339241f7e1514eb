package org.demarche.desk.export.csv;

import static org.demarche.desk.export.csv.Columns.joined;

import org.demarche.desk.export.csv.Columns.Kind;
import org.demarche.desk.json.Count;
import org.demarche.desk.json.JsonFields;
import org.demarche.model.CodedRecord;
import org.demarche.model.Context;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;

/** The columns of each kind of record. */
public final class CsvTables {

  private CsvTables() {}

  /** Of events. */
  public static Columns<Event> events() {
    return CsvTables.<Event>records()
        .add("event", e -> e.code().type().name())
        .add("mode", e -> e.code().mode())
        .add("quad", Kind.NUMBER, e -> e.code().type().quad())
        .add("context", e -> joined(e.code().contexts(), Context::code))
        .add("cameo", e -> e.code().cameo())
        .parties("actor", Event::actors)
        .parties("recipient", Event::recipients)
        .part(Event::content, content())
        .add("about", e -> String.join("; ", e.about()))
        .circumstances("date", Event::circumstances)
        .provenance(Event::provenance);
  }

  /** Of transfers. */
  public static Columns<Transfer> transfers() {
    return CsvTables.<Transfer>records()
        .party("supplier", Transfer::supplier)
        .party("recipient", Transfer::recipient)
        .weapon(Transfer::weapon)
        .part(Transfer::quantity, quantity())
        .part(Transfer::value, value())
        .add("status", t -> JsonFields.word(t.status()))
        .circumstances("status_date", Transfer::circumstances)
        .add("events", t -> String.join("; ", t.events()))
        .provenance(Transfer::provenance);
  }

  /** Of objections. */
  public static Columns<Objection> objections() {
    return CsvTables.<Objection>records()
        .party("objector", Objection::objector)
        .party("addressed_to", Objection::addressedTo)
        .deal(Objection::transfer)
        .circumstances("date", Objection::circumstances)
        .provenance(Objection::provenance);
  }

  /** Of diversions. */
  public static Columns<Diversion> diversions() {
    return CsvTables.<Diversion>records()
        .party("from", Diversion::from)
        .party("to", Diversion::to)
        .weapon(Diversion::weapon)
        .circumstances("date", Diversion::circumstances)
        .provenance(Diversion::provenance);
  }

  /** Of effects. */
  public static Columns<Effect> effects() {
    return CsvTables.<Effect>records()
        .party("whose", Effect::whose)
        .add("capability", Effect::capability)
        .add("direction", e -> JsonFields.word(e.direction()))
        .deal(Effect::transfer)
        .circumstances("date", Effect::circumstances)
        .provenance(Effect::provenance);
  }

  private static <R extends CodedRecord> Columns<R> records() {
    return new Columns<R>()
        .add("article", r -> r.provenance().evidence().article())
        .add("id", CodedRecord::id);
  }

  private static Columns<EventContent> content() {
    return new Columns<EventContent>()
        .add("content_event", c -> c.type().name())
        .add("content_mode", EventContent::mode)
        .add("content_actor_code", c -> joined(c.actors(), Party::code))
        .add("content_recipient_code", c -> joined(c.recipients(), Party::code))
        .add("content_negated", Kind.TRUTH, EventContent::negated);
  }

  private static Columns<Quantity> quantity() {
    return new Columns<Quantity>()
        .part(
            q -> q.isCounted() ? Count.of(q) : null,
            new Columns<Count>()
                .add("quantity", Kind.NUMBER, Count::number)
                .add("quantity_to", Kind.NUMBER, Count::to)
                .add("quantity_qualifier", Count::qualifier));
  }

  private static Columns<Money> value() {
    return new Columns<Money>()
        .add("value_amount", Kind.AMOUNT, Money::amount)
        .add("value_currency", Money::currency);
  }
}
