package org.demarche.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/**
 * What a verb takes over from the clause it stands in: a conjunct its fellow's subject, an
 * infinitive the subject that control gives it, a participle its noun.
 */
final class Inheritance {

  private static final Set<String> SUBJECT_CONTROL =
      Set.of("promise", "threaten", "vow", "pledge", "swear", "offer", "agree", "use", "take");

  /** What befalls its subject: "the jet crashed, killing ten" names nobody who killed. */
  private static final Set<String> ACCIDENTS =
      Set.of(
          "crash",
          "collapse",
          "derail",
          "capsize",
          "overturn",
          "erupt",
          "burst",
          "flood",
          "skid",
          "plunge",
          "overflow",
          "collide");

  private static final Set<String> OBJECT_CONTROL_PREPOSITIONS =
      Set.of("of", "for", "from", "into", "against", "with", "over");

  private final DeepSyntax deep;
  private final ParsedSentence sentence;
  private final Voice voice;

  Inheritance(DeepSyntax deep, Voice voice) {
    this.deep = deep;
    this.sentence = deep.sentence();
    this.voice = voice;
  }

  /** Gives a verb without subject (or a bare passive without object) what its clause implies. */
  void inherit(Token verb, boolean passive, Arguments into, int depth) {
    int head = verb.head();
    if (head < 0 || depth > DeepSyntax.DEPTH) {
      return;
    }
    Token above = sentence.token(head);
    String missing = passive ? "object" : "subject";
    switch (verb.label()) {
      case "conj" -> {
        if (DeepSyntax.isVerb(above)) {
          share(above, passive, missing, into, depth);
        } else if (DeepSyntax.isNominal(above)) {
          into.inherit(missing, head);
        }
      }
      case "xcomp" -> controlled(above, missing, into, depth);
      case "advcl", "dep", "meta", "discourse" -> {
        Optional<Token> noun = voice.nounBefore(verb);
        if (noun.isPresent()) {
          into.inherit(missing, noun.get().index());
        } else if (!ACCIDENTS.contains(above.lemma())) {
          subjects(head, missing, into, depth);
        }
      }
      case "pcomp" -> throughPreposition(above, missing, into, depth);
      case "acl" -> reduced(verb, above, passive, into, depth);
      case "nmod", "amod" -> into.inherit(verb.tag().equals("VBN") ? "object" : missing, head);
      case "ccomp" -> subjects(head, missing, into, depth);
      default -> {}
    }
  }

  private void share(Token fellow, boolean passive, String missing, Arguments into, int depth) {
    boolean fellowPassive = voice.isPassive(fellow);
    String from = fellowPassive ? "object" : "subject";
    for (Argument argument : deep.find(fellow.index(), depth + 1).list()) {
      if (argument.slot().equals(from)) {
        into.inherit(missing, argument.token());
      }
    }
    if (passive && !fellowPassive && !into.has("object")) {
      subjects(fellow.index(), missing, into, depth);
    }
  }

  private void controlled(Token above, String missing, Arguments into, int depth) {
    Arguments outer = deep.find(above.index(), depth + 1);
    boolean subjectControls = SUBJECT_CONTROL.contains(above.lemma());
    String from = !subjectControls && outer.has("object") ? "object" : "subject";
    if (from.equals("subject") && outer.has("indirect") && !subjectControls) {
      from = "indirect";
    }
    for (int token : outer.at(from)) {
      into.inherit(missing, token);
    }
  }

  private void subjects(int head, String missing, Arguments into, int depth) {
    for (int token : deep.find(head, depth + 1).at("subject")) {
      into.inherit(missing, token);
    }
  }

  private void throughPreposition(Token preposition, String missing, Arguments into, int depth) {
    if (preposition.head() < 0) {
      return;
    }
    Token above = sentence.token(preposition.head());
    Arguments outer = deep.find(above.index(), depth + 1);
    boolean byObject =
        DeepSyntax.isVerb(above)
            && outer.has("object")
            && OBJECT_CONTROL_PREPOSITIONS.contains(preposition.lemma());
    List<Integer> controllers = outer.at(byObject ? "object" : "subject");
    if (controllers.isEmpty()) {
      controllers = outer.at("poss");
    }
    controllers.forEach(token -> into.inherit(missing, token));
  }

  private void reduced(Token verb, Token noun, boolean passive, Arguments into, int depth) {
    if (voice.isInfinitive(verb)) {
      Arguments outer = deep.find(noun.index(), depth + 1);
      List<Integer> owners = outer.at("subject");
      if (owners.isEmpty()) {
        owners = outer.at("poss");
      }
      if (owners.isEmpty()) {
        owners = outer.at("modifier");
      }
      owners.forEach(token -> into.inherit(passive ? "object" : "subject", token));
    } else if (!into.has(passive ? "object" : "subject")) {
      into.inherit(passive ? "object" : "subject", noun.index());
      if (!passive && noun.label().equals("dobj") && noun.head() >= 0) {
        // "put out a report accusing Iran": who put it out, should a report be no party
        subjects(noun.head(), "subject", into, depth);
      }
    }
  }
}
