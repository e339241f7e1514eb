package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Office;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.RoleNoun;
import org.demarche.lexicon.Tenure;
import org.demarche.model.Party;
import org.demarche.syntax.Sentence.Word;
import org.jspecify.annotations.Nullable;

/** The lexicon's parties, persons, titles and role nouns, ready to be found in text. */
public final class Names {

  private final Map<String, PartyEntry> entries;
  private final NameIndex names = new NameIndex(false);
  private final NameIndex titles = new NameIndex(true);
  private final Map<String, List<Reading.OfPerson>> bySurname = new HashMap<>();
  private final Map<String, Office> offices = new HashMap<>();
  private final Map<String, RoleNoun.Modifier> roleModifiers = new HashMap<>();
  private final Map<String, List<PartyEntry>> byCode = new HashMap<>();
  private final Lexicon.TitleWords titleWords;

  /** Indexes the lexicon. */
  public Names(Lexicon lexicon) {
    entries = lexicon.parties().entries();
    titleWords = lexicon.parties().titleWords();
    for (PartyEntry entry : entries.values()) {
      if (entry.isState() && entry.code() != null) {
        byCode.computeIfAbsent(entry.code(), c -> new ArrayList<>()).add(entry);
      }
      for (PartyEntry.Name name : entry.names()) {
        names.add(name.text(), new Reading.OfParty(entry, name));
      }
    }
    for (Office office : lexicon.parties().offices()) {
      offices.put(office.id(), office);
      office.titles().forEach(t -> addTitle(t, new Reading.OfOffice(office, office.party())));
      office
          .byState()
          .forEach(
              (state, own) -> own.forEach(t -> addTitle(t, new Reading.OfOffice(office, state))));
    }
    for (RoleNoun role : lexicon.parties().roles()) {
      Reading reading = new Reading.OfRole(role);
      titles.add(role.noun(), reading);
      if (role.plural() != null) {
        titles.add(role.plural(), reading);
      }
    }
    for (RoleNoun.Modifier modifier : lexicon.parties().roleModifiers()) {
      modifier.words().forEach(word -> roleModifiers.put(word.toLowerCase(Locale.ROOT), modifier));
    }
    addPersons(lexicon.parties().tenures());
  }

  private void addTitle(String title, Reading reading) {
    titles.add(title, reading);
    titles.add(plural(title), reading);
  }

  /** "defence ministers", "ministers of defence", "secretaries of state", "spokesmen". */
  static String plural(String title) {
    int of = title.indexOf(" of ");
    int end = of < 0 ? title.indexOf(" for ") : of;
    String head = end < 0 ? title : title.substring(0, end);
    String rest = end < 0 ? "" : title.substring(end);
    if (head.endsWith("man")) {
      return head.substring(0, head.length() - 2) + "en" + rest;
    }
    if (head.endsWith("y") && !head.endsWith("ey")) {
      return head.substring(0, head.length() - 1) + "ies" + rest;
    }
    return head + "s" + rest;
  }

  private void addPersons(List<Tenure> tenures) {
    Map<String, List<Tenure>> byName = new LinkedHashMap<>();
    for (Tenure tenure : tenures) {
      byName.computeIfAbsent(tenure.name(), n -> new ArrayList<>()).add(tenure);
    }
    byName.forEach(
        (name, held) -> {
          Reading.OfPerson person = new Reading.OfPerson(name, List.copyOf(held));
          names.add(name, person);
          held.forEach(t -> t.aliases().forEach(alias -> names.add(alias, person)));
          bySurname.computeIfAbsent(surname(name), s -> new ArrayList<>()).add(person);
        });
  }

  /** The last piece of a name. */
  static String surname(String name) {
    List<String> pieces = NameIndex.pieces(name);
    return pieces.isEmpty() ? name : pieces.get(pieces.size() - 1);
  }

