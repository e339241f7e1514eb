package org.demarche.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.lexicon.LightVerbs;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in which place of which predicate. The dependency tree is undone here, once, for all
 * frames: the subject of a passive is its object, a relative pronoun is its noun, an infinitive has
 * the subject that control gives it, a conjunct shares its fellow's subject, and a noun under a
 * light verb ("launch an attack on") has the verb's subject and prepositions.
 */
public final class DeepSyntax {

  private static final Set<String> SUBJECT_CONTROL =
      Set.of("promise", "threaten", "vow", "pledge", "swear", "offer", "agree", "use", "take");
  private static final Set<String> OBJECT_CONTROL_PREPOSITIONS =
      Set.of("of", "for", "from", "into", "against", "with", "over");
  private static final Set<String> GIVING =
      Set.of(
          "sell", "give", "send", "supply", "offer", "lend", "grant", "ship", "deliver", "provide",
          "pay", "deny", "loan", "hand", "award", "cost");
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
  private static final Set<String> DITRANSITIVE =
      Set.of(
          "award", "give", "grant", "hand", "lend", "loan", "offer", "pay", "promise", "sell",
          "send", "ship");
  private static final int DEPTH = 6;

  private final ParsedSentence sentence;
  private final LightVerbs lightVerbs;
  private final @Nullable List<Argument>[] memo;

  /** Reads a sentence; arguments are worked out when first asked for. Not thread-safe. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public DeepSyntax(ParsedSentence sentence, LightVerbs lightVerbs) {
    this.sentence = sentence;
    this.lightVerbs = lightVerbs;
    this.memo = new List[sentence.size()];
  }

  public ParsedSentence sentence() {
    return sentence;
  }

  /** The arguments of a predicate, its own before inherited ones. */
  public List<Argument> arguments(int predicate) {
    List<Argument> known = memo[predicate];
    if (known == null) {
      known = List.copyOf(find(predicate, 0));
      memo[predicate] = known;
    }
    return known;
  }

  /** The head tokens that stand in a slot of a predicate. */
  public List<Integer> at(int predicate, String slot) {
    return arguments(predicate).stream()
        .filter(a -> a.slot().equals(slot))
        .map(Argument::token)
        .distinct()
        .toList();
  }

  /** The token and all that is coordinated with it, from left to right. */
  public List<Integer> conjuncts(int token) {
    List<Integer> all = new ArrayList<>();
    collectConjuncts(token, all);
    return all;
  }

  private void collectConjuncts(int token, List<Integer> into) {
    into.add(token);
    boolean noun = isNominal(sentence.token(token));
    for (Token child : sentence.children(token)) {
      if (child.label().equals("conj") && isNominal(child) == noun) {
        collectConjuncts(child.index(), into);
      }
    }
  }

  /** The tokens that form the same verb group's or noun's light-verb chain above a predicate. */
  public int support(int noun) {
    Token token = sentence.token(noun);
    int head = token.head();
    if (head < 0 || !isNominal(token)) {
      return -1;
    }
    Token above = sentence.token(head);
    return switch (token.label()) {
      case "dobj", "nsubj", "nsubjpass", "attr" ->
          isVerb(above) && lightVerbs.has(verbKey(above)) ? head : -1;
      case "pobj" -> supportThroughPreposition(above);
      case "conj" -> support(head);
      default -> -1;
    };
  }

