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
import org.demarche.model.EventType;
import org.demarche.model.Party;
import org.demarche.resolve.ArticleContext;
import org.demarche.syntax.Lemmas;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;

/** Finds what an event is about: by its frame, its parties' sectors and the words of its clause. */
final class ContextFinder {

  private static final Set<String> POINTING = Set.of("the", "this", "that");

  private final Map<String, Context> byWord = new HashMap<>();
  private final Map<String, Context> byPhrase = new HashMap<>();
  private final Lemmas lemmas = new Lemmas();
  private final Set<String> agreements;

  ContextFinder(Lexicon lexicon) {
    agreements = lexicon.classes().expand("AGREEMENT");
    if (!lexicon.files().has("words/contexts.yml")) {
      return;
    }
    YamlNode root = lexicon.files().yaml("words/contexts.yml");
    YamlNode.Fields fields =
        root.fields(Arrays.stream(Context.values()).map(Context::code).toArray(String[]::new));
    for (Context context : Context.values()) {
      fields.texts(context.code()).forEach(word -> add(word, context));
    }
  }

  private void add(String words, Context context) {
    if (words.contains(" ")) {
      byPhrase.put(words, context);
    } else {
      byWord.put(words, context);
    }
  }

  List<Context> of(
      Meaning meaning,
      List<Party> actors,
      List<Party> recipients,
      ParsedSentence sentence,
      ArticleContext article) {
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
    int last = sentence.rightmost(head);
    addPhrases(sentence.sentence().words().subList(sentence.leftmost(head), last + 1), found);
    if (isAgreement(meaning, sentence)) {
      article.next(sentence.sentence()).ifPresent(next -> addTerms(next, found));
    }
    return List.copyOf(found);
  }

  private boolean isAgreement(Meaning meaning, ParsedSentence sentence) {
    boolean agrees = meaning.event() == EventType.SUPPORT || meaning.event() == EventType.AGREE;
    return agrees
        && (agreements.contains(meaning.match().trigger().lemma())
            || sentence.children(meaning.token()).stream()
                .anyMatch(child -> agreements.contains(child.lemma())));
  }

  /** "The agreement provides for …": what an agreement is about, told in the sentence after it. */
  private void addTerms(Sentence next, Set<Context> found) {
    List<Sentence.Word> words = next.words();
    boolean tells =
        words.size() > 2
            && POINTING.contains(words.get(0).form().toLowerCase(Locale.ROOT))
            && agreements.contains(words.get(1).form().toLowerCase(Locale.ROOT));
    if (tells) {
      words.stream()
          .flatMap(word -> lemmas.of(word.form()).stream())
          .forEach(
              word -> {
                Context context = byWord.get(word);
                if (context != null) {
                  found.add(context);
                }
              });
      addPhrases(words, found);
    }
  }

  private void addPhrases(List<Sentence.Word> words, Set<Context> found) {
    StringBuilder text = new StringBuilder(" ");
    words.forEach(word -> text.append(word.form().toLowerCase(Locale.ROOT)).append(' '));
    byPhrase.forEach(
        (phrase, context) -> {
          if (text.indexOf(" " + phrase + " ") >= 0) {
            found.add(context);
          }
        });
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
