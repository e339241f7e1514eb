package org.demarche.desk.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.Verdict;
import org.demarche.model.Article;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.DateRange;
import org.demarche.model.DateRange.Granularity;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.demarche.model.Quantity;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/** An invented article that tells one thing: reports for tests, in a few words. */
final class Telling {

  static final Weapon LANCER =
      new Weapon("lancer", "Lancer", WeaponCategory.AIR_DEFENCE, "Lancer missiles");
  static final Weapon HALBERD =
      new Weapon("halberd", "Halberd", WeaponCategory.MISSILE, "Halberd missiles");
  static final Weapon MISSILES =
      new Weapon(null, null, WeaponCategory.MISSILE, "anti-aircraft missiles");
  static final Weapon ARMS = new Weapon(null, null, WeaponCategory.OTHER, "arms");

  private final String article;
  private final @Nullable LocalDate published;
  private String family;
  private @Nullable DateRange date;
  private @Nullable Place place;
  private Modality modality = Modality.ASSERTED;
  private @Nullable Quantity quantity;
  private @Nullable Money value;
  private @Nullable String supplier = "ruritania";
  private String quote = "";
  private @Nullable EventContent content;

  private Telling(String article, @Nullable String published) {
    this.article = article;
    this.published = published == null ? null : LocalDate.parse(published);
    this.family = article;
  }

  static Telling of(String article, @Nullable String published) {
    return new Telling(article, published);
  }

  /** A day, a month or a year. */
  Telling on(String when) {
    LocalDate first =
        LocalDate.parse(
            when + "-01-01".substring(when.length() < 5 ? 0 : when.length() < 8 ? 3 : 6));
    date =
        switch (when.length()) {
          case 4 -> new DateRange(first, first.plusYears(1).minusDays(1), Granularity.YEAR, when);
          case 7 -> new DateRange(first, first.plusMonths(1).minusDays(1), Granularity.MONTH, when);
          default -> new DateRange(first, first, Granularity.DAY, when);
        };
    return this;
  }

  Telling within(String first, String last) {
    date =
        new DateRange(LocalDate.parse(first), LocalDate.parse(last), Granularity.WEEK, "that week");
    return this;
  }

  Telling in(String city) {
    place = new Place(city, "BOR", null, Place.Kind.CITY, city);
    return this;
  }

  Telling as(Modality how) {
    modality = how;
    return this;
  }

  Telling copyOf(String first) {
    family = first;
    return this;
  }

  Telling counting(long number) {
    quantity = new Quantity(number, number, Quantity.Qualifier.EXACT, new Span(0, 1));
    return this;
  }

  Telling about(long number) {
    quantity = new Quantity(number, number, Quantity.Qualifier.ABOUT, new Span(0, 1));
    return this;
  }

  Telling worth(long amount) {
    value = new Money(BigDecimal.valueOf(amount), "USD", new Span(0, 1));
    return this;
  }

  Telling from(@Nullable String other) {
    supplier = other;
    return this;
  }

  Telling saying(String words) {
    quote = words;
    return this;
  }

  Telling meaning(EventType type) {
    content = new EventContent(type, null, List.of(), List.of(), false);
    return this;
  }

  static Party party(String id) {
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    return new Party(
        id, id.substring(0, 3).toUpperCase(Locale.ROOT), name, List.of(), null, null, name);
  }

  // ---- records

  Report<Transfer> transfer(Weapon weapon, TransferStatus status) {
    return transfer("borduria", weapon, status);
  }

  Report<Transfer> transfer(String recipient, Weapon weapon, TransferStatus status) {
    String from = supplier;
    return report(
        new Transfer(
            "t1",
            from == null ? null : party(from),
            party(recipient),
            weapon,
            quantity,
            value,
            status,
            circumstances(),
            provenance(),
            List.of()));
  }

  Report<Objection> objection(String objector, @Nullable Weapon weapon) {
    String from = supplier;
    Deal deal = new Deal(from == null ? null : party(from), party("borduria"), weapon);
    return report(new Objection("o1", party(objector), null, deal, circumstances(), provenance()));
  }

  Report<Diversion> diversion(String to, Weapon weapon) {
    return report(
        new Diversion("d1", party("borduria"), party(to), weapon, circumstances(), provenance()));
  }

  Report<Effect> effect(Weapon weapon) {
    Deal deal = new Deal(null, party("borduria"), weapon);
    return report(
        new Effect(
            "f1", null, "range", Effect.Direction.INCREASE, deal, circumstances(), provenance()));
  }

  Report<Event> event(EventType type, @Nullable String mode) {
    return event(type, mode, List.of(party("ruritania")), List.of(party("borduria")));
  }

  Report<Event> event(
      EventType type, @Nullable String mode, List<Party> actors, List<Party> recipients) {
    return report(
        new Event(
            "e1",
            new EventCode(type, mode, List.of(), null),
            actors,
            recipients,
            content,
            circumstances(),
            provenance()));
  }

  Article article() {
    return new Article(
        article,
        "Title of " + article,
        "Text of " + article,
        published,
        null,
        "Example Wire",
        java.util.Map.of());
  }

  private Circumstances circumstances() {
    return new Circumstances(modality, null, date, place);
  }

  private Provenance provenance() {
    String words = quote.isEmpty() ? "words of " + article : quote;
    return new Provenance(
        new Evidence(article, Part.TEXT, new Span(0, words.length()), words), "frame", "1", "1");
  }

  private <R extends CodedRecord> Report<R> report(R record) {
    String key = RecordKey.of(List.of(record)).values().iterator().next();
    Citation citation =
        new Citation(article, "Title of " + article, published, "Example Wire", null, family);
    return new Report<>(key, record, Verdict.MACHINE, citation);
  }
}
