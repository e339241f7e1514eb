package org.demarche.desk.export.sheet;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.desk.json.Count;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Report;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** What people see of each kind of report. */
final class ReportSheets {

  private static final int PARTY = 22;
  private static final int WORD = 13;
  private static final int PHRASE = 30;
  private static final int QUOTE = 80;

  private ReportSheets() {}

  /** A claim and the case that it belongs to. */
  record CaseClaim(String affair, Case.Claim claim) {

    Report<Transfer> report() {
      return claim.report();
    }

    Transfer transfer() {
      return claim.report().record();
    }
  }

  static Sheet<CaseClaim> claims() {
    Sheet<CaseClaim> sheet =
        new Sheet<CaseClaim>("Claims")
            .text("Case", PHRASE, CaseClaim::affair)
            .day("Day", c -> c.claim().day())
            .text("Day by", WORD, c -> c.report().statedDay() == null ? "publication" : "article")
            .text("Status", WORD, c -> JsonFields.word(c.transfer().status()))
            .text("Supplier", PARTY, c -> name(c.transfer().supplier()))
            .text("Recipient", PARTY, c -> name(c.transfer().recipient()))
            .text("Weapon", PARTY, c -> c.transfer().weapon().name())
            .text("In its words", PARTY, c -> c.transfer().weapon().text())
            .number("Number", c -> counted(c.transfer().quantity(), Count::number))
            .number("to", c -> counted(c.transfer().quantity(), Count::to))
            .text("Meant", WORD, c -> counted(c.transfer().quantity(), Count::qualifier))
            .amount("Value", c -> of(c.transfer().value(), Money::amount))
            .text("Currency", WORD, c -> of(c.transfer().value(), Money::currency))
            .text("Belongs here", WORD, c -> attachment(c.claim().attachment()))
            .text("Contradicts", PARTY, c -> String.join("\n", c.claim().contradicts()));
    return common(sheet, CaseClaim::report);
  }

  static Sheet<Report<Event>> events() {
    Sheet<Report<Event>> sheet =
        dated(new Sheet<Report<Event>>("Events"))
            .text("Event", WORD, r -> r.record().code().type().name())
            .text("Mode", WORD, r -> r.record().code().mode())
            .text("Actor", PARTY, r -> acting(r.record().actors()))
            .text("Recipient", PARTY, r -> acting(r.record().recipients()))
            .text("About", PHRASE, r -> of(r.record().content(), ReportSheets::content))
            .text("Contexts", PARTY, r -> contexts(r.record().code().contexts()))
            .text("CAMEO", WORD, r -> r.record().code().cameo())
            .number("Quad", r -> r.record().code().type().quad())
            .text("Place", PARTY, r -> of(r.record().circumstances().place(), Place::name))
            .text("Country", WORD, r -> of(r.record().circumstances().place(), Place::country));
    return common(sheet, r -> r);
  }

  static Sheet<Report<Objection>> objections() {
    Sheet<Report<Objection>> sheet =
        dated(new Sheet<Report<Objection>>("Objections"))
            .text("Objector", PARTY, r -> acting(List.of(r.record().objector())))
            .text("Addressed to", PARTY, r -> name(r.record().addressedTo()));
    return common(deal(sheet, r -> r.record().transfer()), r -> r);
  }

  static Sheet<Report<Diversion>> diversions() {
    Sheet<Report<Diversion>> sheet =
        dated(new Sheet<Report<Diversion>>("Diversions"))
            .text("From", PARTY, r -> name(r.record().from()))
            .text("To", PARTY, r -> name(r.record().to()))
            .text("Weapon", PARTY, r -> r.record().weapon().name());
    return common(sheet, r -> r);
  }

  static Sheet<Report<Effect>> effects() {
    Sheet<Report<Effect>> sheet =
        dated(new Sheet<Report<Effect>>("Effects"))
            .text("Whose", PARTY, r -> name(r.record().whose()))
            .text("Capability", PHRASE, r -> r.record().capability())
            .text("Direction", WORD, r -> JsonFields.word(r.record().direction()));
    return common(deal(sheet, r -> r.record().transfer()), r -> r);
  }

