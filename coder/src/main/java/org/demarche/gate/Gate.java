package org.demarche.gate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.Trigger;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.PartyResolver;
import org.demarche.syntax.Lemmas;
import org.demarche.syntax.Sentence;

/**
 * Lets a sentence through to the parser only if it can yield a record: one of its words may be a
 * trigger, and it names a party or refers to one; or it introduces a person by title, whom a later
 * sentence may name by surname. Thread-safe.
 */
public final class Gate {

  private static final int REMEMBERED_FORMS = 200_000;

  /** What is said that somebody must do is a request of whoever says it. */
  private static final Set<String> OBLIGATION = Set.of("must", "should", "ought");

  private final Set<String> triggers = new HashSet<>(OBLIGATION);
  private final Lemmas lemmas = new Lemmas();
  private final PartyResolver resolver;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /** Prepares the triggers of all frames that can make an event. */
  public Gate(Lexicon lexicon, PartyResolver resolver) {
    this.resolver = resolver;
    for (Frame frame : lexicon.frames()) {
      if (makesEvents(frame, lexicon)) {
        for (Trigger trigger : frame.triggers()) {
          triggers.add(trigger.lemma());
        }
      }
    }
  }

  /**
   * Whether a frame yields an event by itself; a mere "begin" or "plan" needs another's content.
   */
  private static boolean makesEvents(Frame frame, Lexicon lexicon) {
    Operator operator = lexicon.operators().get(String.valueOf(frame.sense().operator()));
    if (operator == null) {
      return true;
    }
    return operator.effect() == Operator.Effect.EVENT;
  }

  /** Whether the sentence may yield a record. */
  public boolean admits(Sentence sentence, ArticleContext context) {
    return resolver.introducesPerson(sentence, context)
        || (hasTrigger(sentence) && resolver.mayMeanParty(sentence, context));
  }

  private boolean hasTrigger(Sentence sentence) {
    for (Sentence.Word word : sentence.words()) {
      if (isTrigger(word.form())) {
        return true;
      }
    }
    return false;
  }

  private boolean isTrigger(String form) {
    Boolean remembered = known.get(form);
    if (remembered != null) {
      return remembered;
    }
    boolean trigger = lemmas.of(form).stream().anyMatch(triggers::contains);
    if (known.size() < REMEMBERED_FORMS) {
      known.put(form, trigger);
    }
    return trigger;
  }
}
