package org.demarche.frame;

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

  /** Whether a verb is passive: with an auxiliary, or a bare past participle after a noun. */
  boolean isPassive(Token verb) {
    for (Token child : sentence.children(verb.index())) {
      switch (child.label()) {
        case "auxpass", "nsubjpass" -> {
          return true;
        }
        default -> {}
      }
    }
    if (isBarePassive(verb)) {
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
