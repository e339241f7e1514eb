package org.demarche.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends the tree of a headline without a finite verb: "Norwegian minister to visit Chile" is a
 * clause whose subject is the minister, not a noun with an infinitive. Nouns that take an
 * infinitive of their own stay what they are ("plan to visit Chile").
 */
final class HeadlineTree {

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  /** Nouns whose infinitive says what they are about. */
  private static final Set<String> WITH_INFINITIVE =
      Set.of(
          "ability",
          "agreement",
          "aim",
          "ambition",
          "appeal",
          "attempt",
          "authority",
          "battle",
          "bid",
          "bill",
          "call",
          "campaign",
          "capacity",
          "chance",
          "choice",
          "commitment",
          "deal",
          "decision",
          "demand",
          "desire",
          "determination",
          "drive",
          "duty",
          "effort",
          "failure",
          "fight",
          "freedom",
          "goal",
          "hope",
          "idea",
          "incentive",
          "initiative",
          "intention",
          "invitation",
          "law",
          "license",
          "mandate",
          "measure",
          "mission",
          "motion",
          "move",
          "need",
          "obligation",
          "offer",
          "operation",
          "opportunity",
          "option",
          "order",
          "pact",
          "permission",
          "plan",
          "pledge",
          "plot",
          "power",
          "pressure",
          "project",
          "promise",
          "proposal",
          "push",
          "race",
          "readiness",
          "reason",
          "refusal",
          "reluctance",
          "request",
          "resolution",
          "right",
          "scheme",
          "scramble",
          "step",
          "strategy",
          "struggle",
          "talk",
          "talks",
          "tendency",
          "threat",
          "time",
          "treaty",
          "urge",
          "vote",
          "vow",
          "way",
          "willingness",
          "wish",
          "work");

  private HeadlineTree() {}

  /** The same tokens, with the infinitive as root where it is the clause's verb. */
  static List<Token> mend(List<Token> tokens) {
    if (tokens.stream().anyMatch(token -> FINITE.contains(token.tag()))) {
      return tokens;
    }
    for (Token verb : tokens) {
      if (isVerbOfHeadline(verb, tokens)) {
        return turned(verb, tokens.get(verb.head()), tokens);
      }
    }
    return tokens;
  }

  private static boolean isVerbOfHeadline(Token verb, List<Token> tokens) {
    boolean belowNoun = verb.label().equals("acl") || verb.label().equals("relcl");
    if (!verb.tag().equals("VB") || !belowNoun || verb.head() < 0) {
      return false;
    }
    Token noun = tokens.get(verb.head());
    return noun.head() < 0
        && noun.tag().startsWith("NN")
        && noun.index() < verb.index()
        && !WITH_INFINITIVE.contains(noun.lemma())
        && tokens.stream().anyMatch(t -> t.head() == verb.index() && t.tag().equals("TO"));
  }

  /** What stood right of the infinitive under the noun belongs to the clause as well. */
  private static List<Token> turned(Token verb, Token noun, List<Token> tokens) {
    List<Token> mended = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (token.index() == verb.index()) {
        mended.add(token.under(noun.head(), noun.label()));
      } else if (token.index() == noun.index()) {
        mended.add(token.under(verb.index(), "nsubj"));
      } else if (token.head() == noun.index() && token.index() > verb.index()) {
        mended.add(token.under(verb.index(), token.label()));
      } else {
        mended.add(token);
      }
    }
    return mended;
  }
}