  private int supportThroughPreposition(Token preposition) {
    int head = preposition.head();
    if (head < 0) {
      return -1;
    }
    Token verb = sentence.token(head);
    String phrase = verbKey(verb) + " " + preposition.lemma();
    return isVerb(verb) && lightVerbs.has(phrase) ? head : -1;
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

  private List<Argument> find(int predicate, int depth) {
    List<Argument> arguments = new ArrayList<>();
    Token token = sentence.token(predicate);
    if (isVerb(token)) {
      verb(token, arguments, depth);
    } else if (isNominal(token)) {
      noun(token, arguments, depth);
    } else {
      adjective(token, arguments, depth);
    }
    return distinct(arguments);
  }

  private static List<Argument> distinct(List<Argument> arguments) {
    Set<String> seen = new LinkedHashSet<>();
    return arguments.stream().filter(a -> seen.add(a.slot() + a.token())).toList();
  }

  // ---- verbs

  private void verb(Token verb, List<Argument> into, int depth) {
    boolean passive = isPassive(verb);
    for (Token child : sentence.children(verb.index())) {
      verbChild(child, passive, into);
    }
    receiver(verb, into);
    if (!has(into, passive ? "object" : "subject")) {
      inherit(verb, passive, into, depth);
    }
    if (verb.label().equals("relcl") && verb.head() >= 0) {
      relative(verb, verb.head(), passive, into);
    }
    resolveRelativePronouns(verb, into);
    for (int object : slot(into, "object")) {
      prepositions(object, true, into);
      below(sentence.token(object), into);
    }
    for (int attribute : slot(into, "attribute")) {
      prepositions(attribute, true, into);
    }
    for (int second : slot(into, "second")) {
      prepositions(second, true, into);
    }
    below(verb, into);
    beyond(verb, into);
    resolveRelativePronouns(verb, into);
    misreadDative(verb, into);
  }

  /** "Agreed to send shells, they said, to Ukraine": a preposition that hangs one verb too high. */
  private void beyond(Token verb, List<Argument> into) {
    if (!verb.label().equals("xcomp") || !isInfinitive(verb) || verb.head() < 0) {
      return;
    }
    for (Token child : sentence.children(verb.head())) {
      boolean to = child.label().equals("prep") && child.lemma().equals("to");
      if (to && child.index() > sentence.rightmost(verb.index()) && !has(into, "to")) {
        preposition(child, into, true);
      }
    }
  }

  /** "Sell Syria P-800 missiles", read as one phrase: its first name is whom they are sold to. */
  private void misreadDative(Token verb, List<Argument> into) {
    int next = verb.index() + 1;
    if (!GIVING.contains(verb.lemma()) || has(into, "indirect") || next >= sentence.size()) {
      return;
    }
    Token name = sentence.token(next);
    boolean first =
        name.entity().equals("GPE")
            && name.tag().startsWith("NNP")
            && slot(into, "object").contains(name.head());
    if (first) {
      addInherited(into, "indirect", next);
    }
  }

  /**
   * Prepositions that hang one word too deep: on an adverb or particle, or on a preposition's noun.
   */
  private void below(Token head, List<Argument> into) {
    for (Token child : sentence.children(head.index())) {
      switch (child.label()) {
        case "prt", "advmod" -> prepositions(child.index(), true, into);
        case "prep" -> {
          for (Token object : sentence.children(child.index())) {
            if (object.label().equals("pobj")) {
              prepositions(object.index(), true, into);
            }
          }
        }
        default -> {}
      }
    }
  }

  private void verbChild(Token child, boolean passive, List<Argument> into) {
    int i = child.index();
    switch (child.label()) {
      case "nsubj" -> add(into, passive && !isInfinitive(child) ? "object" : "subject", i);
      case "csubj" -> add(into, "subject", i);
      case "nsubjpass", "csubjpass" -> add(into, "object", i);
      case "agent" -> prepositionObjects(child, "subject", into, false);
      case "dobj" -> add(into, passive && has(into, "object") ? "second" : "object", i);
      case "dative" -> {
        if (child.tag().equals("IN") || child.tag().equals("TO")) {
          prepositionObjects(child, child.lemma(), into, false);
        } else {
          add(into, "indirect", i);
        }
      }
      case "attr", "acomp", "oprd" -> add(into, "attribute", i);
      case "prep" -> preposition(child, into, false);
      case "prt" -> add(into, "particle", i);
      case "ccomp", "xcomp", "advcl" -> clause(child, into);
      default -> {}
    }
  }

  /** Of two objects of a verb of giving the first is the receiver: "sold Chile frigates". */
  private static void receiver(Token verb, List<Argument> into) {
    List<Integer> objects = slot(into, "object");
    if (objects.size() == 2 && DITRANSITIVE.contains(verb.lemma()) && !has(into, "indirect")) {
      into.remove(new Argument("object", objects.get(0), false));
      add(into, "indirect", objects.get(0));
    }
  }

  private void clause(Token verb, List<Argument> into) {
    int i = verb.index();
    if (sentence.children(i).stream()
        .anyMatch(c -> c.label().equals("mark") && c.lemma().equals("for"))) {
      // "called for Israel to free prisoners"
      add(into, "for", i);
      return;
    }
    switch (verb.label()) {
      case "ccomp" -> add(into, "that", i);
      case "xcomp" -> add(into, verb.tag().equals("VBG") ? "gerund" : "infinitive", i);
      default -> add(into, isInfinitive(verb) ? "purpose" : "adverbial", i);
    }
  }

  private boolean isInfinitive(Token verb) {
    return sentence.children(verb.index()).stream()
        .anyMatch(c -> c.label().equals("aux") && c.tag().equals("TO"));
  }

  private void preposition(Token preposition, List<Argument> into, boolean inherited) {
    prepositionObjects(
        preposition, preposition.form().toLowerCase(java.util.Locale.ROOT), into, inherited);
  }

  private void prepositionObjects(
      Token preposition, String slot, List<Argument> into, boolean inherited) {
    String own = slot.equals("according") ? "according to" : slot;
    for (Token child : sentence.children(preposition.index())) {
      switch (child.label()) {
        case "pobj", "pcomp", "ccomp", "amod", "advmod", "npadvmod", "dep" -> {
          if (!child.label().equals("advmod") && !child.label().equals("npadvmod")) {
            into.add(new Argument(own, child.index(), inherited));
          }
        }
        case "prep" -> {
          String joined = slot + " " + child.lemma();
          prepositionObjects(child, joined, into, inherited);
          prepositionObjects(child, child.lemma(), into, true);
        }
        case "conj" -> {
          if (child.tag().equals("IN") || child.tag().equals("TO")) {
            preposition(child, into, inherited);
          }
        }
        default -> {}
      }
    }
  }

  private void prepositions(int token, boolean inherited, List<Argument> into) {
    for (Token child : sentence.children(token)) {
      if (child.label().equals("prep")) {
        preposition(child, into, inherited);
      }
    }
  }

  /** Gives a verb without subject (or a bare passive without object) what its clause implies. */
  private void inherit(Token verb, boolean passive, List<Argument> into, int depth) {
    int head = verb.head();
    if (head < 0 || depth > DEPTH) {
      return;
    }
    Token above = sentence.token(head);
    String missing = passive ? "object" : "subject";
    switch (verb.label()) {
      case "conj" -> {
        if (isVerb(above)) {
          share(above, passive, missing, into, depth);
        } else if (isNominal(above)) {
          addInherited(into, missing, head);
        }
      }
      case "xcomp" -> controlled(above, missing, into, depth);
      case "advcl", "dep", "meta", "discourse" -> subjects(head, missing, into, depth);
      case "pcomp" -> throughPreposition(above, missing, into, depth);
      case "acl" -> reduced(verb, above, passive, into, depth);
      case "nmod", "amod" ->
          addInherited(into, verb.tag().equals("VBN") ? "object" : missing, head);
      case "ccomp" -> subjects(head, missing, into, depth);
      default -> {}
    }
  }

  private void share(
      Token fellow, boolean passive, String missing, List<Argument> into, int depth) {
    boolean fellowPassive = isPassive(fellow);
    String from = fellowPassive ? "object" : "subject";
    for (Argument argument : find(fellow.index(), depth + 1)) {
      if (argument.slot().equals(from)) {
        addInherited(into, missing, argument.token());
      }
    }
    if (passive && !fellowPassive && !has(into, "object")) {
      subjects(fellow.index(), missing, into, depth);
    }
  }

  private void controlled(Token above, String missing, List<Argument> into, int depth) {
    List<Argument> outer = find(above.index(), depth + 1);
    boolean subjectControls = SUBJECT_CONTROL.contains(above.lemma());
    String from = !subjectControls && has(outer, "object") ? "object" : "subject";
    if (from.equals("subject") && has(outer, "indirect") && !subjectControls) {
      from = "indirect";
    }
    for (int token : slot(outer, from)) {
      addInherited(into, missing, token);
    }
  }

  private void subjects(int head, String missing, List<Argument> into, int depth) {
    for (int token : slot(find(head, depth + 1), "subject")) {
      addInherited(into, missing, token);
    }
  }

  private void throughPreposition(
      Token preposition, String missing, List<Argument> into, int depth) {
    if (preposition.head() < 0) {
      return;
    }
    Token above = sentence.token(preposition.head());
    List<Argument> outer = find(above.index(), depth + 1);
    boolean byObject =
        isVerb(above)
            && has(outer, "object")
            && OBJECT_CONTROL_PREPOSITIONS.contains(preposition.lemma());
    List<Integer> controllers = slot(outer, byObject ? "object" : "subject");
    if (controllers.isEmpty()) {
      controllers = slot(outer, "poss");
    }
    controllers.forEach(token -> addInherited(into, missing, token));
  }

  private void relative(Token verb, int noun, boolean passive, List<Argument> into) {
    boolean pronoun =
        sentence.children(verb.index()).stream().anyMatch(DeepSyntax::isRelativePronoun);
    if (!pronoun) {
      String gap = passive || has(into, "subject") ? "object" : "subject";
      if (!has(into, gap)) {
        addInherited(into, gap, noun);
      }
    }
  }

  private void reduced(Token verb, Token noun, boolean passive, List<Argument> into, int depth) {
    if (isInfinitive(verb)) {
      List<Argument> outer = find(noun.index(), depth + 1);
      List<Integer> owners = slot(outer, "subject");
      if (owners.isEmpty()) {
        owners = slot(outer, "poss");
      }
      if (owners.isEmpty()) {
        owners = slot(outer, "modifier");
      }
      owners.forEach(token -> addInherited(into, passive ? "object" : "subject", token));
    } else if (!has(into, passive ? "object" : "subject")) {
      addInherited(into, passive ? "object" : "subject", noun.index());
      if (!passive && noun.label().equals("dobj")) {
        // "put out a report accusing Iran": who put it out, should a report be no party
        subjects(noun.head(), "subject", into, depth);
      }
    }
  }

  /** Puts the noun of a relative clause where its pronoun stands. */
  private void resolveRelativePronouns(Token verb, List<Argument> into) {
    Token clause = verb;
    while (clause.label().equals("conj") && clause.head() >= 0) {
      clause = sentence.token(clause.head());
    }
    int antecedent = clause.head();
    if (antecedent < 0 || !clause.label().equals("relcl")) {
      return;
    }
    into.replaceAll(
        a ->
            isRelativePronoun(sentence.token(a.token()))
                ? new Argument(a.slot(), antecedent, a.inherited())
                : a);
  }

  // ---- nouns

  private void noun(Token noun, List<Argument> into, int depth) {
    for (Token child : sentence.children(noun.index())) {
      int i = child.index();
      switch (child.label()) {
        case "poss" -> add(into, "poss", i);
        case "compound", "nmod", "amod", "advmod", "nummod" -> {
          add(into, "modifier", i);
          // "Russian weapons transfers": the adjective hangs on the first noun
          sentence.children(i).stream()
              .filter(c -> c.label().equals("nmod") || c.label().equals("amod"))
              .forEach(c -> addInherited(into, "modifier", c.index()));
        }
        case "prep", "agent" -> preposition(child, into, false);
        case "acl" -> add(into, isInfinitive(child) ? "infinitive" : "that", i);
        case "ccomp" -> add(into, "that", i);
        case "relcl" -> add(into, "relative", i);
        default -> {}
      }
    }
    below(noun, into);
    support(noun, into, depth);
    if (noun.label().equals("conj") && noun.head() >= 0) {
      shareNoun(noun, into);
    }
  }

  private void shareNoun(Token noun, List<Argument> into) {
    for (Token child : sentence.children(noun.head())) {
      if (child.label().equals("poss") && !has(into, "poss")) {
        addInherited(into, "poss", child.index());
      }
    }
  }

  private void support(Token noun, List<Argument> into, int depth) {
    int verb = support(noun.index());
    if (verb < 0 || depth > DEPTH) {
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
    boolean passive = isPassive(above);
    boolean happens = chain.label().equals("nsubj") && !passive;
    List<Argument> outer = find(verb, depth + 1);
    if (!happens || !lightVerbs.happens(key)) {
      if (happens) {
        return;
      }
      String role = lightVerbs.kind(key) == LightVerbs.Kind.UNDERGOES ? "object" : "subject";
      slot(outer, "subject").forEach(token -> addInherited(into, role, token));
    }
    for (Argument argument : outer) {
      if (isPreposition(argument.slot())
          && argument.token() != noun.index()
          && argument.token() != chain.index()) {
        addInherited(into, argument.slot(), argument.token());
      }
    }
    slot(outer, "indirect").forEach(token -> addInherited(into, "indirect", token));
    slot(outer, "infinitive").forEach(token -> addInherited(into, "infinitive", token));
    slot(outer, "purpose").forEach(token -> addInherited(into, "infinitive", token));
    slot(outer, "that").forEach(token -> addInherited(into, "that", token));
  }

  // ---- adjectives and other predicates

  private void adjective(Token adjective, List<Argument> into, int depth) {
    for (Token child : sentence.children(adjective.index())) {
      int i = child.index();
      switch (child.label()) {
        case "nsubj" -> add(into, "subject", i);
        case "prep", "agent" -> preposition(child, into, false);
        case "xcomp", "advcl", "acl" -> add(into, isInfinitive(child) ? "infinitive" : "clause", i);
        case "ccomp" -> add(into, "that", i);
        default -> {}
      }
    }
    int head = adjective.head();
    if (head < 0 || depth > DEPTH) {
      return;
    }
    Token above = sentence.token(head);
    if (isVerb(above)
        && (adjective.label().equals("acomp")
            || adjective.label().equals("oprd")
            || adjective.label().equals("xcomp")
            || adjective.label().equals("advmod"))) {
      List<Argument> outer = find(head, depth + 1);
      slot(outer, adjective.label().equals("oprd") && has(outer, "object") ? "object" : "subject")
          .forEach(token -> addInherited(into, "subject", token));
      for (Argument argument : outer) {
        if (isPreposition(argument.slot())
            || argument.slot().equals("infinitive")
            || argument.slot().equals("that")) {
          addInherited(into, argument.slot(), argument.token());
        }
      }
    } else if (isNominal(above)) {
      addInherited(into, "subject", head);
    }
  }

  // ---- small questions

  /** Whether a verb is passive: with an auxiliary, or a bare past participle after a noun. */
  public boolean isPassive(Token verb) {
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
      return isVerb(fellow) ? isPassive(fellow) && !object : !object;
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

  static boolean isVerb(Token token) {
    return token.tag().startsWith("VB");
  }

  static boolean isNominal(Token token) {
    String tag = token.tag();
    return tag.startsWith("NN")
        || tag.startsWith("PRP")
        || tag.equals("CD")
        || tag.equals("DT")
        || tag.equals("WP");
  }

  static boolean isRelativePronoun(Token token) {
    return switch (token.tag()) {
      case "WDT", "WP", "WP$" -> true;
      default ->
          token.lemma().equals("that")
              && token.tag().equals("IN")
              && token.label().startsWith("nsubj");
    };
  }

  private static boolean isPreposition(String slot) {
    return switch (slot) {
      case "subject",
          "object",
          "indirect",
          "second",
          "attribute",
          "particle",
          "that",
          "infinitive",
          "gerund",
          "purpose",
          "adverbial",
          "poss",
          "modifier",
          "relative",
          "clause" ->
          false;
      default -> true;
    };
  }

  private static boolean has(List<Argument> arguments, String slot) {
    return arguments.stream().anyMatch(a -> a.slot().equals(slot));
  }

  private static List<Integer> slot(List<Argument> arguments, String slot) {
    return arguments.stream().filter(a -> a.slot().equals(slot)).map(Argument::token).toList();
  }

  private static void add(List<Argument> into, String slot, int token) {
    into.add(new Argument(slot, token, false));
  }

  private static void addInherited(List<Argument> into, String slot, int token) {
    into.add(new Argument(slot, token, true));
  }
}
