package org.demarche.desk.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.demarche.desk.search.index.Fields;

/** Gathers the numbers of all articles that a query finds, eight bytes an article; and back. */
final class ArticleNumbers {

  private ArticleNumbers() {}

  /** The articles of these numbers. */
  static Query query(Collection<Long> numbers) {
    return new TermInSetQuery(
        Fields.NUMBER, numbers.stream().map(n -> new BytesRef(Long.toString(n))).toList());
  }

  /** The numbers, in no order. */
  static long[] of(IndexSearcher searcher, Query articles) throws IOException {
    Query query = searcher.rewrite(articles);
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    long[] numbers = new long[64];
    int size = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.PLACE);
      if (scorer == null || values == null) {
        continue;
      }
      DocIdSetIterator each = scorer.iterator();
      for (int d = each.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = each.nextDoc()) {
        if (values.advanceExact(d)) {
          numbers = ArrayUtil.grow(numbers, size + 1);
          numbers[size++] = values.longValue();
        }
      }
    }
    return Arrays.copyOf(numbers, size);
  }
}
