package org.demarche.desk.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.demarche.desk.search.index.Fields;
import org.demarche.desk.search.meaning.Near;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads from the archive what is shown of found articles. */
final class HitReader {

  private static final int MOST_SENTENCES = 3;
  private static final int MOST_RECORDS = 10_000;

  private final Archive archive;
  private final IndexSearcher searcher;
  private final Translation.Asked asked;
  private final SentenceMarker marker;

  HitReader(Archive archive, IndexSearcher searcher, Translation.Asked asked) {
    this.archive = archive;
    this.searcher = searcher;
    this.asked = asked;
    this.marker = new SentenceMarker(asked.marks());
  }

  /** A found article. */
  Found.Hit hit(ScoreDoc found) throws IOException {
    double score = Float.isNaN(found.score) ? 0 : found.score;
    return hit(archive.articles().get(number(found.doc)), score, null);
  }

  /**
   * A found article.
   *
   * @param near the sentence for whose meaning it was found, which is shown before others; or null
   */
  Found.Hit hit(StoredArticle article, double score, @Nullable Near near) throws IOException {
    Set<String> keys = keys(article.number());
    List<Report<?>> matching = new ArrayList<>();
    List<Report<?>> others = new ArrayList<>();
    for (Report<?> report : archive.records().ofArticle(article.number())) {
      (keys.contains(report.key()) ? matching : others).add(report);
    }
    List<Span> title = marker.title(article.article());
    List<Found.Sentence> sentences =
        marker.sentences(article.article(), matching, near, MOST_SENTENCES);
    int first = matching.size();
    matching.addAll(others);
    return new Found.Hit(article, score, title, sentences, matching, first);
  }

  /** The keys of the records of an article that were looked for; none when any would do. */
  private Set<String> keys(long number) throws IOException {
    Set<String> keys = new HashSet<>();
    if (asked.records() == null) {
      return keys;
    }
    Query inArticle =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.NUMBER, Long.toString(number))), Occur.FILTER)
            .add(asked.records(), Occur.FILTER)
            .build();
    for (ScoreDoc record : searcher.search(inArticle, MOST_RECORDS).scoreDocs) {
      String key = searcher.storedFields().document(record.doc).get(Fields.KEY);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The number of the article that a document stands for. */
  long number(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.PLACE);
    if (numbers == null || !numbers.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("an article without a number");
    }
    return numbers.longValue();
  }
}
