package org.demarche.frame;

import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Who stands where about an adjective: "Russia is ready to sell". */
record AdjectiveArguments(
    DeepSyntax deep, ParsedSentence sentence, Voice voice, Prepositions prepositions) {
  /** Collects what an adjective or another predicate has. */
  void collect(Token adjective, Arguments into, int depth) {
    for (Token child : sentence.children(adjective.index())) {
      int i = child.index();
      switch (child.label()) {
        case "nsubj" -> into.add("subject", i);
        case "prep", "agent" -> prepositions.preposition(child, into, false);
        case "xcomp", "advcl", "acl" ->
            into.add(voice.isInfinitive(child) ? "infinitive" : "clause", i);
        case "ccomp" -> into.add("that", i);
        default -> {}
      }
    }
    int head = adjective.head();
    if (head < 0 || depth > DeepSyntax.DEPTH) {
      return;
    }
    Token above = sentence.token(head);
    if (DeepSyntax.isVerb(above)
        && (adjective.label().equals("acomp")
            || adjective.label().equals("oprd")
            || adjective.label().equals("xcomp")
            || adjective.label().equals("advmod"))) {
      Arguments outer = deep.find(head, depth + 1);
      outer
          .at(adjective.label().equals("oprd") && outer.has("object") ? "object" : "subject")
          .forEach(token -> into.inherit("subject", token));
      for (Argument argument : outer.list()) {
        if (argument.isPreposition()
            || argument.slot().equals("infinitive")
            || argument.slot().equals("that")) {
          into.inherit(argument.slot(), argument.token());
        }
      }
    } else if (DeepSyntax.isNominal(above)) {
      into.inherit("subject", head);
    }
  }
}
