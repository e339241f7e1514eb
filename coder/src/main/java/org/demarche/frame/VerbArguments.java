package org.demarche.frame;

import java.util.List;
import java.util.Set;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Who stands where about a verb. */
final class VerbArguments {

  private static final Set<String> GIVING =
      Set.of(
          "sell",
          "give",
          "send",
          "supply",
          "offer",
          "lend",
          "grant",
          "ship",
          "deliver",
          "provide",
          "pay",
          "deny",
          "loan",
          "hand",
          "award",
          "cost",
          "promise",
          "refuse",
          "guarantee");
  private static final Set<String> DITRANSITIVE =
      Set.of(
          "award", "give", "grant", "hand", "lend", "loan", "offer", "pay", "promise", "sell",
          "send", "ship");

  private final ParsedSentence sentence;
  private final Voice voice;
  private final Prepositions prepositions;
  private final Inheritance inheritance;

  VerbArguments(DeepSyntax deep, Voice voice, Prepositions prepositions) {
    this.sentence = deep.sentence();
    this.voice = voice;
    this.prepositions = prepositions;
    this.inheritance = new Inheritance(deep, voice);
  }

  /** Collects what a verb has, its own before what it inherits. */
  void collect(Token verb, Arguments into, int depth) {
    boolean passive = voice.isPassive(verb);
    for (Token child : sentence.children(verb.index())) {
      if (!isAside(child, verb)) {
        verbChild(child, passive, into);
      }
    }
    receiver(verb, into);
    upTo(verb, into);
    if (!into.has(passive ? "object" : "subject")) {
      inheritance.inherit(verb, passive, into, depth);
    }
    if (verb.label().equals("relcl") && verb.head() >= 0) {
      relative(verb, verb.head(), passive, into);
    }
    resolveRelativePronouns(verb, into);
    for (int object : into.at("object")) {
      prepositions.of(object, true, into);
      prepositions.below(sentence.token(object), into);
    }
    for (int attribute : into.at("attribute")) {
      prepositions.of(attribute, true, into);
    }
    for (int second : into.at("second")) {
      prepositions.of(second, true, into);
    }
    prepositions.below(verb, into);
    beyond(verb, into);
    resolveRelativePronouns(verb, into);
    misreadDative(verb, into);
  }

  /**
   * Whether a subject belongs to what is put in after another: "the rebels, backed by Rwanda
   * according to the UN and the USA, attacked".
   */
  private boolean isAside(Token subject, Token verb) {
    return subject.label().equals("nsubj")
        && subject.index() < verb.index()
        && sentence.children(verb.index()).stream()
            .anyMatch(
                first ->
                    first.label().equals("nsubj")
                        && first.index() < subject.index()
                        && sentence.children(first.index()).stream()
                            .anyMatch(c -> c.label().equals("acl") || c.label().equals("relcl")));
  }

  /** "Agreed to send shells, they said, to Ukraine": a preposition that hangs one verb too high. */
  private void beyond(Token verb, Arguments into) {
    if (!verb.label().equals("xcomp") || !voice.isInfinitive(verb) || verb.head() < 0) {
      return;
    }
    for (Token child : sentence.children(verb.head())) {
      boolean to = child.label().equals("prep") && child.lemma().equals("to");
      if (to && child.index() > sentence.rightmost(verb.index()) && !into.has("to")) {
        prepositions.preposition(child, into, true);
      }
    }
  }

  /** "Sell Syria P-800 missiles", read as one phrase: its first name is whom they are sold to. */
  private void misreadDative(Token verb, Arguments into) {
    int next = verb.index() + 1;
    if (next < sentence.size() && sentence.token(next).lemma().equals("the")) {
      next++;
    }
    if (!GIVING.contains(verb.lemma()) || into.has("indirect") || next >= sentence.size()) {
      return;
    }
    Token name = sentence.token(next);
    boolean first =
        name.entity().equals("GPE")
            && name.tag().startsWith("NNP")
            && isBefore(name)
            && into.at("object").contains(phraseHead(name));
    if (first) {
      into.inherit("indirect", next);
    }
  }

  private static boolean isBefore(Token noun) {
    return noun.label().equals("compound") || noun.label().equals("nmod");
  }

  /** The head of the phrase that a noun stands before. */
  private int phraseHead(Token noun) {
    Token above = sentence.token(noun.head());
    while (isBefore(above)) {
      above = sentence.token(above.head());
    }
    return above.index();
  }

