package org.demarche.desk.search;

import java.util.List;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Part;
import org.demarche.model.Span;

/**
 * What a search has found.
 *
 * @param total how many articles match, exactly
 * @param hits those of the page that was asked for
 * @param facets empty unless asked for
 */
public record Found(long total, List<Hit> hits, List<Facet> facets) {

  /** Copies the lists. */
  public Found {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * One article.
   *
   * @param score how well it matches, comparable within one search only
   * @param title where the title has the words that were looked for
   * @param sentences of the text, the telling ones, in their order there
   * @param reports what was recorded there: those that match the search first
   * @param matching how many of the reports match
   */
  public record Hit(
      StoredArticle article,
      double score,
      List<Span> title,
      List<Sentence> sentences,
      List<Report<?>> reports,
      int matching) {

    /** Copies the lists. */
    public Hit {
      title = List.copyOf(title);
      sentences = List.copyOf(sentences);
      reports = List.copyOf(reports);
    }
  }

  /**
   * A whole sentence of an article.
   *
   * @param span where it stands
   * @param marks what was looked for, in the same part, in order, without overlaps
   */
  public record Sentence(Part part, Span span, List<Span> marks) {

    /** Copies the marks. */
    public Sentence {
      marks = List.copyOf(marks);
    }
  }
}
