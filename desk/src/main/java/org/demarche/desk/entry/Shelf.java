package org.demarche.desk.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.entry.Entry.Kind;
import org.demarche.desk.entry.Entry.Place;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.Tenure;
import org.demarche.lexicon.Trigger;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;

/** All entries of a lexicon, to be listed and found. Immutable. */
public final class Shelf {

  private static final String OFFICES = "parties/offices.yml";

  private final List<Entry> entries;

  private Shelf(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** That of a lexicon. */
  public static Shelf of(Lexicon lexicon) {
    Stream<Entry> all =
        Stream.of(
                Stream.concat(lexicon.frames().stream(), lexicon.armsFrames().stream())
                    .map(Shelf::frame),
                lexicon.operators().values().stream()
                    .map(
                        operator ->
                            entry(
                                Kind.OPERATORS,
                                "",
                                operator.id(),
                                operator.id(),
                                operator.gloss(),
                                new Place("operators/" + operator.id() + ".yml", 0),
                                "")),
                lexicon.parties().entries().values().stream().map(Shelf::party),
                offices(lexicon),
                people(lexicon),
                lexicon.weapons().stream().flatMap(Shelf::weapons),
                WordFile.entries(lexicon.files()))
            .flatMap(entries -> entries);
    return new Shelf(
        all.sorted(
                Comparator.comparing(Entry::kind)
                    .thenComparing(Entry::group)
                    .thenComparing(entry -> entry.name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  private static Entry entry(
      Kind kind, String group, String id, String name, String gloss, Place place, String words) {
    String sought = (id + " " + name + " " + gloss + " " + words).toLowerCase(Locale.ROOT);
    return new Entry(kind, group, id, name, gloss, place, sought);
  }

  private static Entry frame(Frame frame) {
    String file = frame.source().file();
    String group = file.substring(file.indexOf('/') + 1, Math.max(7, file.lastIndexOf('/')));
    String words = frame.triggers().stream().map(Trigger::text).collect(Collectors.joining(" "));
    return entry(
        Kind.FRAMES, group, frame.id(), frame.id(), frame.gloss(), new Place(file, 0), words);
  }

  private static Entry party(PartyEntry party) {
    boolean alone = party.source().file().startsWith("parties/states/");
    return entry(
        Kind.PARTIES,
        party.kind(),
        party.id(),
        party.name(),
        party.code() == null ? "" : party.code(),
        new Place(party.source().file(), alone ? 0 : party.source().line()),
        party.names().stream().map(PartyEntry.Name::text).collect(Collectors.joining(" ")));
  }

  private static Stream<Entry> offices(Lexicon lexicon) {
    return lexicon.parties().offices().stream()
        .map(
            office ->
                entry(
                    Kind.OFFICES,
                    "",
                    office.id(),
                    office.name(),
                    String.join(", ", office.sector()),
                    new Place(OFFICES, Snippet.lineOf(lexicon.files(), OFFICES, office.id())),
                    String.join(" ", office.titles())));
  }

  /** One entry for each tenure of which the office is known. */
  private static Stream<Entry> people(Lexicon lexicon) {
    Map<String, PartyEntry> parties = lexicon.parties().entries();
    return lexicon.parties().tenures().stream()
        .filter(tenure -> !tenure.office().isEmpty())
        .flatMap(
            tenure -> Stream.ofNullable(parties.get(tenure.party())).map(of -> person(tenure, of)));
  }

  private static Entry person(Tenure tenure, PartyEntry party) {
    return entry(
        Kind.PEOPLE,
        "",
        party.id(),
        tenure.name(),
        post(tenure, party.name()),
        new Place("", 0),
        String.join(" ", tenure.aliases()));
  }

  private static String post(Tenure tenure, String party) {
    String from = tenure.from() == null ? "" : tenure.from().toString();
    String to = tenure.to() == null ? "" : tenure.to().toString();
    return tenure.office().replace('-', ' ') + ", " + party + ", " + from + " – " + to;
  }

  private static Stream<Entry> weapons(WeaponClass type) {
    Entry itself =
        entry(
            Kind.WEAPONS,
            type.id(),
            type.id(),
            type.id() + " (class)",
            type.gloss(),
            new Place(type.file(), 0),
            type.nouns().stream().map(WeaponClass.Noun::noun).collect(Collectors.joining(" ")));
    return Stream.concat(Stream.of(itself), type.weapons().stream().map(w -> weapon(type, w)));
  }

  private static Entry weapon(WeaponClass type, WeaponEntry weapon) {
    String range = weapon.rangeKm() == null ? "" : ", range " + weapon.rangeKm() + " km";
    String makers = weapon.makers().isEmpty() ? "" : ", " + String.join(" ", weapon.makers());
    return entry(
        Kind.WEAPONS,
        type.id(),
        weapon.id(),
        weapon.designation(),
        weapon.category().label() + makers + range,
        new Place(weapon.source().file(), weapon.source().line()),
        String.join(" ", weapon.names()));
  }

  /** The entries that a search finds, by kind, group and name. */
  public List<Entry> find(Optional<Kind> kind, String group, String query) {
    String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+");
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      boolean wanted =
          (kind.isEmpty() || kind.get() == entry.kind())
              && (group.isEmpty() || group.equals(entry.group()));
      if (wanted && entry.has(words)) {
        found.add(entry);
      }
    }
    return found;
  }

  /** How many entries there are of each kind. */
  public Map<Kind, Long> countByKind() {
    return entries.stream()
        .collect(Collectors.groupingBy(Entry::kind, TreeMap::new, Collectors.counting()));
  }

  /** How many entries of a kind there are in each group. */
  public Map<String, Long> countByGroup(Kind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind && !entry.group().isEmpty())
        .collect(Collectors.groupingBy(Entry::group, TreeMap::new, Collectors.counting()));
  }

  /** The entry of a path; a file's first for a file of several. */
  public Optional<Entry> at(String path) {
    return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
  }

  /** The entries of a file. */
  public List<Entry> in(String file) {
    return entries.stream().filter(entry -> entry.place().file().equals(file)).toList();
  }
}
