package org.demarche.desk.review.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** Reads one record from a form. */
final class FormReader {

  private final Names names;
  private final Article article;
  private final Entries entries;
  private final String kind;
  private final String id;
  private final Provenance provenance;
  private final @Nullable CodedRecord before;
  private final Before parties = new Before();

  FormReader(Names names, Article article, Entries entries, CodedRecord before) {
    this.names = names;
    this.article = article;
    this.entries = entries;
    this.kind = before.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    this.id = before.id();
    this.provenance = before.provenance();
    this.before = before;
    this.parties.add(before);
  }

  FormReader(
      Names names,
      Article article,
      Entries entries,
      String kind,
      String id,
      Provenance provenance) {
    this.names = names;
    this.article = article;
    this.entries = entries;
    this.kind = kind;
    this.id = id;
    this.provenance = provenance;
    this.before = null;
  }

  /** The parties and the weapon of the record as it was. */
  private static final class Before {

    private final List<Party> parties = new ArrayList<>();
    private @Nullable Weapon weapon;

    void add(CodedRecord record) {
      if (record instanceof Event event) {
        parties.addAll(event.actors());
        parties.addAll(event.recipients());
      } else if (record instanceof Transfer transfer) {
        add(new Deal(transfer.supplier(), transfer.recipient(), transfer.weapon()));
      } else if (record instanceof Objection objection) {
        add(objection.objector());
        add(objection.addressedTo());
        add(objection.transfer());
      } else if (record instanceof Diversion diversion) {
        add(new Deal(diversion.from(), diversion.to(), diversion.weapon()));
      } else if (record instanceof Effect effect) {
        add(effect.whose());
        add(effect.transfer());
      }
    }

    private void add(Deal deal) {
      add(deal.supplier());
      add(deal.recipient());
      weapon = deal.weapon();
    }

    private void add(@Nullable Party party) {
      if (party != null) {
        parties.add(party);
      }
    }
  }

  /** A record in the making: made once it is known that nothing is wrong with the form. */
  private interface Making {
    CodedRecord with(Circumstances circumstances, Provenance provenance);
  }

  /** The record; throws CorrectionException. */
  CodedRecord record() {
    Evidence evidence = evidence();
    Making making =
        switch (kind) {
          case "event" -> event();
          case "transfer" -> transfer(evidence);
          case "objection" -> objection();
          case "diversion" -> diversion();
          case "effect" -> effect();
          default -> throw new IllegalArgumentException("no kind of record: " + kind);
        };
    Circumstances circumstances = circumstances();
    entries.check();
    return making.with(
        circumstances,
        new Provenance(evidence, provenance.frame(), provenance.lexicon(), provenance.coder()));
  }

  // ---- kinds

  private Making event() {
    EventType type = entries.get("type", text -> one(EventType.class, text));
    String mode = entries.find("mode", Function.identity());
    if (type != null && mode != null && !type.modes().contains(mode)) {
      entries.fault(
          "mode",
          type
              + (type.modes().isEmpty()
                  ? " has no modes"
                  : " has these modes: " + String.join(", ", type.modes())));
    }
    List<Context> contexts = entries.list("context", text -> one(Context.class, text));
    List<Party> actors = entries.list("actor", this::party);
    List<Party> recipients = entries.list("recipient", this::party);
    if (actors.isEmpty() && entries.all("actor").isEmpty()) {
      entries.fault("actor", "needed");
    }
    Event old = (Event) before;
    return (circumstances, where) -> {
      EventType known = Objects.requireNonNull(type);
      boolean same =
          old != null && old.code().type() == known && Objects.equals(old.code().mode(), mode);
      return new Event(
          id,
          new EventCode(known, mode, contexts, same ? old.code().cameo() : null),
          actors,
          recipients,
          old == null ? null : old.content(),
          old == null ? List.of() : old.about(),
          circumstances,
          where);
    };
  }

