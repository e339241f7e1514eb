package org.demarche.desk.web.parties;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecision.Merge;
import org.demarche.desk.party.PartyDecision.Rename;
import org.demarche.desk.party.PartyDecision.Undo;
import org.demarche.desk.store.PartyNames;
import org.demarche.desk.web.parties.PartyView.Done;

/** Decisions about parties in words. */
final class DecisionWords {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private DecisionWords() {}

  /** Those that hold and made the party that now counts under a key what it is. */
  static List<Done> about(String key, PartyNames names, List<PartyDecision> all) {
    return rows(all).stream()
        .filter(DecisionsView.Row::holds)
        .filter(row -> isAbout(key, names, find(all, row.done().number())))
        .map(DecisionsView.Row::done)
        .toList();
  }

  private static PartyDecision find(List<PartyDecision> all, long number) {
    return all.stream().filter(d -> d.number() == number).findFirst().orElseThrow();
  }

  private static boolean isAbout(String key, PartyNames names, PartyDecision decision) {
    if (decision.act() instanceof Merge merge) {
      return names.key(merge.from().key()).equals(key);
    }
    return decision.act() instanceof Rename rename && names.key(rename.of().key()).equals(key);
  }

  /** All, the latest first. */
  static List<DecisionsView.Row> rows(List<PartyDecision> all) {
    Set<Long> undone = new HashSet<>();
    List<DecisionsView.Row> rows = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      PartyDecision decision = all.get(i);
      if (decision.act() instanceof Undo undo) {
        undone.add(undo.number());
      }
      boolean holds = !(decision.act() instanceof Undo) && !undone.contains(decision.number());
      rows.add(new DecisionsView.Row(done(decision), holds));
    }
    return rows;
  }

  private static Done done(PartyDecision decision) {
    return new Done(
        decision.number(), what(decision.act()), decision.by(), WHEN.format(decision.made()));
  }

  private static String what(PartyDecision.Act act) {
    if (act instanceof Merge merge) {
      return "“" + merge.from().name() + "” merged into “" + merge.into().name() + "”";
    } else if (act instanceof Rename rename) {
      return "“" + rename.of().name() + "” renamed “" + rename.name() + "”";
    }
    return "decision " + ((Undo) act).number() + " undone";
  }
}
