package org.demarche.desk.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.export.ArmsNote.Block;
import org.demarche.desk.export.ArmsNote.Line;
import org.demarche.desk.export.ArmsNote.Section;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.DateRange;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Modality;
import org.demarche.model.Objection;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;

/**
 * A case for people: how it stands, its history claim by claim with the words and the article that
 * bears them, who objects, what is feared and said to change, and the cases beside it. Each claim
 * bears the beginning of its key, by which others name it and decisions refer to it.
 */
public final class CaseDossier {

  /** As much of a key as people need. */
  private static final int SHORT = 8;

  private final Case of;
  private final Screen screen;

  private CaseDossier(Case of, Screen screen) {
    this.of = of;
    this.screen = screen;
  }

  /** The lines of the dossier. */
  public static List<String> of(Case of, Screen screen) {
    return new CaseDossier(of, screen).lines();
  }

  /** "delivered since 2011-12-01", "ordered since 2007". */
  public static String standing(Case of) {
    String since = since(of);
    return JsonFields.word(of.head().standing().status())
        + (since.isEmpty() ? "" : " since " + since);
  }

  /** Since when it stands so, no more exactly than the claim says; empty for an unknown day. */
  public static String since(Case of) {
    LocalDate since = of.head().standing().since();
    if (since == null) {
      return "";
    }
    return of.history().stream()
        .filter(claim -> since.equals(claim.report().statedDay()))
        .filter(claim -> claim.report().record().status() == of.head().standing().status())
        .map(claim -> claim.report().record().circumstances().date())
        .filter(date -> date != null && date.granularity() != DateRange.Granularity.DAY)
        .map(Wording::shortly)
        .filter(words -> words.length() <= since.toString().length())
        .findFirst()
        .orElse(since.toString());
  }

