package org.demarche.desk.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.Office;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.Tenure;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a lexicon says of parties: kinds, names, seats, and who held which office when. Immutable.
 */
public final class PartyDirectory {

  private static final String IMPORTED = "imported/oeda";

  private final Lexicon lexicon;
  private final PartyBook book;
  private final Set<String> imported = new HashSet<>();
  private final Map<String, List<PartyEntry>> byName = new HashMap<>();

  /** Of a lexicon with its files. */
  public PartyDirectory(Lexicon lexicon, LexiconFiles files) {
    this.lexicon = lexicon;
    this.book = PartyBook.of(files);
    for (PartyEntry entry : entries().values()) {
      entry.names().stream()
          .map(name -> name.text().toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(entry));
    }
    for (String file : files.list(IMPORTED, ".tsv")) {
      List<String> lines = files.text(file).lines().toList();
      List<String> header = List.of(lines.get(0).split("\t"));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        if (cells.length == header.size()) {
          imported.add(
              cells[header.indexOf("state")] + "\t" + cells[header.indexOf("name")].strip());
        }
      }
    }
  }

  /** Tells whether another lexicon has taken the place of this one. */
  public String version() {
    return lexicon.version();
  }

  /** The entry of this id. */
  public Optional<PartyEntry> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  private Map<String, PartyEntry> entries() {
    return lexicon.parties().entries();
  }

  /** The kinds of parties, in the order of the alphabet. */
  public List<String> kinds() {
    return entries().values().stream().map(PartyEntry::kind).distinct().sorted().toList();
  }

  /** The keys of the parties of a kind. */
  public List<String> ofKind(String kind) {
    return entries().values().stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(PartyEntry::id)
        .toList();
  }

  /** The parties one of whose names holds these words, letter case aside. */
  public List<PartyEntry> named(String words) {
    String looked = words.strip().toLowerCase(Locale.ROOT);
    return entries().values().stream()
        .filter(
            entry ->
                entry.id().equals(looked)
                    || entry.names().stream()
                        .anyMatch(name -> name.text().toLowerCase(Locale.ROOT).contains(looked)))
        .sorted(Comparator.comparing(PartyEntry::name))
        .toList();
  }

  /** The parties that have exactly this name, in small letters. */
  public List<PartyEntry> called(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The parties that a state is home to: its armed groups, firms, banks. */
  public List<PartyEntry> homeOf(String id) {
    return entries().values().stream()
        .filter(entry -> !entry.isState() && entry.home().contains(id))
        .sorted(Comparator.comparing(PartyEntry::name))
        .toList();
  }

  /** The capital of a state. */
  public Optional<String> capital(String id) {
    return book.capital(id);
  }

  /** Where its government sits. */
  public Optional<Place.Position> seat(String key, @Nullable String code, String name) {
    String id = PartyLine.isListed(key) ? key : null;
    return book.seat(new Party(id, code, name, List.of(), null, null, name));
  }

  /**
   * Somebody's time in an office of a party.
   *
   * @param imported whether it comes from the Open Event Data Alliance's dictionaries; else it is
   *     the lexicon's own
   */
  public record Term(
      String person,
      List<String> aliases,
      String office,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean imported) {

    /** Whether this is how the person is called. */
    public boolean isOf(String name) {
      return person.equals(name) || aliases.contains(name);
    }
  }

  /** Who held offices of a party, the latest first. */
  public List<Term> terms(String id) {
    return lexicon.parties().tenures().stream()
        .filter(tenure -> tenure.party().equals(id))
        .map(this::term)
        .sorted(
            Comparator.comparing(Term::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Term::person))
        .toList();
  }

  private Term term(Tenure tenure) {
    String office =
        lexicon.parties().offices().stream()
            .filter(one -> one.id().equals(tenure.office()))
            .findFirst()
            .map(Office::name)
            .orElse(tenure.office());
    return new Term(
        tenure.name(),
        tenure.aliases(),
        office,
        tenure.from(),
        tenure.to(),
        imported.contains(tenure.party() + "\t" + tenure.name()));
  }
}