  private Making transfer(@Nullable Evidence evidence) {
    Deal deal = deal(true);
    TransferStatus status = entries.get("status", text -> one(TransferStatus.class, text));
    Transfer old = (Transfer) before;
    var span = evidence == null ? provenance.evidence().span() : evidence.span();
    var quantity =
        entries.find(
            "quantity",
            text ->
                old != null && Figures.shown(old.quantity()).equals(text)
                    ? Objects.requireNonNull(old.quantity())
                    : Figures.quantity(text, span));
    BigDecimal amount = entries.find("value", Figures::amount);
    String currency = entries.find("currency", Figures::currency);
    if (amount == null && currency != null && entries.all("value").isEmpty()) {
      entries.fault("value", "needed beside a currency");
    }
    var span2 = old == null || old.value() == null ? span : old.value().span();
    if (deal.supplier() == null && deal.recipient() == null) {
      entries.fault("supplier", "needed, or a recipient");
    }
    return (circumstances, where) ->
        new Transfer(
            id,
            deal.supplier(),
            deal.recipient(),
            Objects.requireNonNull(deal.weapon()),
            quantity,
            amount == null ? null : new Money(amount, currency, span2),
            Objects.requireNonNull(status),
            circumstances,
            where,
            old == null ? List.of() : old.events());
  }

  private Making objection() {
    Party objector = entries.get("objector", this::party);
    Party addressed = entries.find("addressed_to", this::party);
    Deal deal = deal(false);
    return (circumstances, where) ->
        new Objection(id, Objects.requireNonNull(objector), addressed, deal, circumstances, where);
  }

  private Making diversion() {
    Party from = entries.get("from", this::party);
    Party to = entries.get("to", this::party);
    Weapon weapon = entries.get("weapon", this::weapon);
    return (circumstances, where) ->
        new Diversion(
            id,
            Objects.requireNonNull(from),
            Objects.requireNonNull(to),
            Objects.requireNonNull(weapon),
            circumstances,
            where);
  }

  private Making effect() {
    Party whose = entries.find("whose", this::party);
    String capability = entries.get("capability", Function.identity());
    Effect.Direction direction =
        entries.get("direction", text -> one(Effect.Direction.class, text));
    Deal deal = deal(false);
    return (circumstances, where) ->
        new Effect(
            id,
            whose,
            Objects.requireNonNull(capability),
            Objects.requireNonNull(direction),
            deal,
            circumstances,
            where);
  }

  // ---- parts

  private Deal deal(boolean weaponNeeded) {
    Party supplier = entries.find("supplier", this::party);
    Party recipient = entries.find("recipient", this::party);
    Weapon weapon =
        weaponNeeded ? entries.get("weapon", this::weapon) : entries.find("weapon", this::weapon);
    return new Deal(supplier, recipient, weapon);
  }

  private Party party(String name) {
    return names.party(name, parties.parties);
  }

  private Weapon weapon(String name) {
    return names.weapon(name, parties.weapon);
  }

  private Circumstances circumstances() {
    Circumstances old = before == null ? null : before.circumstances();
    DateRange oldDate = old == null ? null : old.date();
    Modality modality = entries.get("modality", text -> one(Modality.class, text));
    DateRange date =
        entries.find(
            "date",
            text ->
                oldDate != null && Figures.shown(oldDate).equals(text)
                    ? oldDate
                    : Figures.date(text, oldDate));
    // A date whose words give no day has nothing to show in a form; it stays as it is.
    boolean unshown = oldDate != null && Figures.shown(oldDate).isEmpty();
    return new Circumstances(
        modality == null ? Modality.ASSERTED : modality,
        attribution(old == null ? null : old.attribution()),
        date == null && unshown ? oldDate : date,
        old == null ? null : old.place());
  }

  private @Nullable Attribution attribution(@Nullable Attribution old) {
    String words = entries.find("attribution", Function.identity());
    if (words == null) {
      return null;
    }
    Attribution.Kind sort =
        entries.find("attribution_kind", text -> one(Attribution.Kind.class, text));
    Attribution.Kind known = sort == null ? Attribution.Kind.UNNAMED : sort;
    if (old == null) {
      return new Attribution(known, Attribution.Speech.INDIRECT, null, words);
    }
    Party party = words.equals(old.text().strip()) ? old.party() : null;
    return new Attribution(
        known, old.speech(), party, words.equals(old.text().strip()) ? old.text() : words);
  }

  private @Nullable Evidence evidence() {
    Evidence old = provenance.evidence();
    List<String> near = entries.all("near");
    int place =
        near.isEmpty() || !near.get(0).matches("\\d{1,9}")
            ? old.span().start()
            : Integer.parseInt(near.get(0));
    return entries.get("quote", words -> QuoteFinder.find(article, old.part(), words, place));
  }

  /** The constant that a form writes so. */
  private static <E extends Enum<E>> E one(Class<E> type, String text) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no " + text, e);
    }
  }
}
