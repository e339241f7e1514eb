package org.demarche.event;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.frame.Meaning;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.YamlNode;
import org.demarche.model.Context;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Finds what an event is about: by its frame, its parties' sectors and the words of its clause. */
final class ContextFinder {

  private final Map<String, Context> byWord = new HashMap<>();

  ContextFinder(Lexicon lexicon) {
    if (!lexicon.files().has("words/contexts.yml")) {
      return;
    }
    YamlNode root = lexicon.files().yaml("words/contexts.yml");
    YamlNode.Fields fields =
        root.fields(Arrays.stream(Context.values()).map(Context::code).toArray(String[]::new));
    for (Context context : Context.values()) {
      fields.texts(context.code()).forEach(word -> byWord.put(word, context));
    }
  }

  List<Context> of(
      Meaning meaning, List<Party> actors, List<Party> recipients, ParsedSentence sentence) {
    Set<Context> found = EnumSet.noneOf(Context.class);
    for (Meaning m = meaning; m != null; m = m.content()) {
      found.addAll(m.match().frame().sense().contexts());
    }
    if (sector(actors, "MIL") || sector(recipients, "MIL")) {
      found.add(Context.MILITARY);
    }
    if (sector(actors, "SPY") || sector(recipients, "SPY")) {
      found.add(Context.INTELLIGENCE);
    }
    int head = meaning.token();
    addBelow(sentence, head, found);
    return List.copyOf(found);
  }

  private static boolean sector(List<Party> parties, String sector) {
    return parties.stream().anyMatch(p -> p.sector().contains(sector));
  }

  private void addBelow(ParsedSentence sentence, int head, Set<Context> found) {
    Token token = sentence.token(head);
    Context context = byWord.get(token.lemma());
    if (context == null) {
      context = byWord.get(token.form().toLowerCase(Locale.ROOT));
    }
    if (context != null) {
      found.add(context);
    }
    for (Token child : sentence.children(head)) {
      if (!child.label().equals("conj") || !child.tag().startsWith("VB")) {
        addBelow(sentence, child.index(), found);
      }
    }
  }
}
