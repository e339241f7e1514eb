package org.demarche.desk.review.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.desk.json.JsonFields;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Context;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** The fields of a record, filled with what it says; or those of a kind, empty. */
final class Fields {

  private final List<Field> fields = new ArrayList<>();

  private Fields() {}

  static List<Field> of(CodedRecord record) {
    Fields fields = new Fields();
    fields.kind(record.getClass().getSimpleName().toLowerCase(Locale.ROOT), record);
    fields.circumstances(record.circumstances());
    fields.quote(record.provenance().evidence().quote());
    return List.copyOf(fields.fields);
  }

  static List<Field> of(String kind, String quote) {
    Fields fields = new Fields();
    fields.kind(kind, null);
    fields.circumstances(new Circumstances(Modality.ASSERTED, null, null, null));
    fields.quote(quote);
    return List.copyOf(fields.fields);
  }

  private void kind(String kind, @Nullable CodedRecord record) {
    switch (kind) {
      case "event" -> event((Event) record);
      case "transfer" -> transfer((Transfer) record);
      case "objection" -> objection((Objection) record);
      case "diversion" -> diversion((Diversion) record);
      case "effect" -> effect((Effect) record);
      default -> throw new IllegalArgumentException("no kind of record: " + kind);
    }
  }

  private void event(@Nullable Event event) {
    choice("type", event == null ? "" : event.code().type().name(), names(EventType.values()));
    List<String> modes =
        Stream.of(EventType.values()).flatMap(t -> t.modes().stream()).distinct().sorted().toList();
    choice("mode", event == null || event.code().mode() == null ? "" : event.code().mode(), modes);
    parties("actor", event == null ? List.of() : event.actors());
    parties("recipient", event == null ? List.of() : event.recipients());
    add(
        "context",
        Field.Sort.CHOICES,
        event == null ? List.of() : event.code().contexts().stream().map(Context::code).toList(),
        Stream.of(Context.values()).map(Context::code).toList(),
        "");
  }

  private void transfer(@Nullable Transfer transfer) {
    deal(
        transfer == null
            ? new Deal(null, null, null)
            : new Deal(transfer.supplier(), transfer.recipient(), transfer.weapon()));
    choice(
        "status",
        transfer == null ? "" : JsonFields.word(transfer.status()),
        words(TransferStatus.values()));
    text(
        "quantity",
        transfer == null ? "" : Figures.shown(transfer.quantity()),
        "36, about 36, at least 36, up to 36, 30 to 36");
    text(
        "value",
        transfer == null ? "" : Figures.shown(transfer.value()),
        "a sum: 1250000000, or 1.25 billion");
    boolean priced = transfer != null && transfer.value() != null;
    String currency = priced ? transfer.value().currency() : null;
    text("currency", currency == null ? "" : currency, "three letters: USD");
  }

  private void objection(@Nullable Objection objection) {
    party("objector", objection == null ? null : objection.objector());
    party("addressed_to", objection == null ? null : objection.addressedTo());
    deal(objection == null ? new Deal(null, null, null) : objection.transfer());
  }

  private void diversion(@Nullable Diversion diversion) {
    party("from", diversion == null ? null : diversion.from());
    party("to", diversion == null ? null : diversion.to());
    weapon(diversion == null ? null : diversion.weapon());
  }

  private void effect(@Nullable Effect effect) {
    party("whose", effect == null ? null : effect.whose());
    text("capability", effect == null ? "" : effect.capability(), "the article's words");
    choice(
        "direction",
        effect == null ? "" : JsonFields.word(effect.direction()),
        words(Effect.Direction.values()));
    deal(effect == null ? new Deal(null, null, null) : effect.transfer());
  }

  private void deal(Deal deal) {
    party("supplier", deal.supplier());
    party("recipient", deal.recipient());
    weapon(deal.weapon());
  }

  private void circumstances(Circumstances circumstances) {
    choice("modality", JsonFields.word(circumstances.modality()), words(Modality.values()));
    text(
        "date",
        Figures.shown(circumstances.date()),
        "2010, 2010-09, 2010-09-07, or one to another; empty for the article's day");
    Attribution attribution = circumstances.attribution();
    text(
        "attribution",
        attribution == null ? "" : attribution.text(),
        "who says so, in the article's words; empty for the article itself");
    choice(
        "attribution_kind",
        attribution == null ? "" : JsonFields.word(attribution.kind()),
        words(Attribution.Kind.values()));
  }

  // ---- one field

  private void party(String name, @Nullable Party party) {
    List<String> values = party == null ? List.of() : List.of(Names.shown(party));
    add(name, Field.Sort.PARTY, values, List.of(), "");
  }

  private void parties(String name, List<Party> parties) {
    add(name, Field.Sort.PARTIES, parties.stream().map(Names::shown).toList(), List.of(), "");
  }

  private void weapon(@Nullable Weapon weapon) {
    List<String> values = weapon == null ? List.of() : List.of(Names.shown(weapon));
    add("weapon", Field.Sort.WEAPON, values, List.of(), "a weapon, or a category");
  }

  private void quote(String quote) {
    add(
        "quote",
        Field.Sort.QUOTE,
        List.of(quote),
        List.of(),
        "words of the article; select them there, or change them here");
  }

  private void text(String name, String value, String hint) {
    add(name, Field.Sort.TEXT, value.isEmpty() ? List.of() : List.of(value), List.of(), hint);
  }

  private void choice(String name, @Nullable String value, List<String> options) {
    List<String> values = value == null || value.isEmpty() ? List.of() : List.of(value);
    add(name, Field.Sort.CHOICE, values, options, "");
  }

  private void add(
      String name, Field.Sort sort, List<String> values, List<String> options, String hint) {
    fields.add(new Field(name, name.replace('_', ' '), sort, values, options, hint));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).<String>map(Enum::name).toList();
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(JsonFields::word).toList();
  }
}
