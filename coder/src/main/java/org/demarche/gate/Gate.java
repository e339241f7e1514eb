package org.demarche.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.PartyResolver;
import org.demarche.syntax.Lemmas;
import org.demarche.syntax.Sentence;

/**
 * Lets a sentence through to the parser only if it can yield a record: it has all words of some
 * frame's trigger, and it names a party or refers to one. What a later sentence needs of one that
 * was kept out, {@link PartyResolver} fetches when it is needed. Thread-safe.
 */
public final class Gate {

  private static final int REMEMBERED_FORMS = 200_000;

  /** What is said that somebody must do is a request of whoever says it. */
  private static final Set<String> OBLIGATION = Set.of("must", "should", "ought");

  private final Map<String, List<Cue>> cues = new HashMap<>();
  private final Map<String, List<Cue>> armsCues = new HashMap<>();
  private final Lemmas lemmas = new Lemmas();
  private final PartyResolver resolver;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  /** Prepares the triggers of all frames that can make an event. */
  public Gate(Lexicon lexicon, PartyResolver resolver) {
    this.resolver = resolver;
    for (Frame frame : lexicon.frames()) {
      Operator operator = lexicon.operators().get(String.valueOf(frame.sense().operator()));
      boolean says = operator != null && operator.effect() == Operator.Effect.SAY;
      if (says || operator == null || standsAlone(operator, frame)) {
        for (Trigger trigger : frame.triggers()) {
          Cue cue = Cue.of(frame, trigger);
          add(cues, trigger, says ? cue.with(OBLIGATION) : cue);
        }
      }
    }
    for (Frame frame : lexicon.armsFrames()) {
      frame.triggers().forEach(trigger -> add(armsCues, trigger, Cue.of(frame, trigger)));
    }
  }

  /** Whether an operator's frame makes an event without content, which has its own trigger. */
  private static boolean standsAlone(Operator operator, Frame frame) {
    boolean wanted = frame.role("content").map(Role::required).orElse(false);
    Operator.Row row = operator.row(null, false);
    return operator.effect() == Operator.Effect.EVENT
        && !wanted
        && row != null
        && row.event() != null;
  }

  private static void add(Map<String, List<Cue>> cues, Trigger trigger, Cue cue) {
    List<Cue> there = cues.computeIfAbsent(trigger.lemma(), lemma -> new ArrayList<>());
    if (!there.contains(cue)) {
      there.add(cue);
    }
  }

  /** Whether the sentence may yield a record. */
  public boolean admits(Sentence sentence, ArticleContext context) {
    return hasTrigger(sentence, cues) && resolver.mayMeanParty(sentence, context);
  }

  /**
   * Whether the sentence of an article about arms may tell of weapons that change hands. It need
   * not name a party: others may say who supplies and who receives.
   */
  public boolean admitsArms(Sentence sentence) {
    return hasTrigger(sentence, armsCues);
  }

  private boolean hasTrigger(Sentence sentence, Map<String, List<Cue>> triggers) {
    Set<String> words = Set.of();
    for (Sentence.Word word : sentence.words()) {
      for (String lemma : lemmas(word.form())) {
        List<Cue> there = triggers.getOrDefault(lemma, List.of());
        if (!there.isEmpty() && words.isEmpty()) {
          words = lemmas(sentence);
        }
        for (Cue cue : there) {
          if (cue.isIn(words)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private Set<String> lemmas(Sentence sentence) {
    Set<String> words = new HashSet<>();
    for (Sentence.Word word : sentence.words()) {
      words.addAll(lemmas(word.form()));
    }
    return words;
  }

  private Set<String> lemmas(String form) {
    Set<String> remembered = known.get(form);
    if (remembered != null) {
      return remembered;
    }
    Set<String> found = Set.copyOf(lemmas.of(form));
    if (known.size() < REMEMBERED_FORMS) {
      known.put(form, found);
    }
    return found;
  }
}
