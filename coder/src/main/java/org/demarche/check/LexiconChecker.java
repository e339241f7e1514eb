package org.demarche.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.demarche.ArticleCoder;
import org.demarche.lexicon.Example;
import org.demarche.lexicon.ExpectedArms;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Trigger;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.Event;
import org.demarche.model.WeaponCategory;
import org.demarche.syntax.Lemmas;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.demarche.syntax.SyntaxParser;
import org.demarche.syntax.Token;

/** Proves a lexicon by its own examples. */
public final class LexiconChecker {

  private final Lexicon lexicon;
  private final ArticleCoder coder;
  private final SyntaxParser parser;
  private final Set<String> weapons;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Lemmas lemmas = new Lemmas();

  /** A checker of a lexicon that has been read without fault. */
  public LexiconChecker(Lexicon lexicon, SyntaxParser parser) {
    this.lexicon = lexicon;
    Map<Sentence, List<Token>> parses = new ConcurrentHashMap<>();
    this.parser =
        sentence ->
            new ParsedSentence(
                sentence, parses.computeIfAbsent(sentence, s -> parser.parse(s).tokens()));
    this.coder = ArticleCoder.byFrames(lexicon, this.parser);
    this.weapons = weapons(lexicon);
  }

  /** What an example may call a weapon: the ids of entries, the labels of categories. */
  private static Set<String> weapons(Lexicon lexicon) {
    Set<String> weapons = new HashSet<>();
    lexicon.weapons().forEach(c -> c.weapons().forEach(entry -> weapons.add(entry.id())));
    Arrays.stream(WeaponCategory.values()).forEach(category -> weapons.add(category.label()));
    return weapons;
  }

  /** All findings, by file and line; empty when the lexicon is sound. */
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(checkFrames());
    findings.addAll(checkParties());
    findings.addAll(checkWeapons());
    findings.addAll(checkSources());
    return findings.stream().sorted().toList();
  }

  /** What is wrong with the frames and their examples, those about weapons included. */
  public List<Finding> checkFrames() {
    return Stream.concat(lexicon.frames().stream(), lexicon.armsFrames().stream())
        .parallel()
        .flatMap(frame -> check(frame).stream())
        .sorted()
        .toList();
  }

  /** What is wrong with the names of parties, and with what entries refer to. */
  public List<Finding> checkParties() {
    List<Finding> findings = new ArrayList<>(new PartyChecker(lexicon).check());
    findings.addAll(new ReferenceChecker(lexicon).check());
    return findings.stream().sorted().toList();
  }

  /** What is wrong with the weapons and their examples. */
  public List<Finding> checkWeapons() {
    return new WeaponChecker(lexicon).check().stream().sorted().toList();
  }

  /** What is wrong with the descriptions of imported tables. */
  public List<Finding> checkSources() {
    return new SourceChecker(lexicon.files()).check();
  }

  /** What is wrong with one frame. */
  public List<Finding> check(Frame frame) {
    List<Finding> findings = new ArrayList<>();
    String file = frame.source().file();
    List<Example> examples = frame.source().examples();
    long firing = examples.stream().filter(Example::isFiring).count();
    boolean makesEvents = !Set.of("say", "deny").contains(String.valueOf(frame.sense().operator()));
    if (firing < 2 && makesEvents) {
      findings.add(new Finding(file, 0, "needs two examples that fire, has " + firing));
    }
    if (examples.stream().allMatch(Example::isFiring) && makesEvents) {
      findings.add(new Finding(file, 0, "needs an example that stays silent"));
    }
    frame.triggers().forEach(trigger -> checkSpelling(file, trigger, findings));
    Set<String> unseen = new TreeSet<>();
    frame.triggers().forEach(t -> unseen.add(t.text()));
    for (Example example : examples) {
      checkExample(frame, example, unseen, findings);
    }
    if (!unseen.isEmpty() && makesEvents) {
      findings.add(new Finding(file, 0, "no firing example has the triggers " + unseen));
    }
    return findings;
  }

  /** A trigger is a lemma, and lemmas are in one spelling, whatever that of the text. */
  private void checkSpelling(String file, Trigger trigger, List<Finding> findings) {
    char part =
        switch (trigger.part()) {
          case NOUN -> 'N';
          case VERB -> 'V';
          case ADJECTIVE -> 'J';
        };
    String spelling = lemmas.spelling(trigger.lemma(), part);
    if (!spelling.equals(trigger.lemma())) {
      findings.add(
          new Finding(
              file,
              0,
              "the trigger \""
                  + trigger.text()
                  + "\" is never found: for the parser it is \""
                  + spelling
                  + "\", which finds both spellings"));
    }
  }

  private void checkExample(
      Frame frame, Example example, Set<String> unseen, List<Finding> findings) {
    String file = frame.source().file();
    String difference = difference(frame, example);
    example.arms().stream()
        .map(ExpectedArms::weapon)
        .filter(weapon -> weapon != null && !weapons.contains(weapon))
        .map(weapon -> "no weapon has the id, and no category the name, \"" + weapon + "\"")
        .forEach(fault -> findings.add(new Finding(file, example.line(), fault)));
    if (example.knownMiss() != null) {
      if (difference.isEmpty()) {
        findings.add(
            new Finding(file, example.line(), "passes now: delete its line \"known-miss\""));
      }
    } else if (!difference.isEmpty()) {
      findings.add(new Finding(file, example.line(), difference + " in: " + example.text()));
    }
    if (example.isFiring()) {
      Set<String> words = words(example);
      frame.triggers().stream().filter(t -> occurs(t, words)).forEach(t -> unseen.remove(t.text()));
    }
  }

  /** An example of a frame about weapons need not tell the events that go with it. */
  private String difference(Frame frame, Example example) {
    LocalDate published = example.published() == null ? null : LocalDate.parse(example.published());
    Article article = new Article("example", null, example.text(), published, null, null, Map.of());
    List<Event> events = new ArrayList<>();
    List<CodedRecord> arms = new ArrayList<>();
    for (CodedRecord record : coder.code(article).records()) {
      if (record instanceof Event event) {
        events.add(event);
      } else {
        arms.add(record);
      }
    }
    if (frame.sense().arms() == null) {
      return EventComparison.difference(example, events);
    }
    String ofArms = ArmsComparison.difference(example, arms);
    boolean eventsTold = !example.codes().isEmpty();
    return ofArms.isEmpty() && eventsTold ? EventComparison.difference(example, events) : ofArms;
  }

  private Set<String> words(Example example) {
    Set<String> words = new HashSet<>();
    for (Sentence sentence : splitter.split(Article.of("example", example.text()))) {
      ParsedSentence parsed = parser.parse(sentence);
      parsed
          .tokens()
          .forEach(
              t -> {
                words.add(t.lemma());
                words.add(t.form().toLowerCase(java.util.Locale.ROOT));
              });
    }
    return words;
  }

  private static boolean occurs(Trigger trigger, Set<String> words) {
    return (words.contains(trigger.lemma())
            || words.containsAll(List.of(trigger.lemma().split("-"))))
        && words.containsAll(trigger.company())
        && (trigger.complement() == null
            || trigger.complement().words().stream().anyMatch(words::contains));
  }
}