  /**
   * The names in a sentence; a name that also means something else is kept only where the article's
   * words allow it.
   */
  List<NameHit> names(List<Word> words, ArticleContext article) {
    LocalDate day = article.published();
    List<NameHit> hits = new ArrayList<>();
    for (NameHit hit : names.find(words)) {
      List<Reading> fitting =
          hit.readings().stream().filter(r -> fits(r, article) && !isEarly(r, day)).toList();
      List<Reading> inTime = fitting.stream().filter(r -> exists(r, day)).toList();
      if (!fitting.isEmpty()
          && !isDirection(words, hit.last())
          && !isTicker(words, hit.last())
          && (!isListed(words, hit.last()) || fitting.stream().anyMatch(Names::isFirm))) {
        hits.add(new NameHit(hit.first(), hit.last(), inTime.isEmpty() ? fitting : inTime));
      }
    }
    return hits;
  }

  /** The end of a stock exchange's symbol: "<AMD.PA>". */
  private static boolean isTicker(List<Word> words, int last) {
    return words.get(last).form().endsWith(">")
        || last + 1 < words.size() && words.get(last + 1).form().equals(">");
  }

  /** Whether a share's symbol follows: "COMMONWEALTH &lt;COMW.O&gt;" is a firm. */
  private static boolean isListed(List<Word> words, int last) {
    return last + 1 < words.size() && words.get(last + 1).form().matches("<[A-Z.]*");
  }

  private static boolean isFirm(Reading reading) {
    return reading instanceof Reading.OfParty party && party.entry().sector().contains("BUS");
  }

  /** "The west of the country" is none of its allies. */
  private static boolean isDirection(List<Word> words, int last) {
    return words.get(last).form().equals("west")
        && last + 1 < words.size()
        && !words.get(last + 1).form().matches("to|and|,|has|have|is|will|would|must|should|[.]");
  }

  private static boolean exists(Reading reading, @Nullable LocalDate day) {
    return !(reading instanceof Reading.OfParty party) || party.entry().exists().covers(day);
  }

  /** Whether a name that also means something else is taken for a party that is not there yet. */
  private static boolean isEarly(Reading reading, @Nullable LocalDate day) {
    return day != null
        && reading instanceof Reading.OfParty party
        && !party.name().unless().isEmpty()
        && party.entry().exists().from() != null
        && day.isBefore(party.entry().exists().from());
  }

  private static boolean fits(Reading reading, ArticleContext article) {
    if (!(reading instanceof Reading.OfParty party)) {
      return true;
    }
    PartyEntry.Name name = party.name();
    return name.unless().stream().noneMatch(article::has)
        && (name.onlyIf().isEmpty() || name.onlyIf().stream().anyMatch(article::has));
  }

  /** The titles and role nouns in a sentence. */
  List<NameHit> titles(List<Word> words) {
    return titles.find(words);
  }

  List<Reading.OfPerson> bySurname(String surname) {
    return bySurname.getOrDefault(surname, List.of());
  }

  /** The state that has a country code on a day; without a day, now. */
  public Optional<PartyEntry> state(String code, @Nullable LocalDate day) {
    List<PartyEntry> states = byCode.getOrDefault(code, List.of());
    return states.stream()
        .filter(e -> e.exists().covers(day))
        .findFirst()
        .or(() -> states.stream().findFirst());
  }

  /** A word that changes the sector of the noun after it. */
  Optional<RoleNoun.Modifier> roleModifier(String word) {
    return Optional.ofNullable(roleModifiers.get(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a word before a title says that the office is no longer held. */
  boolean isPast(String word) {
    return titleWords.past().contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a title counts as one only directly before a name. */
  boolean onlyBeforeName(String title) {
    return titleWords.onlyBeforeName().contains(title.toLowerCase(Locale.ROOT));
  }

  Optional<PartyEntry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Whether a party is a state or a people, whose groups have sectors of their own. */
  boolean isStateLike(Party party) {
    return party.id() != null
        && entry(party.id()).map(e -> e.isState() || e.kind().equals("people")).orElse(false);
  }

  Optional<Office> office(String id) {
    return Optional.ofNullable(offices.get(id));
  }
}