  private static <R extends CodedRecord> Sheet<Report<R>> dated(Sheet<Report<R>> sheet) {
    return sheet
        .day("Day", Report::day)
        .text("Day by", WORD, r -> r.statedDay() == null ? "publication" : "article")
        .day("Last day", r -> of(r.record().circumstances().date(), DateRange::end))
        .text("In its words", WORD, r -> of(r.record().circumstances().date(), DateRange::text));
  }

  private static <R> Sheet<R> deal(Sheet<R> sheet, Function<R, Deal> of) {
    return sheet
        .text("Supplier", PARTY, r -> name(of.apply(r).supplier()))
        .text("Recipient", PARTY, r -> name(of.apply(r).recipient()))
        .text("Weapon", PARTY, r -> of(of.apply(r).weapon(), Weapon::name));
  }

  /** How surely and by whose word, where it can be read, and what it is called elsewhere. */
  private static <T, R extends CodedRecord> Sheet<T> common(
      Sheet<T> sheet, Function<T, Report<R>> of) {
    return sheet
        .text("Modality", WORD, t -> JsonFields.word(circumstances(of.apply(t)).modality()))
        .text(
            "According to",
            PARTY,
            t -> of(circumstances(of.apply(t)).attribution(), Attribution::text))
        .text("Quote", QUOTE, t -> of.apply(t).record().provenance().evidence().quote())
        .text("Source", PARTY, t -> of.apply(t).citation().source())
        .day("Published", t -> of.apply(t).citation().published())
        .text("Title", PHRASE, t -> of.apply(t).citation().title())
        .text("Review", WORD, t -> JsonFields.word(of.apply(t).verdict()))
        .text("Article", PARTY, t -> of.apply(t).citation().article())
        .text("URL", PHRASE, t -> of.apply(t).citation().url())
        .text("Key", PARTY, t -> of.apply(t).key());
  }

  private static Circumstances circumstances(Report<?> report) {
    return report.record().circumstances();
  }

  static @Nullable String name(@Nullable Party party) {
    return party == null ? null : party.name();
  }

  /** "Israel (Ehud Barak, minister of defence)", each party on a line. */
  private static String acting(List<Party> parties) {
    return parties.stream().map(ReportSheets::acting).collect(Collectors.joining("\n"));
  }

  private static String acting(Party party) {
    String person = party.person() == null ? "" : party.person();
    String office = party.office() == null ? "" : party.office();
    String both = person.isEmpty() || office.isEmpty() ? person + office : person + ", " + office;
    return both.isEmpty() ? party.name() : party.name() + " (" + both + ")";
  }

  private static String content(EventContent content) {
    String mode = content.mode() == null ? "" : " " + content.mode();
    return (content.negated() ? "not " : "")
        + content.type()
        + mode
        + " "
        + names(content.actors())
        + " → "
        + names(content.recipients());
  }

  private static String names(List<Party> parties) {
    return parties.isEmpty()
        ? "?"
        : parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }

  private static String contexts(List<Context> contexts) {
    return contexts.stream().map(Context::code).collect(Collectors.joining(", "));
  }

  private static String attachment(Case.Attachment attachment) {
    return switch (attachment) {
      case NAMED -> "by name";
      case GENERIC_WEAPON -> "by class of weapon";
      case PARTY_LEFT_OUT -> "a party left out";
      case BY_HAND -> "by hand";
    };
  }

  private static <T> @Nullable T counted(
      @Nullable Quantity quantity, Function<Count, @Nullable T> part) {
    return quantity == null || !quantity.isCounted() ? null : part.apply(Count.of(quantity));
  }

  private static <P, T> @Nullable T of(@Nullable P whole, Function<P, @Nullable T> part) {
    return whole == null ? null : part.apply(whole);
  }
}