  /** The beginning of a record's key. */
  public static String key(String key) {
    return key.length() > SHORT ? key.substring(0, SHORT) : key;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String line : Paragraph.wrap(of.head().name(), screen.columns(), "  ")) {
      lines.add(Style.BOLD.on(line, screen));
    }
    String facts = ArmsNote.joined(of.head().id(), standing(of), weapon(), extent());
    lines.addAll(Paragraph.wrap(facts, screen.columns(), "  "));
    lines.add(Style.FAINT.on("─".repeat(screen.columns()), screen));
    lines.addAll(NoteLayout.of(sections(), screen));
    lines.addAll(related());
    return lines;
  }

  private String weapon() {
    Weapon weapon = of.head().weapon();
    return weapon.id() == null ? "" : weapon.category().label();
  }

  private String extent() {
    int claims = of.history().size();
    long articles =
        of.history().stream().map(c -> c.report().citation().article()).distinct().count();
    return counted(claims, "claim") + " in " + counted(articles, "article");
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    section(sections, "HISTORY", of.history().stream().map(this::claim));
    Case.Around around = of.around();
    section(sections, "WHO OBJECTS", around.objections().stream().map(CaseDossier::objection));
    section(
        sections,
        "WHAT IS FEARED",
        around.diversions().stream()
            .filter(d -> !ArmsNote.happened(d.record()))
            .map(CaseDossier::diversion));
    section(
        sections,
        "WHERE ELSE THEY WENT",
        around.diversions().stream()
            .filter(d -> ArmsNote.happened(d.record()))
            .map(CaseDossier::diversion));
    section(
        sections, "WHAT IT IS SAID TO CHANGE", around.effects().stream().map(CaseDossier::effect));
    return sections;
  }

  private static void section(List<Section> sections, String heading, Stream<Line> lines) {
    List<Line> list = lines.toList();
    if (!list.isEmpty()) {
      sections.add(new Section(heading, List.of(new Block(null, list))));
    }
  }

  // ---- lines

  private Line claim(Case.Claim claim) {
    Transfer transfer = claim.report().record();
    Circumstances circumstances = transfer.circumstances();
    boolean asserted = circumstances.modality() == Modality.ASSERTED;
    return new Line(
        JsonFields.word(transfer.status()),
        asserted ? ArmsNote.style(transfer.status()) : Style.YELLOW,
        ArmsNote.joined(
            when(claim),
            Wording.modality(circumstances),
            Wording.count(transfer.quantity()),
            Wording.sum(transfer.value()),
            Wording.source(circumstances),
            ground(claim),
            against(claim)),
        transfer.provenance().evidence(),
        foot(claim.report()));
  }

  private static String when(Case.Claim claim) {
    if (claim.report().statedDay() != null) {
      return Wording.shortly(claim.report().record().circumstances().date());
    }
    return claim.day() == null ? "undated" : "reported " + claim.day();
  }

  private static String ground(Case.Claim claim) {
    Transfer transfer = claim.report().record();
    return switch (claim.attachment()) {
      case NAMED -> "";
      case GENERIC_WEAPON -> "says only “" + transfer.weapon().text() + "”";
      case PARTY_LEFT_OUT ->
          transfer.supplier() == null ? "does not name the supplier" : "leaves a side out";
      case BY_HAND -> "put here by hand";
    };
  }

  /** Other claims that cannot be true beside it; those of the same words once. */
  private String against(Case.Claim claim) {
    Set<String> keys = new HashSet<>(claim.contradicts());
    return keys.isEmpty()
        ? ""
        : of.history().stream()
            .map(other -> other.report().key())
            .filter(keys::contains)
            .map(key -> "[" + key(key) + "]")
            .collect(Collectors.joining(" ", "contradicts ", ""));
  }

  private static Line objection(Report<Objection> report) {
    Objection objection = report.record();
    String to =
        objection.addressedTo() == null ? "" : " to " + Wording.acting(objection.addressedTo());
    return around(Wording.acting(objection.objector()) + to, report);
  }

  private static Line diversion(Report<Diversion> report) {
    Diversion diversion = report.record();
    return around(diversion.from().name() + " → " + diversion.to().name(), report);
  }

  private static Line effect(Report<Effect> report) {
    Effect effect = report.record();
    String arrow = effect.direction() == Effect.Direction.INCREASE ? "↑ " : "↓ ";
    return around(arrow + effect.capability(), report);
  }

  private static <R extends CodedRecord> Line around(String lead, Report<R> report) {
    Circumstances circumstances = report.record().circumstances();
    return new Line(
        lead,
        Style.BOLD,
        ArmsNote.joined(
            Wording.modality(circumstances),
            Wording.shortly(circumstances.date()),
            Wording.source(circumstances)),
        report.record().provenance().evidence(),
        foot(report));
  }

  /** Which article says so, and by what key the record is named. */
  private static String foot(Report<?> report) {
    Citation citation = report.citation();
    String published = Objects.toString(citation.published(), "");
    return "["
        + key(report.key())
        + "] "
        + ArmsNote.joined(
            Objects.requireNonNullElse(citation.source(), ""),
            published,
            Objects.requireNonNullElse(citation.title(), ""),
            citation.article());
  }

  private List<String> related() {
    List<String> lines = new ArrayList<>();
    if (!of.related().isEmpty()) {
      lines.add(Style.FAINT.on("OTHER ORDERS", screen));
      for (Case.Relation relation : of.related()) {
        lines.addAll(
            Paragraph.wrap(
                "  " + relation.id() + " · " + words(relation.kind()), screen.columns(), "    "));
      }
      lines.add("");
    }
    return lines;
  }

  private static String words(Case.Relation.Kind kind) {
    return switch (kind) {
      case REPLACES -> "was cancelled, refused or blocked before this one";
      case REPLACED_BY -> "came after this one was cancelled, refused or blocked";
      case EARLIER -> "came years before";
      case LATER -> "came years later";
    };
  }
}
