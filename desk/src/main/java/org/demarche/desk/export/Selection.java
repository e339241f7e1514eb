package org.demarche.desk.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;

/**
 * What is to be exported: the part of an archive that a filter lets through, as it counts after
 * review. Everything is given out one by one, so that memory does not grow with the archive; each
 * method may be called again and gives the same.
 */
public interface Selection {

  /** Articles with those of their reports that are wanted, in the order of arrival. */
  void articles(Sink<ArticleReports> sink) throws IOException;

  /** Incidents that have a wanted report, in the order of their days, then of their ids. */
  void incidents(Sink<Incident> sink) throws IOException;

  /** Cases that have a wanted claim, in the order of their ids. */
  void cases(Sink<Case> sink) throws IOException;

  /**
   * The article of this id, which a report cites. Looks through all of them; an archive knows a
   * shorter way.
   *
   * @throws IOException also when the selection has no such article
   */
  default StoredArticle article(String id) throws IOException {
    List<StoredArticle> found = new ArrayList<>();
    articles(
        each -> {
          if (each.article().article().id().equals(id)) {
            found.add(each.article());
          }
        });
    if (found.isEmpty()) {
      throw new IOException("no article " + id + " in the selection");
    }
    return found.get(0);
  }

  /** Takes what is given out. */
  @FunctionalInterface
  interface Sink<T> {

    void accept(T value) throws IOException;
  }

  /**
   * An article and what it reports.
   *
   * @param reports in the order of the output: events, transfers, objections, diversions, effects
   */
  record ArticleReports(StoredArticle article, List<Report<?>> reports) {

    /** Copies the reports. */
    public ArticleReports {
      reports = List.copyOf(reports);
    }
  }
}
