package org.demarche.frame;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Trigger;

/**
 * A frame whose trigger stands in a sentence.
 *
 * @param token the trigger's head
 * @param words all tokens of the trigger
 * @param roles heads of the fillers by role name, coordination not yet expanded
 * @param failures why it did not fire; empty when it did
 */
public record FrameMatch(
    Frame frame,
    Trigger trigger,
    int token,
    Set<Integer> words,
    Map<String, List<Integer>> roles,
    List<String> failures) {

  public boolean fired() {
    return failures.isEmpty();
  }

  /** The fillers of a role; empty when it has none. */
  public List<Integer> role(String name) {
    return roles.getOrDefault(name, List.of());
  }

  /** The same, the words of what stands below it among its own. */
  FrameMatch covering(FrameMatch below) {
    Set<Integer> all = new LinkedHashSet<>(words);
    all.add(below.token);
    all.addAll(below.words);
    return new FrameMatch(frame, trigger, token, all, roles, failures);
  }

  /** The more it knows of its clause, the rather it holds. */
  int specificity() {
    int wanted = (int) frame.constraints().stream().filter(c -> c.wanted()).count();
    return 10 * trigger.weight() + 60 * wanted + 10 * roles.size();
  }
}
