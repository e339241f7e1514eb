package org.demarche.desk.web.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Decision;
import org.demarche.desk.web.cases.DossierView.Decided;

/** What people decided about a case, the latest first. */
final class CaseHistory {

  private CaseHistory() {}

  static List<Decided> of(Case of, List<Decision> decisions) {
    Set<String> keys = new HashSet<>();
    of.history().forEach(claim -> keys.add(claim.report().key()));
    return decisions.stream()
        .filter(decision -> decision.isAbout(of.head().id(), keys))
        .sorted((a, b) -> Long.compare(b.number(), a.number()))
        .map(
            decision ->
                new Decided(
                    decision.number(),
                    words(decision.act()),
                    decision.by(),
                    decision.made().toString().substring(0, 16).replace('T', ' '),
                    undone(decision, decisions)))
        .toList();
  }

  private static String words(Decision.Act act) {
    if (act instanceof Decision.Merge merge) {
      return "Merged " + merge.from().id() + " into " + merge.into().id();
    } else if (act instanceof Decision.Split split) {
      return "Split " + Summary.counted(split.keys().size(), "claim") + " off " + split.of().id();
    } else if (act instanceof Decision.Rename rename) {
      return "Renamed it “" + rename.name() + "”";
    }
    return "Took a decision back";
  }

  private static String undone(Decision decision, List<Decision> decisions) {
    return decisions.stream()
        .filter(
            later ->
                later.act() instanceof Decision.Undo undo && undo.number() == decision.number())
        .map(later -> later.by() + ", " + later.made().toString().substring(0, 10))
        .findFirst()
        .orElse("");
  }
}
