package org.demarche.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ArticleCoder;
import org.demarche.lexicon.Example;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Trigger;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.syntax.Lemmas;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.demarche.syntax.SyntaxParser;

/** Proves a lexicon by its own examples. */
public final class LexiconChecker {

  private final Lexicon lexicon;
  private final ArticleCoder coder;
  private final SyntaxParser parser;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Lemmas lemmas = new Lemmas();

  /** A checker of a lexicon that has been read without fault. */
  public LexiconChecker(Lexicon lexicon, SyntaxParser parser) {
    this.lexicon = lexicon;
    this.parser = parser;
    this.coder = new ArticleCoder(lexicon, parser);
  }

  /** All findings, by file and line; empty when the lexicon is sound. */
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    lexicon.frames().forEach(frame -> findings.addAll(check(frame)));
    findings.addAll(checkParties());
    findings.addAll(checkWeapons());
    findings.addAll(checkSources());
    return findings.stream().sorted().toList();
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
    long firing = examples.stream().filter(e -> !e.codes().isEmpty()).count();
    boolean makesEvents = !Set.of("say", "deny").contains(String.valueOf(frame.sense().operator()));
    if (firing < 2 && makesEvents) {
      findings.add(new Finding(file, 0, "needs two examples that fire, has " + firing));
    }
    if (examples.stream().allMatch(e -> !e.codes().isEmpty()) && makesEvents) {
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
    List<Event> events = events(example);
    String difference = difference(example, events);
    if (example.knownMiss() != null) {
      if (difference.isEmpty()) {
        findings.add(
            new Finding(file, example.line(), "passes now: delete its line \"known-miss\""));
      }
    } else if (!difference.isEmpty()) {
      findings.add(new Finding(file, example.line(), difference + " in: " + example.text()));
    }
    if (!example.codes().isEmpty()) {
      Set<String> words = words(example);
      frame.triggers().stream().filter(t -> occurs(t, words)).forEach(t -> unseen.remove(t.text()));
    }
  }

  private List<Event> events(Example example) {
    LocalDate published = example.published() == null ? null : LocalDate.parse(example.published());
    Article article = new Article("example", null, example.text(), published, null, null, Map.of());
    List<Event> events = new ArrayList<>();
    for (CodedRecord record : coder.code(article).records()) {
      if (record instanceof Event event) {
        events.add(event);
      }
    }
    return events;
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
    return words.contains(trigger.lemma())
        && words.containsAll(trigger.company())
        && (trigger.complement() == null
            || trigger.complement().words().stream().anyMatch(words::contains));
  }

  /** What is different, in words; empty when nothing is. */
  static String difference(Example example, List<Event> events) {
    List<Event> left = new ArrayList<>(events);
    List<Example.Expected> missing = new ArrayList<>();
    for (Example.Expected expected : example.codes()) {
      Event found = left.stream().filter(e -> fits(expected, e)).findFirst().orElse(null);
      if (found == null) {
        missing.add(expected);
      } else {
        left.remove(found);
      }
    }
    if (missing.isEmpty() && left.isEmpty()) {
      return "";
    }
    return "expected "
        + show(example.codes())
        + ", got "
        + events.stream().map(LexiconChecker::show).toList();
  }

  private static boolean fits(Example.Expected expected, Event event) {
    return event.code().type().name().equals(expected.event())
        && (expected.mode() == null || expected.mode().equals(event.code().mode()))
        && (expected.modality() == null
            || expected.modality().equalsIgnoreCase(event.circumstances().modality().name()))
        && same(expected.actor(), event.actors())
        && same(expected.recipient(), event.recipients());
  }

  private static boolean same(List<String> expected, List<Party> parties) {
    return expected.stream().allMatch(e -> parties.stream().anyMatch(p -> named(e, p)))
        && parties.stream().allMatch(p -> expected.stream().anyMatch(e -> named(e, p)));
  }

  private static boolean named(String expected, Party party) {
    return expected.equals(party.code())
        || expected.equals(party.id())
        || expected.equals(party.name());
  }

  private static String show(List<Example.Expected> codes) {
    return codes.stream()
        .map(
            c ->
                c.event()
                    + (c.mode() == null ? "" : "/" + c.mode())
                    + " "
                    + c.actor()
                    + "->"
                    + c.recipient()
                    + (c.modality() == null ? "" : " " + c.modality()))
        .toList()
        .toString();
  }

  private static String show(Event event) {
    return event.code().type()
        + (event.code().mode() == null ? "" : "/" + event.code().mode())
        + " "
        + codes(event.actors())
        + "->"
        + codes(event.recipients())
        + " "
        + event.circumstances().modality().name().toLowerCase(java.util.Locale.ROOT)
        + " ("
        + event.provenance().frame()
        + ")";
  }

  private static List<String> codes(List<Party> parties) {
    return parties.stream().map(p -> p.code() != null ? p.code() : p.name()).toList();
  }
}
