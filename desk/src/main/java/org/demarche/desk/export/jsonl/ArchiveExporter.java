package org.demarche.desk.export.jsonl;

import java.io.IOException;
import java.util.List;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.DecisionStore;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.HoldingStore;
import org.demarche.desk.store.QuarantineStore;

/**
 * An archive as JSON lines: the articles, each followed by its records, problems and decisions;
 * then what is in quarantine. A filter chooses articles; each is written whole.
 */
public final class ArchiveExporter implements Exporter {

  private final Archive archive;
  private final boolean whole;

  /**
   * Of an open archive.
   *
   * @param whole whether all is wanted; if not, what belongs to no single article is left out
   */
  public ArchiveExporter(Archive archive, boolean whole) {
    this.archive = archive;
    this.whole = whole;
  }

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (LineWriter lines = new LineWriter(target.create("archive.jsonl"))) {
      lines.begin();
      HoldingStore holdings = archive.holdings();
      selection.articles(each -> lines.write(holdings.get(each.article().number())));
      if (whole) {
        for (QuarantineStore.Entry entry : archive.quarantine().list()) {
          lines.write(entry);
        }
        partyDecisions(lines);
        decisions(lines);
      }
      lines.finish();
    }
  }

  /** Before those about cases, which name parties as they count. */
  private void partyDecisions(LineWriter lines) throws IOException {
    List<PartyDecision> decisions = new PartyDecisionStore(archive).list();
    List<Long> numbers = decisions.stream().map(PartyDecision::number).toList();
    for (PartyDecision decision : decisions) {
      int undone =
          decision.act() instanceof PartyDecision.Undo undo
              ? numbers.indexOf(undo.number()) + 1
              : 0;
      lines.write(decision, numbers.indexOf(decision.number()) + 1, undone);
    }
  }

  /** Decisions count from 1, so that the archive's own numbers do not matter. */
  private void decisions(LineWriter lines) throws IOException {
    List<Decision> decisions = new DecisionStore(archive).list();
    List<Long> numbers = decisions.stream().map(Decision::number).toList();
    for (Decision decision : decisions) {
      int undone =
          decision.act() instanceof Decision.Undo undo ? numbers.indexOf(undo.number()) + 1 : 0;
      lines.write(decision, numbers.indexOf(decision.number()) + 1, undone);
    }
  }
}
