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
    hits.replaceAll(
        (sentence, found) ->
            found.stream().filter(hit -> isWeapon(hit, sentence, names, sure)).toList());
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

  private boolean isWeapon(
      WeaponHit hit, Sentence sentence, WeaponNames names, Set<WeaponCategory> sure) {
    boolean flies = FLYING.contains(hit.category()) && !sure.isEmpty();
    boolean kin = sure.stream().anyMatch(category -> areKin(category, hit.category()));
    if (!hit.civil() || flies || kin) {
      return true;
    }
    Set<String> words = new HashSet<>();
    sentence.words().forEach(word -> words.addAll(NamePieces.of(word.form())));
    return hits.getOrDefault(sentence, List.of()).stream().anyMatch(h -> !h.civil())
        || names.speaksOfArms(cue -> words.containsAll(NamePieces.of(cue)));
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
      Optional<WeaponEntry> before = lastBefore(mention, sentence);
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
    WeaponHit last = null;
    Sentence at = sentence;
    for (Sentence any : sentences) {
      for (WeaponHit hit : hits(any)) {
        if ((!any.equals(sentence) || hit.last() < mention.head()) && !hit.general()) {
          last = hit;
          at = any;
        }
      }
      if (any.equals(sentence)) {
        break;
      }
    }
    return last == null ? mention : mention.standingFor(last, text(at, last));
  }

  private String text(Sentence sentence, WeaponHit hit) {
    List<Sentence.Word> words = sentence.words();
    return words
        .get(hit.first())
        .span()
        .cover(words.get(hit.last()).span())
        .of(article.part(sentence.part()));
  }

  private Optional<WeaponEntry> lastBefore(WeaponMention mention, Sentence sentence) {
    WeaponEntry last = null;
    for (Sentence any : sentences) {
      for (WeaponHit hit : hits(any)) {
        boolean before = !any.equals(sentence) || hit.last() < mention.head();
        if (before && hit.entry() != null && fits(mention, hit.entry())) {
          last = hit.entry();
        }
      }
      if (any.equals(sentence)) {
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
    return mention.general() || areKin(mention.category(), entry.category());
  }

  /** Whether one noun may stand for weapons of both categories. */
  static boolean areKin(WeaponCategory one, WeaponCategory other) {
    return one == other || KIN.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
  }
}
