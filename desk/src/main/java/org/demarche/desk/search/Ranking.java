package org.demarche.desk.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.demarche.desk.search.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The order in which found articles are given.
 *
 * @param sort null for the best first
 */
record Ranking(@Nullable Sort sort) {

  /** The order that was asked for; where no words were, the newest are the best. */
  static Ranking of(Search.Order order, Translation.Asked asked) {
    if (order == Search.Order.RELEVANCE && !asked.marks().isEmpty()) {
      return new Ranking(null);
    }
    boolean newest = order != Search.Order.OLDEST;
    SortField day = new SortField(Fields.PUBLISHED, SortField.Type.LONG, newest);
    day.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    return new Ranking(new Sort(day, new SortField(Fields.PLACE, SortField.Type.LONG, newest)));
  }

  /** The first articles, with the exact number of all. */
  TopDocs top(IndexSearcher searcher, Query articles, int top) throws IOException {
    return sort == null
        ? searcher.search(articles, new TopScoreDocCollectorManager(top, Integer.MAX_VALUE))
        : searcher.search(articles, new TopFieldCollectorManager(sort, top, Integer.MAX_VALUE));
  }
}
