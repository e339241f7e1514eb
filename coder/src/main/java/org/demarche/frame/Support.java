package org.demarche.frame;

import org.demarche.lexicon.LightVerbs;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Light verbs, which lend a noun their subject and prepositions: "launch an attack on". */
final class Support {

  private final DeepSyntax deep;
  private final ParsedSentence sentence;
  private final Voice voice;
  private final LightVerbs lightVerbs;

  Support(DeepSyntax deep, Voice voice, LightVerbs lightVerbs) {
    this.deep = deep;
    this.sentence = deep.sentence();
    this.voice = voice;
    this.lightVerbs = lightVerbs;
  }

  /** The light verb above a noun, or -1. */
  int verb(int noun) {
    Token token = sentence.token(noun);
    int head = token.head();
    if (head < 0 || !DeepSyntax.isNominal(token)) {
      return -1;
    }
    Token above = sentence.token(head);
    return switch (token.label()) {
      case "dobj", "nsubj", "nsubjpass", "attr" ->
          DeepSyntax.isVerb(above) && lightVerbs.has(verbKey(above)) ? head : -1;
      case "pobj" -> throughPreposition(above);
      case "conj" -> verb(head);
      default -> -1;
    };
  }

  private int throughPreposition(Token preposition) {
    int head = preposition.head();
    if (head < 0) {
      return -1;
    }
    Token verb = sentence.token(head);
    String phrase = verbKey(verb) + " " + preposition.lemma();
    return DeepSyntax.isVerb(verb) && lightVerbs.has(phrase) ? head : -1;
  }

  /** A verb with its particle or, as in "take part in", the bare noun that belongs to it. */
  private String verbKey(Token verb) {
    String key = verb.lemma();
    for (Token child : sentence.children(verb.index())) {
      if (child.label().equals("prt")
          || (child.lemma().equals("part") && child.label().equals("dobj"))) {
        key += " " + child.lemma();
      }
    }
    return key;
  }

  /** Gives a noun what its light verb has: "launched an attack on" has the attack's subject. */
  void lend(Token noun, Arguments into, int depth) {
    int verb = verb(noun.index());
    if (verb < 0 || depth > DeepSyntax.DEPTH) {
      return;
    }
    Token above = sentence.token(verb);
    Token chain = noun;
    while (chain.label().equals("conj") && chain.head() >= 0) {
      chain = sentence.token(chain.head());
    }
    String key = verbKey(above);
    if (chain.label().equals("pobj")) {
      key += " " + sentence.token(chain.head()).lemma();
    }
    boolean passive = voice.isPassive(above);
    boolean happens = chain.label().equals("nsubj") && !passive;
    Arguments outer = deep.find(verb, depth + 1);
    if (!happens || !lightVerbs.happens(key)) {
      if (happens) {
        return;
      }
      String role = lightVerbs.kind(key) == LightVerbs.Kind.UNDERGOES ? "object" : "subject";
      outer.at("subject").forEach(token -> into.inherit(role, token));
    }
    for (Argument argument : outer.list()) {
      if (argument.isPreposition()
          && argument.token() != noun.index()
          && argument.token() != chain.index()) {
        into.inherit(argument.slot(), argument.token());
      }
    }
    outer.at("indirect").forEach(token -> into.inherit("indirect", token));
    outer.at("infinitive").forEach(token -> into.inherit("infinitive", token));
    outer.at("purpose").forEach(token -> into.inherit("infinitive", token));
    outer.at("that").forEach(token -> into.inherit("that", token));
  }
}
