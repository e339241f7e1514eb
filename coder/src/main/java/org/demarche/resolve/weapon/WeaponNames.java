package org.demarche.resolve.weapon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** The lexicon's weapons, ready to be found in text. Thread-safe. */
public final class WeaponNames {

  /** A name in the lexicon. */
  private record Reading(WeaponClass owner, WeaponEntry entry, String name) {

    boolean isSure() {
      return !entry.isAmbiguous(name);
    }
  }

  /** A class noun in the lexicon. */
  private record NounReading(WeaponClass owner, WeaponClass.Noun noun) {}

  private static final Set<String> ARABIC_ARTICLES = Set.of("al", "el", "an", "as", "ash", "ar");

  private final PieceTree<Reading> names = PieceTree.exact();
  private final PieceTree<NounReading> nouns = PieceTree.anyCase();
  private final Set<String> general = new HashSet<>();
  private final PieceTree<NounReading> abbreviations = PieceTree.exact();

  /** Indexes the classes. */
  public WeaponNames(List<WeaponClass> classes) {
    for (WeaponClass owner : classes) {
      if (owner.general()) {
        general.addAll(owner.cues());
      }
      for (WeaponEntry entry : owner.weapons()) {
        for (String name : entry.names()) {
          add(name, new Reading(owner, entry, name));
        }
      }
      for (WeaponClass.Noun noun : owner.nouns()) {
        boolean capitals = noun.noun().chars().anyMatch(Character::isUpperCase);
        PieceTree<NounReading> tree = capitals ? abbreviations : nouns;
        tree.add(noun.noun(), new NounReading(owner, noun));
        tree.add(noun.plural(), new NounReading(owner, noun));
      }
    }
  }

  private void add(String name, Reading reading) {
    names.add(name, reading);
    char last = name.charAt(name.length() - 1);
    if (Character.isUpperCase(last)) {
      names.add(name + "s", reading);
    } else if (Character.isLetter(last) && last != 's') {
      names.add(WeaponClass.plural(name), reading);
    }
  }

  /**
   * The weapons and class nouns in a sentence, from left to right, without overlap; a name before a
   * noun.
   *
   * @param inArticle whether the article has a word or phrase, capitals as given
   */
  public List<WeaponHit> find(List<Sentence.Word> words, Predicate<String> inArticle) {
    WrittenWords written = new WrittenWords(words);
    List<WeaponHit> common = nouns(written);
    List<WeaponHit> hits = new ArrayList<>();
    int i = 0;
    while (i < written.size()) {
      PieceTree.Found<Reading> found = names.longest(written, i);
      if (found == null || hasArticle(written, i)) {
        i++;
        continue;
      }
      int first = written.word(i);
      int last = written.word(found.end());
      Optional<WeaponEntry> entry = choose(found.readings(), last, common, inArticle);
      entry.ifPresent(e -> hits.add(WeaponHit.of(first, last, e)));
      i = entry.isPresent() ? found.end() + 1 : i + 1;
    }
    common.stream()
        .filter(
            noun ->
                hits.stream().noneMatch(h -> h.first() <= noun.last() && noun.first() <= h.last()))
        .toList()
        .forEach(hits::add);
    hits.sort(Comparator.comparingInt(WeaponHit::first));
    return hits;
  }

  /** "Al-Nasr": a person or a place rather than a weapon. */
  private static boolean hasArticle(WrittenWords written, int i) {
    return written.isGlued(i)
        && i > 0
        && ARABIC_ARTICLES.contains(written.piece(i - 1).toLowerCase(Locale.ROOT));
  }

  private List<WeaponHit> nouns(WrittenWords written) {
    List<WeaponHit> hits = new ArrayList<>();
    int i = 0;
    while (i < written.size()) {
      PieceTree.Found<NounReading> found = longer(written, i);
      if (found == null || written.isGlued(i)) {
        i++;
        continue;
      }
      NounReading reading = found.readings().get(0);
      hits.add(
          WeaponHit.of(
              written.word(i), written.word(found.end()), reading.owner(), reading.noun()));
      i = found.end() + 1;
    }
    return hits;
  }

  private PieceTree.@Nullable Found<NounReading> longer(WrittenWords written, int start) {
    PieceTree.Found<NounReading> noun = nouns.longest(written, start);
    PieceTree.Found<NounReading> abbreviation = abbreviations.longest(written, start);
    if (noun == null || abbreviation == null) {
      return noun == null ? abbreviation : noun;
    }
    return abbreviation.end() > noun.end() ? abbreviation : noun;
  }

  /** The entry that a name means here, if it means a weapon. */
  private static Optional<WeaponEntry> choose(
      List<Reading> readings, int last, List<WeaponHit> nouns, Predicate<String> inArticle) {
    Comparator<Reading> byNoun =
        Comparator.comparing(r -> hasNounBeside(r.entry(), last, nouns) ? 0 : 1);
    return readings.stream()
        .filter(r -> r.isSure() || hasNounBeside(r.entry(), last, nouns) || isCued(r, inArticle))
        .min(byNoun.thenComparing(r -> r.isSure() ? 0 : 1))
        .map(Reading::entry);
  }

  /** Whether a noun of the weapon's category follows: "Tiger helicopters". */
  private static boolean hasNounBeside(WeaponEntry entry, int last, List<WeaponHit> nouns) {
    return nouns.stream()
        .anyMatch(
            n -> n.first() > last && n.first() <= last + 2 && n.category() == entry.category());
  }

  private static boolean isCued(Reading reading, Predicate<String> inArticle) {
    return reading.entry().unless().stream().noneMatch(inArticle)
        && reading.owner().cues().stream().anyMatch(cue -> has(cue, inArticle));
  }

  /** Whether an article has words that speak of arms or war, weapons apart. */
  public boolean speaksOfArms(Predicate<String> inArticle) {
    return general.stream().anyMatch(cue -> has(cue, inArticle));
  }

  private static boolean has(String cue, Predicate<String> inArticle) {
    return inArticle.test(cue)
        || inArticle.test(cue.substring(0, 1).toUpperCase(Locale.ROOT) + cue.substring(1));
  }
}
