package org.demarche.arms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.demarche.frame.DeepSyntax;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Article;
import org.demarche.model.Party;
import org.demarche.model.Quantity;
import org.demarche.model.WeaponCategory;
import org.demarche.resolve.Mention;
import org.demarche.resolve.Mentions;
import org.demarche.resolve.amount.FoundQuantity;
import org.demarche.resolve.weapon.WeaponHit;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads the phrases of a parsed sentence that speak of weapons. */
final class WeaponPhrases {

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final Mentions mentions;
  private final Article article;
  private final List<FoundQuantity> quantities;

  WeaponPhrases(
      DeepSyntax syntax, Mentions mentions, Article article, List<FoundQuantity> quantities) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.mentions = mentions;
    this.article = article;
    this.quantities = quantities;
  }

  /**
   * The weapons of the sentence.
   *
   * @param hits names and nouns, those left out that mean no weapon here
   */
  WeaponMentions read(List<WeaponHit> hits) {
    Map<Integer, List<WeaponHit>> byHead = new TreeMap<>();
    for (WeaponHit hit : hits) {
      byHead.computeIfAbsent(head(hit, hits), h -> new ArrayList<>()).add(hit);
    }
    Map<Integer, List<WeaponMention>> found = new LinkedHashMap<>();
    byHead.forEach((head, own) -> found.put(head, List.of(mention(head, own))));
    tornNames(byHead, found);
    militarySales(found);
    new WeaponGroups(syntax, article, quantities).add(found);
    pronouns(found);
    return new WeaponMentions(found);
  }

  /** Words that may stand for weapons named before. */
  private void pronouns(Map<Integer, List<WeaponMention>> found) {
    for (Token token : sentence.tokens()) {
      String word = token.form().toLowerCase(Locale.ROOT);
      boolean pronoun = token.tag().equals("PRP") || token.tag().equals("DT");
      boolean named =
          mentions
              .at(token.index())
              .filter(mention -> mention.kind() != Mention.Kind.REFERENCE)
              .isPresent();
      if (pronoun && ArmsWords.PRONOUNS.contains(word) && !named) {
        found.put(token.index(), List.of(WeaponMention.pronoun(token.index(), token.form())));
      }
    }
  }

  /** A name that the parse tears ("18 Leopard | 2 tanks") is where any part of it stands. */
  private void tornNames(
      Map<Integer, List<WeaponHit>> byHead, Map<Integer, List<WeaponMention>> found) {
    byHead.forEach(
        (head, own) -> {
          for (WeaponHit hit : own) {
            for (int part = hit.first(); part < hit.last(); part++) {
              boolean stands =
                  switch (sentence.token(part).label()) {
                    case "dobj", "pobj", "nsubj", "nsubjpass", "conj" -> true;
                    default -> false;
                  };
              if (stands && !found.containsKey(part)) {
                found.put(part, Objects.requireNonNull(found.get(head)));
              }
            }
          }
        });
  }

  /** The noun that a hit's phrase is headed by, as long as that is a noun for weapons too. */
  private int head(WeaponHit hit, List<WeaponHit> hits) {
    int head = hit.last();
    while (true) {
      Token token = sentence.token(head);
      int above = token.head();
      boolean modifies =
          switch (token.label()) {
            case "compound", "nmod", "amod", "nummod", "appos" -> true;
            default -> false;
          };
      boolean before = above > head && above - head <= 6;
      if (!modifies || !before || !isWeaponNoun(above, hits)) {
        return hit.covers(above) && modifies ? above : head;
      }
      head = above;
    }
  }

  private boolean isWeaponNoun(int token, List<WeaponHit> hits) {
    return ArmsWords.SYSTEMS.contains(sentence.token(token).lemma())
        || hits.stream().anyMatch(h -> h.covers(token));
  }

  private WeaponMention mention(int head, List<WeaponHit> hits) {
    WeaponHit named = hits.stream().filter(h -> h.entry() != null).findFirst().orElse(null);
    WeaponHit noun =
        hits.stream()
            .filter(h -> h.entry() == null)
            .min(
                Comparator.comparing((WeaponHit h) -> h.general() ? 1 : 0)
                    .thenComparing(h -> h.covers(head) ? 0 : 1))
            .orElse(null);
    WeaponHit any = named != null ? named : noun != null ? noun : hits.get(0);
    WeaponEntry entry = any.entry();
    boolean rounds = noun != null && noun.category() == WeaponCategory.AMMUNITION;
    boolean definite = false;
    boolean other = false;
    for (Token child : sentence.children(head)) {
      String word = child.form().toLowerCase(Locale.ROOT);
      definite |= ArmsWords.DEFINITE.contains(word) || child.label().equals("poss");
      other |= ArmsWords.OTHER.contains(word);
    }
    return new WeaponMention(
        head,
        entry,
        rounds ? WeaponCategory.AMMUNITION : any.category(),
        hits.stream().allMatch(WeaponHit::general),
        definite,
        other,
        origin(head),
        count(head, hits),
        text(head, hits));
  }

  /** How many there are: of "18 Leopard 2 tanks", 18; the number of a name counts nothing. */
  private @Nullable Quantity count(int head, List<WeaponHit> hits) {
    for (FoundQuantity found : quantities) {
      boolean ofName = hits.stream().anyMatch(hit -> hit.covers(found.last()));
      boolean ofThese =
          found.counted() == head || hits.stream().anyMatch(hit -> hit.covers(found.counted()));
      if (ofThese && !ofName) {
        return found.quantity();
      }
    }
    return null;
  }

  /** Whose the weapons are said to be: "Russian tanks", "tanks from Russia". */
  private List<Party> origin(int head) {
    for (Token child : sentence.children(head)) {
      if (child.label().equals("poss")) {
        return child.tag().startsWith("PRP") ? List.of() : mentions.parties(child.index());
      }
    }
    Mention mention = mentions.at(head).orElse(null);
    if (mention != null
        && (mention.kind() == Mention.Kind.POSSESSION || mention.kind() == Mention.Kind.NATIONAL)) {
      return mention.parties();
    }
    for (int i = sentence.leftmost(head); i < head; i++) {
      List<Party> parties = mentions.parties(i);
      if (!parties.isEmpty() && sentence.token(i).entity().equals("NORP")) {
        return parties;
      }
    }
    // "missiles from Iran"
    return syntax.at(head, "from").stream()
        .map(mentions::parties)
        .filter(parties -> !parties.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The phrase from its first telling word to its head. */
  private String text(int head, List<WeaponHit> hits) {
    int first = head;
    for (WeaponHit hit : hits) {
      first = Math.min(first, hit.first());
    }
    for (Token child : sentence.children(head)) {
      boolean tells =
          switch (child.label()) {
            case "amod", "compound", "nmod" ->
                !ArmsWords.OTHER.contains(child.lemma())
                    && !child.tag().equals("JJR")
                    && !child.tag().equals("CD")
                    && !child.entity().equals("GPE");
            default -> false;
          };
      if (tells && child.index() < head) {
        first = Math.min(first, sentence.leftmost(child.index()));
      }
    }
    return sentence.span(first, head).of(article.part(sentence.sentence().part()));
  }

  /** "Military sales", "defence exports": of weapons, though none is named. */
  private void militarySales(Map<Integer, List<WeaponMention>> found) {
    for (Token token : sentence.tokens()) {
      int head = token.head();
      boolean military =
          ArmsWords.MILITARY.contains(token.lemma())
              && head > token.index()
              && !sentence.token(head).tag().startsWith("NNP")
              && ArmsWords.TRADE.contains(sentence.token(head).lemma());
      if (military && !found.containsKey(token.index()) && !found.containsKey(head)) {
        String text =
            sentence.span(token.index(), head).of(article.part(sentence.sentence().part()));
        found.put(token.index(), List.of(WeaponMention.implied(token.index(), text)));
      }
    }
  }
}
