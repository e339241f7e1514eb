package org.demarche.desk.party;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.desk.party.PartyDecision.Merge;
import org.demarche.desk.party.PartyDecision.Rename;
import org.demarche.desk.party.PartyDecision.Subject;
import org.demarche.desk.party.PartyDecision.Undo;
import org.demarche.desk.store.PartyNames;

/**
 * What parties count as, by the decisions that hold. Merges make sets of coded parties, each with
 * the identity of the party into which the others went; which parties are one depends on no order.
 * A name that was given belongs to the party to which it was given; the last one counts.
 */
final class Naming {

  private final Map<String, Subject> parents = new LinkedHashMap<>();
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, String> given = new TreeMap<>();

  private Naming() {}

  /** The names after all decisions that still hold. */
  static PartyNames of(List<PartyDecision> decisions) {
    Naming naming = new Naming();
    for (PartyDecision decision : standing(decisions)) {
      if (decision.act() instanceof Merge merge) {
        naming.merge(merge);
      }
    }
    for (PartyDecision decision : standing(decisions)) {
      if (decision.act() instanceof Rename rename) {
        naming.subjects.putIfAbsent(rename.of().key(), rename.of());
        naming.given.put(rename.of().key(), rename.name());
      }
    }
    return naming.names();
  }

  /** The decisions that nobody has undone, in their order. */
  static List<PartyDecision> standing(List<PartyDecision> decisions) {
    Set<Long> undone = new HashSet<>();
    for (PartyDecision decision : decisions) {
      if (decision.act() instanceof Undo undo) {
        undone.add(undo.number());
      }
    }
    return decisions.stream()
        .filter(d -> !(d.act() instanceof Undo) && !undone.contains(d.number()))
        .sorted(Comparator.comparingLong(PartyDecision::number))
        .toList();
  }

  private void merge(Merge merge) {
    subjects.putIfAbsent(merge.from().key(), merge.from());
    subjects.putIfAbsent(merge.into().key(), merge.into());
    Subject from = root(merge.from());
    Subject into = root(merge.into());
    if (!from.key().equals(into.key())) {
      parents.put(from.key(), into);
    }
  }

  private Subject root(Subject party) {
    Subject root = party;
    for (Subject next = parents.get(root.key()); next != null; next = parents.get(root.key())) {
      root = next;
    }
    return root;
  }

  private PartyNames names() {
    Map<String, PartyNames.Counted> counted = new TreeMap<>();
    for (Subject subject : subjects.values()) {
      Subject root = root(subject);
      String name = given.getOrDefault(root.key(), root.name());
      PartyNames.Counted as = new PartyNames.Counted(root.key(), root.code(), name);
      if (!as.equals(subject.counted())) {
        counted.put(subject.key(), as);
      }
    }
    return PartyNames.of(counted);
  }
}
