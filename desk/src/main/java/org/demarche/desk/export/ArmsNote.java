package org.demarche.desk.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.json.JsonFields;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of arms, put as a note: the cases with their history, who objects, what is
 * feared, what the weapons are said to change. An event that tells the same as a line of the note
 * is named in that line.
 */
final class ArmsNote {

  private static final String DOT = " · ";

  private final List<Section> sections = new ArrayList<>();
  private final List<Event> events;
  private final Set<String> told = new HashSet<>();
  private final List<CaseNote> cases;

  /** A part of the note with a heading. */
  record Section(String heading, List<Block> blocks) {}

  /**
   * Lines that belong together.
   *
   * @param heading null when the section's is enough
   */
  record Block(@Nullable String heading, List<Line> lines) {}

  /**
   * One statement of the note.
   *
   * @param lead what is stated: a status, or who does what
   * @param details how much, when, how surely, by whose word; empty when the text does not say
   * @param evidence where the article says so
   * @param foot what stands under the quote: which article it is; empty where there is only one
   */
  record Line(String lead, Style style, String details, Evidence evidence, String foot) {

    Line(String lead, Style style, String details, Evidence evidence) {
      this(lead, style, details, evidence, "");
    }
  }

  private ArmsNote(CodingResult result) {
    this.events = list(result, Event.class);
    this.cases = CaseNote.of(list(result, Transfer.class), result.article().published());
    section(cases.size() > 1 ? "THE CASES" : "THE CASE", cases.stream().map(this::block).toList());
    lines("WHO OBJECTS", alike(list(result, Objection.class)).stream().map(this::objection));
    List<Diversion> diversions = list(result, Diversion.class);
    lines("WHAT IS FEARED", diversions.stream().filter(d -> !happened(d)).map(this::line));
    lines("WHERE ELSE THEY WENT", diversions.stream().filter(ArmsNote::happened).map(this::line));
    lines("WHAT IT IS SAID TO CHANGE", list(result, Effect.class).stream().map(this::line));
  }

  /** The note on what was found in an article; without sections where it says nothing of arms. */
  static ArmsNote of(CodingResult result) {
    return new ArmsNote(result);
  }

  List<Section> sections() {
    return sections;
  }

  /** The events that no line of the note tells. */
  List<Event> otherEvents() {
    return events.stream().filter(event -> !told.contains(event.id())).toList();
  }

  private static <R extends CodedRecord> List<R> list(CodingResult result, Class<R> kind) {
    return result.records().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static boolean happened(Diversion diversion) {
    return diversion.circumstances().modality() == Modality.ASSERTED;
  }

  private void lines(String heading, Stream<Line> lines) {
    List<Line> list = lines.toList();
    section(heading, list.isEmpty() ? List.of() : List.of(new Block(null, list)));
  }

  private void section(String heading, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      sections.add(new Section(heading, blocks));
    }
  }

  private Block block(CaseNote of) {
    Weapon weapon = of.weapon();
    String what =
        weapon.id() == null ? weapon.text() : weapon.name() + ", " + weapon.category().label();
    return new Block(
        parties(of.supplier(), of.recipient()) + ": " + what,
        of.transfers().stream().map(this::line).toList());
  }

  // ---- one line of each kind

  private Line line(Transfer transfer) {
    Circumstances circumstances = transfer.circumstances();
    return new Line(
        JsonFields.word(transfer.status()),
        circumstances.modality() == Modality.ASSERTED ? style(transfer.status()) : Style.YELLOW,
        joined(
            Wording.modality(circumstances),
            Wording.count(transfer.quantity()),
            Wording.sum(transfer.value()),
            Wording.shortly(circumstances.date()),
            Wording.source(circumstances),
            tellers(e -> e.about().contains(transfer.id()) && isBetween(e, transfer), transfer)),
        transfer.provenance().evidence());
  }

  /** Objections of one party to several transfers in the same words. */
  private static List<List<Objection>> alike(List<Objection> objections) {
    Map<List<Object>, List<Objection>> groups = new LinkedHashMap<>();
    for (Objection objection : objections) {
      groups.computeIfAbsent(key(objection), k -> new ArrayList<>()).add(objection);
    }
    return List.copyOf(groups.values());
  }

