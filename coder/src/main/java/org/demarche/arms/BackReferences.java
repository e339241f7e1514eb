package org.demarche.arms;

import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Fillers;
import org.demarche.frame.FrameMatch;
import org.demarche.syntax.ParsedSentence;

/** Tells the nouns that speak of a transfer told elsewhere. */
final class BackReferences {

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final Fillers fillers;

  BackReferences(DeepSyntax syntax, Fillers fillers) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.fillers = fillers;
  }

  /** "The deal", "the sale": a noun for a transfer that the text has told of. */
  boolean refers(FrameMatch match) {
    boolean ofOthers =
        sentence.children(match.token()).stream()
            .anyMatch(
                child ->
                    child.label().equals("compound")
                        && child.tag().startsWith("NN")
                        && !fillers.isParty(child.index())
                        && !fillers.isWeapon(child.index()));
    if (ofOthers) {
      return false; // "the grain deal"
    }
    return isBareSubject(match.token())
        || syntax.at(match.token(), "of").stream().anyMatch(this::isKnownGoods)
        || isDefinite(match.token())
        || sentence.children(match.token()).stream()
            .anyMatch(child -> child.label().equals("poss"));
  }

  /** "A new aid package", whose weapons a later sentence may list; not one of sanctions. */
  boolean isAidPackage(FrameMatch match) {
    return ArmsWords.PACKAGES.contains(match.trigger().lemma())
        && sentence.children(match.token()).stream()
            .anyMatch(child -> ArmsWords.AID.contains(child.lemma()));
  }

  /** "The equipment", which may be weapons named before. */
  private boolean isKnownGoods(int noun) {
    return ArmsWords.GOODS.contains(sentence.token(noun).lemma()) && isDefinite(noun);
  }

  private boolean isDefinite(int noun) {
    return sentence.children(noun).stream()
        .anyMatch(child -> ArmsWords.DEFINITE.contains(child.lemma()));
  }

  /** "Delivery has begun". */
  private boolean isBareSubject(int noun) {
    return sentence.token(noun).label().startsWith("nsubj")
        && sentence.children(noun).stream()
            .noneMatch(
                child ->
                    switch (child.label()) {
                      case "det", "nummod", "amod", "nmod", "compound", "prep", "acl" -> true;
                      default -> false;
                    });
  }
}
