package org.demarche.desk.export;

import java.io.IOException;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Incident;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;

/**
 * The part of an archive that a filter lets through. Links are given out as they stand: catch up
 * with {@link org.demarche.desk.link.Linking} first.
 */
public final class ArchiveSelection implements Selection {

  private final Archive archive;
  private final Filter filter;

  /** Of an open archive, which stays the caller's to close. */
  public ArchiveSelection(Archive archive, Filter filter) {
    this.archive = archive;
    this.filter = filter;
  }

  @Override
  public void articles(Sink<ArticleReports> sink) throws IOException {
    archive
        .records()
        .<IOException>each(
            filter, (article, reports) -> sink.accept(new ArticleReports(article, reports)));
  }

  @Override
  public StoredArticle article(String id) throws IOException {
    return archive
        .articles()
        .find(id)
        .orElseThrow(() -> new IOException("no article " + id + " in the archive"));
  }

  @Override
  public void incidents(Sink<Incident> sink) throws IOException {
    new IncidentStore(archive).<IOException>each(filter, sink::accept);
  }

  @Override
  public void cases(Sink<Case> sink) throws IOException {
    CaseStore.Choice all = CaseStore.Choice.ALL;
    CaseStore.Choice choice =
        new CaseStore.Choice(filter, all.standings(), all.recent(), all.offset(), all.limit());
    new CaseStore(archive).<IOException>each(choice, sink::accept);
  }
}