  private void verbChild(Token child, boolean passive, Arguments into) {
    int i = child.index();
    switch (child.label()) {
      // "has test-fired", read with the subject below "has"
      case "aux" ->
          sentence.children(i).stream()
              .filter(below -> below.label().equals("nsubj"))
              .forEach(below -> verbChild(below, passive, into));
      case "nsubj" -> into.add(passive && !voice.isInfinitive(child) ? "object" : "subject", i);
      case "csubj" -> into.add("subject", i);
      case "nsubjpass", "csubjpass" -> into.add("object", i);
      case "agent" -> prepositions.objects(child, "subject", into, false);
      case "dobj" -> into.add(passive && into.has("object") ? "second" : "object", i);
      case "dative" -> {
        if (child.tag().equals("IN") || child.tag().equals("TO")) {
          prepositions.objects(child, child.lemma(), into, false);
        } else {
          into.add("indirect", i);
        }
      }
      case "attr", "acomp", "oprd" -> into.add("attribute", i);
      case "prep" -> prepositions.preposition(child, into, false);
      case "prt" -> into.add("particle", i);
      case "ccomp", "xcomp", "advcl" -> clause(child, into);
      default -> {}
    }
  }

  /** Of two objects of a verb of giving the first is the receiver: "sold Chile frigates". */
  private static void receiver(Token verb, Arguments into) {
    List<Integer> objects = into.at("object");
    if (objects.size() == 2 && DITRANSITIVE.contains(verb.lemma()) && !into.has("indirect")) {
      into.remove("object", objects.get(0));
      into.add("indirect", objects.get(0));
    }
  }

  private void clause(Token verb, Arguments into) {
    int i = verb.index();
    if (sentence.children(i).stream()
        .anyMatch(c -> c.label().equals("mark") && c.lemma().equals("for"))) {
      // "called for Israel to free prisoners"
      into.add("for", i);
      return;
    }
    switch (verb.label()) {
      case "ccomp" -> into.add("that", i);
      case "xcomp" -> into.add(verb.tag().equals("VBG") ? "gerund" : "infinitive", i);
      default ->
          into.add(
              isBareGerund(verb) ? "gerund" : voice.isInfinitive(verb) ? "purpose" : "adverbial",
              i);
    }
  }

  /** "Ruled out sending them", read as an adverbial: it stands where an object would. */
  private boolean isBareGerund(Token verb) {
    if (!verb.tag().equals("VBG") || verb.index() == 0) {
      return false;
    }
    Token before = sentence.token(verb.index() - 1);
    return before.index() == verb.head()
        || before.label().equals("prt") && before.head() == verb.head();
  }

  /** "Buy up to five submarines", read as "buy up": what is counted is the object. */
  private void upTo(Token verb, Arguments into) {
    if (into.has("object")) {
      return;
    }
    for (Token child : sentence.children(verb.index())) {
      boolean to =
          child.label().equals("prep")
              && child.lemma().equals("to")
              && child.index() > 0
              && sentence.token(child.index() - 1).lemma().equals("up");
      for (Token object : to ? sentence.children(child.index()) : List.<Token>of()) {
        boolean counted =
            sentence.children(object.index()).stream().anyMatch(c -> c.tag().equals("CD"));
        if (counted && !into.has("object")) {
          into.add("object", object.index());
        }
      }
    }
  }

  private void relative(Token verb, int noun, boolean passive, Arguments into) {
    boolean pronoun =
        sentence.children(verb.index()).stream().anyMatch(DeepSyntax::isRelativePronoun);
    if (!pronoun) {
      String gap = passive || into.has("subject") ? "object" : "subject";
      if (!into.has(gap)) {
        into.inherit(gap, noun);
      }
    }
  }

  /** Puts the noun of a relative clause where its pronoun stands. */
  private void resolveRelativePronouns(Token verb, Arguments into) {
    Token clause = verb;
    while (clause.label().equals("conj") && clause.head() >= 0) {
      clause = sentence.token(clause.head());
    }
    int antecedent = clause.head();
    if (antecedent < 0 || !clause.label().equals("relcl")) {
      return;
    }
    into.replace(a -> DeepSyntax.isRelativePronoun(sentence.token(a.token())), antecedent);
  }
}
