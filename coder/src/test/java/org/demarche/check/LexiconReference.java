package org.demarche.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.ArmsSense;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.Tenure;
import org.demarche.lexicon.Trigger;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.lexicon.YamlNode;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code docs/lexicon-reference.md}: what the lexicon holds, for whoever reads or uses it.
 */
final class LexiconReference {

  private static final String HEAD =
      """
      # What the lexicon holds

      Written from the lexicon's files by `LexiconReference`; do not edit. A test fails when the \
      page is stale and says how to write it anew. How such files are written: \
      [lexicon-format.md](lexicon-format.md).
      """;

  private final Lexicon lexicon;
  private final StringBuilder page = new StringBuilder();

  private LexiconReference(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The page, in Markdown. */
  static String of(Lexicon lexicon) {
    LexiconReference reference = new LexiconReference(lexicon);
    reference.page.append(HEAD);
    reference.counts();
    reference.frames();
    reference.armsFrames();
    reference.operators();
    reference.classes();
    reference.parties();
    reference.weapons();
    return reference.page.toString();
  }

  private void counts() {
    List<Frame> frames =
        Stream.concat(lexicon.frames().stream(), lexicon.armsFrames().stream()).toList();
    heading(2, "In numbers");
    row("of", "number");
    row("---", "---:");
    row("frames", frames.size());
    row("– with an event of their own", frames.stream().filter(f -> event(f) != null).count());
    row(
        "– operators on other frames",
        frames.stream().filter(f -> f.sense().operator() != null).count());
    row("– about weapons", lexicon.armsFrames().size());
    row("triggers", frames.stream().mapToInt(f -> f.triggers().size()).sum());
    row("examples", frames.stream().mapToInt(f -> f.source().examples().size()).sum());
    row("operators", lexicon.operators().size());
    row("parties", lexicon.parties().entries().size());
    row("names of parties", entries().mapToInt(entry -> entry.names().size()).sum());
    row("classes of weapons", lexicon.weapons().size());
    row("weapons", lexicon.weapons().stream().mapToInt(c -> c.weapons().size()).sum());
    row("names of weapons", weaponNames(lexicon.weapons().stream()));
    row("nouns for weapons", lexicon.weapons().stream().mapToInt(c -> c.nouns().size()).sum());
    row("offices", lexicon.parties().offices().size());
    row("tenures of offices", lexicon.parties().tenures().size());
  }

  private void frames() {
    heading(2, "Frames with an event of their own");
    text("Each with its mode, if it gives one, and the words that call it up.");
    for (EventType type : EventType.values()) {
      heading(3, type.name());
      frames(frame -> event(frame) == type);
    }
    heading(2, "Frames that are operators");
    text("They take another frame's meaning as content; the tables of outcomes follow below.");
    for (String id : new TreeSet<>(lexicon.operators().keySet())) {
      heading(3, id);
      frames(frame -> id.equals(frame.sense().operator()));
    }
  }

  private void armsFrames() {
    heading(2, "Frames about weapons");
    text("By what they tell: a transfer and its status, or another record.");
    for (TransferStatus status : TransferStatus.values()) {
      heading(3, "Transfer: " + lower(status));
      frames(lexicon.armsFrames(), frame -> arms(frame).status() == status);
    }
    for (ArmsSense.Kind kind : ArmsSense.Kind.values()) {
      heading(3, kind == ArmsSense.Kind.TRANSFER ? "Transfer: as its deal" : first(kind));
      frames(
          lexicon.armsFrames(),
          frame -> arms(frame).kind() == kind && arms(frame).status() == null);
    }
  }

  private static ArmsSense arms(Frame frame) {
    return Objects.requireNonNull(frame.sense().arms());
  }

  private static String first(ArmsSense.Kind kind) {
    return kind.name().charAt(0) + lower(kind).substring(1);
  }

  private void weapons() {
    heading(2, "Weapons by class");
    row("class", "category", "weapons", "names", "nouns", "what belongs to it");
    row("---", "---", "---:", "---:", "---:", "---");
    for (WeaponClass owner : lexicon.weapons()) {
      row(
          owner.id(),
          owner.category().label(),
          owner.weapons().size(),
          weaponNames(Stream.of(owner)),
          owner.nouns().size(),
          oneLine(owner.gloss()));
    }
    for (WeaponClass owner : lexicon.weapons()) {
      if (!owner.weapons().isEmpty()) {
        heading(3, owner.id());
        text(
            owner.weapons().stream()
                .map(LexiconReference::shown)
                .collect(Collectors.joining(" · ")));
      }
    }
  }

  private static String shown(WeaponEntry entry) {
    String makers = String.join(", ", entry.makers());
    return entry.designation() + (makers.isEmpty() ? "" : " (" + makers + ")");
  }

  private static int weaponNames(Stream<WeaponClass> classes) {
    return classes.flatMap(c -> c.weapons().stream()).mapToInt(w -> w.names().size()).sum();
  }

  private void frames(Predicate<Frame> wanted) {
    frames(lexicon.frames(), wanted);
  }

  private void frames(List<Frame> frames, Predicate<Frame> wanted) {
    frames.stream().filter(wanted).sorted(Comparator.comparing(Frame::id)).forEach(this::frame);
  }

  private void frame(Frame frame) {
    String mode = frame.sense().mode();
    page.append("- **").append(frame.id()).append("**");
    page.append(mode == null ? "" : " (" + mode + ")").append(": ").append(oneLine(frame.gloss()));
    for (Trigger.Part part : Trigger.Part.values()) {
      String words =
          frame.triggers().stream()
              .filter(trigger -> trigger.part() == part)
              .map(Trigger::text)
              .collect(Collectors.joining(", "));
      if (!words.isEmpty()) {
        page.append(" *").append(part.name().toLowerCase(Locale.ROOT)).append("* ").append(words);
        page.append('.');
      }
    }
    page.append('\n');
  }

  private void operators() {
    heading(2, "What operators give");
    text("For each content the first row that fits holds; “–” keeps what the content has.");
    for (Operator operator : new TreeMap<>(lexicon.operators()).values()) {
      heading(3, operator.id() + ": outcomes");
      text(oneLine(operator.gloss()) + " Effect: " + lower(operator.effect()) + ".");
      row("content", "negated", "event", "mode", "CAMEO", "modality");
      row("---", "---", "---", "---", "---", "---");
      operator.rows().forEach(this::outcome);
    }
  }

  private void outcome(Operator.Row row) {
    boolean any = row.when().size() == EventType.values().length;
    Stream<String> types = any ? Stream.of("any") : row.when().stream().map(EventType::name);
    Stream<String> none = row.none() ? Stream.of("none") : Stream.of();
    row(
        Stream.concat(types, none).collect(Collectors.joining(", ")),
        or(row.negated()),
        or(row.event()),
        or(row.mode()),
        or(row.cameo()),
        or(row.modality()));
  }

  private void classes() {
    heading(2, "Word classes");
    for (String name : lexicon.files().yaml("words/classes.yml").entries().keySet()) {
      Set<String> words = new TreeSet<>(lexicon.classes().expand(name));
      page.append("- **").append(name).append("**: ").append(String.join(", ", words)).append('\n');
    }
  }

  private void parties() {
    heading(2, "Parties by kind");
    row("kind", "parties", "names");
    row("---", "---:", "---:");
    Map<String, List<PartyEntry>> kinds =
        entries()
            .collect(Collectors.groupingBy(PartyEntry::kind, TreeMap::new, Collectors.toList()));
    kinds.forEach(
        (kind, of) -> row(kind, of.size(), of.stream().mapToInt(p -> p.names().size()).sum()));
    heading(2, "Further counts");
    row("of", "number");
    row("---", "---:");
    row("firms of an arms industry", armsFirms());
    row("states with holders of offices known by name", statesWithHolders());
    row("persons", lexicon.parties().tenures().stream().map(Tenure::name).distinct().count());
    row("nouns that tell a sector", lexicon.parties().roles().size());
  }

  private long armsFirms() {
    return lexicon.files().list("parties", ".yml").stream()
        .map(path -> lexicon.files().yaml(path).entries().get("parties"))
        .filter(Objects::nonNull)
        .flatMap(list -> list.items().stream())
        .map(party -> party.entries().get("industry"))
        .filter(Objects::nonNull)
        .filter(YamlNode::truth)
        .count();
  }

  private long statesWithHolders() {
    return lexicon.parties().tenures().stream()
        .filter(tenure -> !tenure.office().isEmpty())
        .map(tenure -> lexicon.parties().entries().get(tenure.party()))
        .filter(entry -> entry != null && entry.isState())
        .distinct()
        .count();
  }

  private Stream<PartyEntry> entries() {
    return lexicon.parties().entries().values().stream();
  }

  private static @Nullable EventType event(Frame frame) {
    return frame.sense().event();
  }

  private void heading(int level, String text) {
    page.append(page.lastIndexOf("\n\n") == page.length() - 2 ? "" : "\n")
        .append("#".repeat(level))
        .append(' ')
        .append(text)
        .append('\n');
  }

  private void text(String text) {
    page.append(text).append("\n\n");
  }

  private void row(Object... cells) {
    String row = Stream.of(cells).map(String::valueOf).collect(Collectors.joining(" | "));
    page.append("| ").append(row).append(" |\n");
  }

  private static String or(@Nullable Object value) {
    return value == null ? "–" : String.valueOf(value);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