  private static List<Object> key(Objection objection) {
    return List.of(
        objection.objector(),
        Optional.ofNullable(objection.addressedTo()),
        objection.circumstances(),
        objection.provenance().evidence());
  }

  private Line objection(List<Objection> alike) {
    Objection objection = alike.get(0);
    Party objector = objection.objector();
    String to =
        objection.addressedTo() == null ? "" : " to " + Wording.acting(objection.addressedTo());
    String against =
        alike.stream()
            .map(o -> deal(o.transfer()))
            .filter(deal -> !deal.isEmpty())
            .collect(Collectors.joining("; "));
    return line(
        Wording.acting(objector) + to,
        objection,
        objection.circumstances(),
        against.isEmpty() ? "" : "against " + against,
        tellers(e -> isHostile(e) && e.actors().stream().anyMatch(objector::sameAs), objection));
  }

  private Line line(Diversion diversion) {
    return line(
        parties(diversion.from(), diversion.to()) + ": " + diversion.weapon().name(),
        diversion,
        diversion.circumstances(),
        "",
        "");
  }

  private Line line(Effect effect) {
    String arrow = effect.direction() == Effect.Direction.INCREASE ? "↑ " : "↓ ";
    String party = effect.whose() == null ? "" : effect.whose().name();
    String whose = effect.capability().contains(party) ? "" : party;
    Weapon weapon = effect.transfer().weapon();
    String by = cases.size() == 1 || weapon == null ? "" : "by " + weapon.name();
    return line(arrow + effect.capability(), effect, effect.circumstances(), joined(whose, by), "");
  }

  private static Line line(
      String lead, CodedRecord record, Circumstances of, String details, String tellers) {
    return new Line(
        lead,
        Style.BOLD,
        joined(
            Wording.modality(of), details, Wording.shortly(of.date()), Wording.source(of), tellers),
        record.provenance().evidence());
  }

  // ---- words

  static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(DOT));
  }

  private static String parties(@Nullable Party from, @Nullable Party to) {
    return Wording.name(from) + " → " + Wording.name(to);
  }

  /** The deal, unless the note has only one case and the deal is that. */
  private String deal(Deal deal) {
    if (cases.size() == 1 && cases.get(0).isOf(deal)) {
      return "";
    }
    String weapon = deal.weapon() == null ? "" : ": " + deal.weapon().name();
    return parties(deal.supplier(), deal.recipient()) + weapon;
  }

  /** Green for what goes on, red for what is stopped. */
  static Style style(TransferStatus status) {
    return switch (status) {
      case CONSIDERED, REQUESTED, OFFERED, NEGOTIATING -> Style.YELLOW;
      case APPROVED, ORDERED, DELIVERING, DELIVERED -> Style.GREEN;
      case SUSPENDED, CANCELLED, REFUSED, BLOCKED, SEIZED -> Style.BOLD_RED;
    };
  }

  // ---- events that tell the same

  /** A test of an event. */
  private interface Choice {
    boolean test(Event event);
  }

  private String tellers(Choice choice, CodedRecord record) {
    List<String> names = new ArrayList<>();
    for (Event event : events) {
      if (choice.test(event) && overlap(event, record)) {
        told.add(event.id());
        String name = Wording.type(event.code().type(), event.code().mode());
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return String.join(", ", names);
  }

  private static boolean isHostile(Event event) {
    return !event.code().type().cooperative();
  }

  private static boolean overlap(Event event, CodedRecord record) {
    Evidence one = event.provenance().evidence();
    Evidence other = record.provenance().evidence();
    return one.part() == other.part() && one.span().overlaps(other.span());
  }

  private static boolean isBetween(Event event, Transfer transfer) {
    List<Party> sides =
        Stream.of(transfer.supplier(), transfer.recipient()).filter(Objects::nonNull).toList();
    return Stream.of(event.actors(), event.recipients())
        .flatMap(List::stream)
        .allMatch(party -> sides.stream().anyMatch(party::sameAs));
  }
}
