package org.demarche.arms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.lexicon.NamePieces;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Article;
import org.demarche.model.WeaponCategory;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.weapon.WeaponHit;
import org.demarche.resolve.weapon.WeaponNames;
import org.demarche.syntax.Sentence;

/** The weapons that an article names, found before it is parsed. */
final class Arsenal {

  /** Categories whose weapons share nouns: "missiles" may be those of an air defence system. */
  private static final List<Set<WeaponCategory>> KIN =
      List.of(
          Set.of(WeaponCategory.MISSILE, WeaponCategory.AIR_DEFENCE),
          Set.of(WeaponCategory.WARSHIP, WeaponCategory.SUBMARINE),
          Set.of(WeaponCategory.HELICOPTER, WeaponCategory.ATTACK_HELICOPTER),
          Set.of(WeaponCategory.BATTLE_TANK, WeaponCategory.ARMOURED_VEHICLE));

  /** What is likely to be armed in an article about weapons, whatever their kind. */
  private static final Set<WeaponCategory> FLYING =
      EnumSet.of(
          WeaponCategory.UAV,
          WeaponCategory.HELICOPTER,
          WeaponCategory.ATTACK_HELICOPTER,
          WeaponCategory.COMBAT_AIRCRAFT);

  /** Verbs that say weapons by themselves. */
  private static final Set<String> ARMING =
      Set.of("armed", "arming", "rearm", "rearmed", "rearming");

  private final Article article;
  private final List<Sentence> sentences;
  private final IdentityHashMap<Sentence, List<WeaponHit>> hits = new IdentityHashMap<>();
  private final boolean armed;

  Arsenal(ArticleContext context, WeaponNames names) {
    this.sentences = context.sentences();
    this.article = context.article();
    for (Sentence sentence : sentences) {
      hits.put(sentence, names.find(sentence.words(), context::has));
    }
    List<WeaponHit> all = hits.values().stream().flatMap(List::stream).toList();
    Set<WeaponCategory> sure = EnumSet.noneOf(WeaponCategory.class);
    all.stream().filter(h -> !h.civil() && !h.general()).forEach(h -> sure.add(h.category()));
    hits.replaceAll((sentence, found) -> weapons(sentence, found, names, sure));
    this.armed = hits.values().stream().anyMatch(found -> !found.isEmpty());
  }

  /**
   * Whether a sentence may tell of weapons: if the article has any, or the sentence a verb that
   * says weapons by itself.
   */
  boolean mayTell(Sentence sentence) {
    return armed
        || sentence.words().stream()
            .anyMatch(word -> ARMING.contains(word.form().toLowerCase(Locale.ROOT)));
  }

  /**
   * The weapons in a sentence. What may be civil ("ships", "parts") counts only where the sentence
   * speaks of arms, or the article has sure weapons of its kind.
   */
  List<WeaponHit> hits(Sentence sentence) {
    return hits.getOrDefault(sentence, List.of());
  }

  private static List<WeaponHit> weapons(
      Sentence sentence, List<WeaponHit> found, WeaponNames names, Set<WeaponCategory> sure) {
    if (found.stream().noneMatch(WeaponHit::civil)) {
      return found;
    }
    Set<String> words = new HashSet<>();
    sentence.words().forEach(word -> words.addAll(NamePieces.of(word.form())));
    boolean spoken =
        found.stream().anyMatch(hit -> !hit.civil())
            || names.speaksOfArms(cue -> words.containsAll(NamePieces.of(cue)));
    return found.stream()
        .filter(hit -> !hit.civil() || spoken || isLikely(hit.category(), sure))
        .toList();
  }

  /** Whether a noun of a category, though it may be civil, means a weapon beside the sure ones. */
  private static boolean isLikely(WeaponCategory category, Set<WeaponCategory> sure) {
    return FLYING.contains(category) && !sure.isEmpty()
        || sure.stream().anyMatch(other -> areKin(other, category));
  }

  /**
   * Which named weapon a noun means: the one named last before it, if it points back; else the only
   * one of its kind in the article.
   */
  Optional<WeaponEntry> meant(WeaponMention mention, Sentence sentence) {
    if (mention.entry() != null) {
      return Optional.of(mention.entry());
    }
    if (mention.other()) {
      return Optional.empty();
    }
    if (mention.definite()) {
      Optional<WeaponEntry> before =
          lastBefore(mention, sentence, hit -> hit.entry() != null && fits(mention, hit.entry()))
              .map(found -> found.hit().entry());
      if (before.isPresent()) {
        return before;
      }
    }
    Map<String, WeaponEntry> fitting = new LinkedHashMap<>();
    for (Sentence any : sentences) {
      named(any).stream().filter(e -> fits(mention, e)).forEach(e -> fitting.put(e.id(), e));
    }
    return fitting.size() == 1 && !mention.general()
        ? Optional.of(fitting.values().iterator().next())
        : Optional.empty();
  }

  /** What a pronoun, or "the weapons", stands for: the last weapons before it, if there are any. */
  WeaponMention antecedent(WeaponMention mention, Sentence sentence) {
    if (!mention.general() || !mention.definite()) {
      return mention;
    }
    return lastBefore(mention, sentence, hit -> !hit.general())
        .map(last -> mention.standingFor(last.hit(), text(last.sentence(), last.hit())))
        .orElse(mention);
  }

  private String text(Sentence sentence, WeaponHit hit) {
    List<Sentence.Word> words = sentence.words();
    return words
        .get(hit.first())
        .span()
        .cover(words.get(hit.last()).span())
        .of(article.part(sentence.part()));
  }

  private record Found(Sentence sentence, WeaponHit hit) {}

  /** The last hit before a mention that fits. */
  private Optional<Found> lastBefore(
      WeaponMention mention, Sentence sentence, Predicate<WeaponHit> fits) {
    Found last = null;
    for (Sentence any : sentences) {
      boolean here = any.equals(sentence);
      for (WeaponHit hit : hits(any)) {
        if ((!here || hit.last() < mention.head()) && fits.test(hit)) {
          last = new Found(any, hit);
        }
      }
      if (here) {
        break;
      }
    }
    return Optional.ofNullable(last);
  }

  private List<WeaponEntry> named(Sentence sentence) {
    List<WeaponEntry> entries = new ArrayList<>();
    hits(sentence).stream().filter(h -> h.entry() != null).forEach(h -> entries.add(h.entry()));
    return entries;
  }

  private static boolean fits(WeaponMention mention, WeaponEntry entry) {
    boolean ofOthers =
        !mention.origin().isEmpty()
            && mention.origin().stream().noneMatch(p -> entry.makers().contains(p.code()));
    return mention.general() || !ofOthers && areKin(mention.category(), entry.category());
  }

  /** Whether one noun may stand for weapons of both categories. */
  static boolean areKin(WeaponCategory one, WeaponCategory other) {
    return one == other || KIN.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
  }
}
