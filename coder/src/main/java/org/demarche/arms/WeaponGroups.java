package org.demarche.arms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.frame.DeepSyntax;
import org.demarche.model.Article;
import org.demarche.model.Quantity;
import org.demarche.model.WeaponCategory;
import org.demarche.resolve.amount.FoundQuantity;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for the weapons named beside them: "ammunition for howitzers", "equipment
 * including missiles", "a batch of drones", "a ship carrying rifles", "frigates, whose sale".
 */
final class WeaponGroups {

  /** Categories of weapons that ammunition is for. */
  private static final Set<WeaponCategory> FIRING =
      EnumSet.of(
          WeaponCategory.BATTLE_TANK,
          WeaponCategory.ARMOURED_VEHICLE,
          WeaponCategory.ARTILLERY,
          WeaponCategory.COMBAT_AIRCRAFT,
          WeaponCategory.ATTACK_HELICOPTER);

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final Article article;
  private final List<FoundQuantity> quantities;

  /** Weapons at large that a list beside them names; a sum of money may still be for them all. */
  private final Map<Integer, WeaponMention> general = new HashMap<>();

  WeaponGroups(DeepSyntax syntax, Article article, List<FoundQuantity> quantities) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.article = article;
    this.quantities = quantities;
  }

  /** Adds to the mentions by token those of the words that stand for them. */
  void add(Map<Integer, List<WeaponMention>> found) {
    partsAndRounds(found);
    listed(found);
    contained(found);
    whose(found);
  }

  /** "Ammunition for howitzers", "spare parts for F-16s": of which weapon. */
  private void partsAndRounds(Map<Integer, List<WeaponMention>> found) {
    for (int head : List.copyOf(found.keySet())) {
      List<WeaponMention> own = Objects.requireNonNull(found.get(head));
      if (own.isEmpty()) {
        continue; // named as the whole of another part
      }
      WeaponMention mention = own.get(0);
      boolean part =
          mention.category() == WeaponCategory.AMMUNITION
              || mention.category() == WeaponCategory.OTHER && !mention.general();
      if (!part || mention.entry() != null) {
        continue;
      }
      for (int whole : syntax.at(head, "for")) {
        List<WeaponMention> of = found.getOrDefault(whole, List.of());
        if (!of.isEmpty() && of.get(0).entry() != null) {
          String text =
              sentence
                  .span(sentence.leftmost(head), whole)
                  .of(article.part(sentence.sentence().part()));
          List<WeaponMention> all = new ArrayList<>();
          all.add(mention.partOf(of.get(0).entry(), text));
          for (int fellow : syntax.conjuncts(whole)) {
            if (fellow != whole) {
              found.getOrDefault(fellow, List.of()).stream()
                  .filter(m -> !FIRING.contains(m.category()))
                  .forEach(all::add);
            }
          }
          found.put(head, List.copyOf(all));
          found.put(whole, List.of());
          break;
        }
      }
    }
  }

  /** "Equipment including missiles and guns" stands for these; "guns such as" for both. */
  private void listed(Map<Integer, List<WeaponMention>> found) {
    for (int head : List.copyOf(found.keySet())) {
      List<WeaponMention> members = new ArrayList<>();
      for (int member : members(head)) {
        members.addAll(found.getOrDefault(member, List.of()));
        for (int held : ArmsWords.held(syntax, member)) {
          found.getOrDefault(held, List.of()).stream()
              .map(m -> m.counted(count(member)))
              .forEach(members::add);
        }
      }
      if (!members.isEmpty()) {
        List<WeaponMention> own = Objects.requireNonNull(found.get(head));
        if (own.isEmpty()) {
          continue;
        }
        if (own.get(0).general()) {
          general.put(head, own.get(0));
        } else {
          members.addAll(0, own);
        }
        found.put(head, List.copyOf(members));
      }
    }
  }

  /** What a noun is said to include; "including" may hang on its verb. */
  private List<Integer> members(int head) {
    List<Integer> members = new ArrayList<>();
    for (String slot : List.of("including", "such as", "like")) {
      List<Integer> firsts = syntax.at(head, slot);
      int verb = sentence.token(head).head();
      if (firsts.isEmpty() && verb >= 0 && sentence.token(verb).tag().startsWith("VB")) {
        firsts =
            slot.equals("like")
                ? List.of()
                : syntax.at(verb, slot).stream().filter(first -> first > head).toList();
      }
      firsts.forEach(first -> members.addAll(syntax.conjuncts(first)));
    }
    return members;
  }

  /** "The frigates, whose sale": the frigates'. */
  private void whose(Map<Integer, List<WeaponMention>> found) {
    for (Token token : sentence.tokens()) {
      if (token.tag().equals("WP$")) {
        for (int above = token.head(); above >= 0; above = sentence.token(above).head()) {
          List<WeaponMention> noun = found.get(sentence.token(above).head());
          if (sentence.token(above).label().equals("relcl") && noun != null) {
            found.put(token.index(), noun);
            break;
          }
        }
      }
    }
  }

  /** "A batch of missiles", "hundreds of drones", "$350 million in military aid". */
  private void contained(Map<Integer, List<WeaponMention>> found) {
    for (Token token : sentence.tokens()) {
      List<WeaponMention> cargo = cargo(token, found);
      if (!cargo.isEmpty()) {
        found.put(token.index(), cargo);
      }
      if (found.containsKey(token.index())) {
        continue;
      }
      List<WeaponMention> inside = new ArrayList<>();
      for (int member : ArmsWords.held(syntax, token.index())) {
        if (token.entity().equals("MONEY") && general.containsKey(member)) {
          inside.add(Objects.requireNonNull(general.get(member)));
        }
        found.getOrDefault(member, List.of()).stream()
            .map(m -> m.counted(count(token.index())))
            .filter(m -> !inside.contains(m))
            .forEach(inside::add);
      }
      if (!inside.isEmpty()) {
        found.put(token.index(), List.copyOf(inside));
      }
    }
  }

  /** "A ship carrying ammunition" stands for the ammunition. */
  private List<WeaponMention> cargo(Token carrier, Map<Integer, List<WeaponMention>> found) {
    List<WeaponMention> cargo = new ArrayList<>();
    if (!ArmsWords.CARRIERS.contains(carrier.lemma())) {
      return cargo;
    }
    for (Token verb : sentence.children(carrier.index())) {
      boolean carries =
          ArmsWords.CARRYING.contains(verb.lemma())
              && (verb.label().equals("acl") || verb.label().equals("relcl"));
      for (String slot : carries ? List.of("object", "with") : List.<String>of()) {
        for (int load : syntax.at(verb.index(), slot)) {
          for (int member : syntax.conjuncts(load)) {
            cargo.addAll(found.getOrDefault(member, List.of()));
            ArmsWords.held(syntax, member)
                .forEach(held -> cargo.addAll(found.getOrDefault(held, List.of())));
          }
        }
      }
    }
    return cargo;
  }

  /** How many of a noun the sentence tells; null when it does not say. */
  private @Nullable Quantity count(int noun) {
    return quantities.stream()
        .filter(found -> found.counted() == noun)
        .map(FoundQuantity::quantity)
        .findFirst()
        .orElse(null);
  }
}
