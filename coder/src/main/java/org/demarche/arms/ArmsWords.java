package org.demarche.arms;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.frame.DeepSyntax;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Closed sets of words around weapons. */
final class ArmsWords {

  /** Nouns that count or hold weapons: "a batch of missiles". */
  static final Set<String> CONTAINERS =
      Set.of(
          "batch",
          "number",
          "hundred",
          "thousand",
          "dozen",
          "score",
          "million",
          "lot",
          "squadron",
          "battery",
          "set",
          "variety",
          "range",
          "type",
          "kind",
          "pair",
          "couple",
          "round",
          "tranche",
          "load",
          "quantity",
          "stock",
          "cache",
          "crate",
          "fleet",
          "worth",
          "rest",
          "remainder",
          "series",
          "battalion",
          "regiment",
          "unit",
          "piece",
          "ton",
          "tonne",
          "amount",
          "most",
          "array",
          "stockpile",
          "order",
          "supply",
          "item",
          "cargo",
          "convoy",
          "shipload",
          "planeload",
          "first",
          "last",
          "some",
          "all",
          "part",
          "half",
          "bulk",
          "majority",
          "many",
          "handful",
          "several",
          "few",
          "much",
          "third",
          "quarter",
          "one");

  /** Nouns that a weapon's name may stand before without becoming something else. */
  static final Set<String> SYSTEMS =
      Set.of(
          "system",
          "battery",
          "launcher",
          "unit",
          "brigade",
          "version",
          "variant",
          "type",
          "model",
          "family",
          "complex",
          "class",
          "interceptor",
          "platform",
          "jet",
          "plane",
          "aircraft",
          "round",
          // also a noun for people, or for civil things, and so none for weapons by itself
          "fighter",
          "bomber",
          "vehicle",
          "carrier",
          "boat",
          "ship",
          "vessel",
          "trainer",
          "transport",
          "transporter",
          "drone",
          "helicopter",
          "tank",
          "gun",
          "radar",
          "airframe",
          "craft",
          // of "F-35 parts" and "S-400 regiments" the weapon is meant
          "part",
          "component",
          "spare",
          "regiment",
          "battalion",
          "squadron",
          "division");

  /** What may carry weapons and is none of them then. */
  static final Set<String> CARRIERS =
      Set.of(
          "ship",
          "vessel",
          "boat",
          "dhow",
          "freighter",
          "plane",
          "aircraft",
          "truck",
          "train",
          "convoy",
          "lorry");

  /** What carriers do with weapons. */
  static final Set<String> CARRYING =
      Set.of("carry", "transport", "haul", "bring", "load", "lade", "laden", "smuggle");

  /** Words that tell where something is to go: "bound for Libya". */
  static final Set<String> BOUND =
      Set.of(
          "bind",
          "bound",
          "destine",
          "destined",
          "head",
          "headed",
          "mean",
          "meant",
          "intend",
          "way",
          "route",
          "en route");

  /** Adjectives that make trade one in weapons. */
  static final Set<String> MILITARY = Set.of("military", "defence", "defense");

  /** Words for what a buyer does with what he has bought. */
  static final Set<String> ONWARD =
      Set.of(
          "re-export", "reexport", "retransfer", "re-transfer", "resale", "resell", "re-exports");

  /** Nouns of trade that "military" goes with. */
  static final Set<String> TRADE =
      Set.of(
          "sale",
          "export",
          "shipment",
          "delivery",
          "supply",
          "purchase",
          "deal",
          "contract",
          "order",
          "transfer",
          "import",
          "procurement",
          "acquisition");

  /** Nouns whose weapons may be listed in a later sentence: "a package for Ukraine". */
  static final Set<String> PACKAGES = Set.of("package", "tranche");

  /** What such a package is of. */
  static final Set<String> AID = Set.of("aid", "assistance", "support", "military", "defense");

  /** Nouns that may stand for weapons named before: "the delivery of the equipment". */
  static final Set<String> GOODS =
      Set.of(
          "equipment",
          "hardware",
          "materiel",
          "vehicle",
          "aircraft",
          "plane",
          "ship",
          "vessel",
          "system",
          "item",
          "goods",
          "gear",
          "kit",
          "package",
          "consignment");

  /** Pronouns that may stand for weapons. */
  static final Set<String> PRONOUNS = Set.of("it", "them", "they", "those", "these");

  /** Determiners that point back. */
  static final Set<String> DEFINITE =
      Set.of("the", "these", "those", "this", "that", "such", "both");

  /** Words that set weapons apart from those named before. */
  static final Set<String> OTHER =
      Set.of("other", "more", "further", "additional", "another", "new");

  private ArmsWords() {}

  /** Other words for the same: "the Rs 50,000 crore deal". */
  static List<Integer> appositions(ParsedSentence sentence, int token) {
    return sentence.children(token).stream()
        .filter(child -> child.label().equals("appos"))
        .map(Token::index)
        .toList();
  }

  /** What a number or a container holds: of "$2 billion in arms sales", "sales". */
  static List<Integer> held(DeepSyntax syntax, int token) {
    Token container = syntax.sentence().token(token);
    if (!CONTAINERS.contains(container.lemma()) && !container.tag().equals("CD")) {
      return List.of();
    }
    return Stream.of("of", "in", "worth of")
        .flatMap(slot -> syntax.at(token, slot).stream())
        .flatMap(held -> syntax.conjuncts(held).stream())
        .distinct()
        .toList();
  }
}
