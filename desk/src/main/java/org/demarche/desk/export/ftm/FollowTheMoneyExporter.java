package org.demarche.desk.export.ftm;

import java.io.IOException;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.party.PartyBook;

/**
 * Writes entities of FollowTheMoney as JSON Lines: articles with what they say of objections,
 * diversions and effects, then incidents as events, then cases as contracts, each linked to the
 * articles that report it by the sentence that does.
 */
public final class FollowTheMoneyExporter implements Exporter {

  private final PartyBook book;

  /** Tells of what kind parties are by {@code book}. */
  public FollowTheMoneyExporter(PartyBook book) {
    this.book = book;
  }

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (EntityWriter out = new EntityWriter(target.create("entities.ftm.json"), book)) {
      selection.articles(new ArticleEntities(out)::write);
      selection.incidents(new EventEntities(out)::write);
      selection.cases(new ContractEntities(out)::write);
    }
  }
}
