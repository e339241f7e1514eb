package org.demarche.frame;

import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Whether a verb is active or passive, finite or an infinitive. */
record Voice(ParsedSentence sentence) {

  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "urge",
          "order",
          "tell",
          "force",
          "warn",
          "press",
          "pressure",
          "advise",
          "instruct",
          "persuade",
          "allow",
          "require",
          "invite",
          "encourage",
          "compel",
          "forbid",
          "permit");

  /** Verbs that headlines have without "is" and "was": what is done to somebody. */
  private static final Set<String> SUFFERED =
      Set.of(
          "accuse",
          "acquit",
          "arrest",
          "assassinate",
          "ban",
          "behead",
          "criticise",
          "criticize",
          "blame",
          "condemn",
          "convict",
          "deport",
          "detain",
          "evict",
          "execute",
          "expel",
          "extradite",
          "fine",
          "indict",
          "injure",
          "investigate",
          "jail",
          "kidnap",
          "kill",
          "murder",
          "oust",
          "rescue",
          "sack",
          "sanction",
          "sentence",
          "stab",
          "suspend",
          "swear",
          "wound");

  private static final Set<String> TARGETING = Set.of("at", "into", "on", "towards", "toward");

  /** What makes such a verb a whole active clause, or another form of it. */
  private static final Set<String> COMPLETING =
      Set.of("dobj", "dative", "aux", "ccomp", "xcomp", "conj", "prt", "nsubjpass", "auxpass");

  /** Whether a verb is passive: with an auxiliary, or a bare past participle after a noun. */
  boolean isPassive(Token verb) {
    for (Token child : sentence.children(verb.index())) {
      switch (child.label()) {
        case "auxpass", "nsubjpass", "agent" -> {
          return true;
        }
        default -> {}
      }
    }
    if (isBarePassive(verb) || isHeadlinePassive(verb) || nounBefore(verb).isPresent()) {
      return true;
    }
    if (!verb.tag().equals("VBN")) {
      return false;
    }
    boolean active =
        sentence.children(verb.index()).stream()
            .anyMatch(c -> c.label().equals("aux") || c.label().equals("nsubj"));
    if (active) {
      return false;
    }
    if (verb.label().equals("conj") && verb.head() >= 0) {
      Token fellow = sentence.token(verb.head());
      boolean object =
          sentence.children(verb.index()).stream().anyMatch(c -> c.label().equals("dobj"));
      return DeepSyntax.isVerb(fellow) ? isPassive(fellow) && !object : !object;
    }
    return switch (verb.label()) {
      case "acl", "relcl", "advcl", "nmod", "amod", "oprd", "xcomp", "ccomp", "acomp", "root" ->
          true;
      default -> false;
    };
  }

  /**
   * The noun of a participle that the parse has as a past tense: "officers killed at the gate". A
   * past tense has a subject of its own, or is joined to a verb that has one.
   */
  Optional<Token> nounBefore(Token verb) {
    boolean loose = verb.label().equals("advcl") || verb.label().equals("dep");
    if (!verb.tag().equals("VBD") || !loose) {
      return Optional.empty();
    }
    for (Token child : sentence.children(verb.index())) {
      switch (child.label()) {
        case "nsubj", "csubj", "aux", "mark", "dobj", "dative", "ccomp", "xcomp", "conj" -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
    int before = verb.index() - 1;
    while (before >= 0 && sentence.token(before).tag().equals("RB")) {
      before--;
    }
    return before >= 0 && sentence.token(before).tag().startsWith("NN")
        ? Optional.of(sentence.token(before))
        : Optional.empty();
  }

  /** "Shot at a convoy": who shot is not shot. */
  private static boolean isTarget(Token verb, Token child) {
    return verb.lemma().equals("shoot")
        && child.label().equals("prep")
        && TARGETING.contains(child.lemma());
  }

  /** "Minister jailed for fraud": a headline's passive of a verb that is nothing without object. */
  private boolean isHeadlinePassive(Token verb) {
    boolean past = verb.tag().equals("VBD") || verb.tag().equals("VBN");
    return past
        && SUFFERED.contains(verb.lemma())
        && sentence.children(verb.index()).stream()
            .noneMatch(child -> isCompleting(child) || isTarget(verb, child));
  }

  /** "Fined $400": a sum is no object. */
  private static boolean isCompleting(Token child) {
    return COMPLETING.contains(child.label()) && !child.entity().equals("MONEY");
  }

  /** "Sunak urged to sack minister": a headline's passive of a verb that needs an object. */
  private boolean isBarePassive(Token verb) {
    if (!OBJECT_CONTROL.contains(verb.lemma())
        || !(verb.tag().equals("VBD") || verb.tag().equals("VBN"))) {
      return false;
    }
    boolean infinitive = false;
    for (Token child : sentence.children(verb.index())) {
      switch (child.label()) {
        case "dobj", "dative", "aux" -> {
          return false;
        }
        case "xcomp" -> infinitive |= isInfinitive(child);
        default -> {}
      }
    }
    return infinitive;
  }

  /** Whether "to" stands before a verb. */
  boolean isInfinitive(Token verb) {
    return sentence.children(verb.index()).stream()
        .anyMatch(c -> c.label().equals("aux") && c.tag().equals("TO"));
  }
}
