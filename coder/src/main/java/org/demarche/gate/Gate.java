package org.demarche.gate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Trigger;
import org.demarche.syntax.Sentence;

/**
 * Lets a sentence through only if one of its words could be a trigger's inflected form. It knows no
 * parse, so it asks for the first letters that all forms of a trigger share; it may let too much
 * through, never too little.
 */
public final class Gate {

  private final Set<String> stems = new HashSet<>();
  private final Set<String> irregular = new HashSet<>();

  /** Prepares the stems of all triggers of event frames and operators that make events. */
  public Gate(Lexicon lexicon) {
    for (Frame frame : lexicon.frames()) {
      String operator = frame.sense().operator();
      if (operator != null && (operator.equals("say") || operator.equals("deny"))) {
        continue;
      }
      for (Trigger trigger : frame.triggers()) {
        stems.add(stem(trigger.lemma()));
      }
    }
  }

  /** Whether the sentence may yield a record. */
  public boolean admits(Sentence sentence) {
    for (Sentence.Word word : sentence.words()) {
      String form = word.form().toLowerCase(Locale.ROOT);
      if (stems.contains(stem(form)) || irregular.contains(form)) {
        return true;
      }
    }
    return false;
  }

  static String stem(String word) {
    return word.length() <= 3 ? word : word.substring(0, 3);
  }
}
