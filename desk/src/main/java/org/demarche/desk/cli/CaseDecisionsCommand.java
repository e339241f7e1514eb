package org.demarche.desk.cli;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.DecisionStore;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche case decisions}: what people decided about cases. */
@Command(
    name = "decisions",
    header = "List what people decided about cases.",
    description = {"", "With number, day and name; taken-back ones are marked.", ""})
final class CaseDecisionsCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  CaseDecisionsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.open()) {
      List<Decision> decisions = new DecisionStore(archive).list();
      Set<Long> undone = new HashSet<>();
      for (Decision decision : decisions) {
        if (decision.act() instanceof Decision.Undo undo) {
          undone.add(undo.number());
        }
      }
      for (Decision decision : decisions) {
        streams.print(line(decision, undone));
      }
    }
    streams.out().flush();
    return 0;
  }

  private static String line(Decision decision, Set<Long> undone) {
    return decision.number()
        + "  "
        + decision.made()
        + "  "
        + Paragraph.line(decision.by())
        + "  "
        + words(decision.act())
        + (undone.contains(decision.number()) ? "  (taken back)" : "")
        + "\n";
  }

  private static String words(Decision.Act act) {
    if (act instanceof Decision.Merge merge) {
      return "merged " + merge.from().id() + " into " + merge.into().id();
    } else if (act instanceof Decision.Split split) {
      return "split " + Counted.of(split.keys().size(), "claim") + " off " + split.of().id();
    } else if (act instanceof Decision.Rename rename) {
      return "named " + rename.of().id() + " \"" + Paragraph.line(rename.name()) + "\"";
    }
    return "took back decision " + ((Decision.Undo) act).number();
  }
}
