package org.demarche.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.lexicon.Constraint;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;

/**
 * The words without which a trigger cannot call up its frame, wherever they stand.
 *
 * @param needed sets of lemmas; of each, one must be in the sentence
 */
record Cue(List<Set<String>> needed) {

  /** Copies the list. */
  Cue {
    needed = List.copyOf(needed);
  }

  /** The trigger's own words, and those that its frame asks for. */
  static Cue of(Frame frame, Trigger trigger) {
    List<Set<String>> needed = new ArrayList<>();
    trigger.company().forEach(word -> needed.add(Set.of(word.toLowerCase(Locale.ROOT))));
    Trigger.Complement complement = trigger.complement();
    if (complement != null) {
      needed.add(complement.words());
    }
    for (Constraint constraint : frame.constraints()) {
      if (constraint.wanted()) {
        needed.add(constraint.words());
      }
    }
    for (Role role : frame.roles()) {
      if (role.required() && role.kind() == Role.Kind.WORD) {
        needed.add(role.words());
      }
    }
    return new Cue(needed);
  }

  Cue with(Set<String> more) {
    List<Set<String>> all = new ArrayList<>(needed);
    all.add(more);
    return new Cue(all);
  }

  boolean isIn(Set<String> words) {
    for (Set<String> set : needed) {
      if (!meets(set, words)) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(Set<String> some, Set<String> words) {
    boolean fewer = some.size() > words.size();
    Set<String> large = fewer ? some : words;
    for (String word : fewer ? words : some) {
      if (large.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
