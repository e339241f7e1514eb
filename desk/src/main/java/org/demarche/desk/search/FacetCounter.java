package org.demarche.desk.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.demarche.desk.search.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the records of found articles say. Only records that are looked for themselves are
 * counted, each article once for each value.
 */
final class FacetCounter {

  private static final List<String> FACETS =
      List.of(
          Fields.PARTY,
          Fields.WEAPON,
          Fields.TYPE,
          Fields.STATUS,
          Fields.KIND,
          Fields.SOURCE,
          Fields.YEAR);

  private final IndexSearcher searcher;
  private final int most;
  private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

  /**
   * Counts with a searcher.
   *
   * @param most how many values of each field are given, years apart
   */
  FacetCounter(IndexSearcher searcher, int most) {
    this.searcher = searcher;
    this.most = most;
  }

  /** The counts for a search. */
  List<Facet> count(Translation.Asked asked) throws IOException {
    FACETS.forEach(field -> counts.put(field, new HashMap<>()));
    Query records = asked.records() == null ? new MatchAllDocsQuery() : asked.records();
    Weight ofArticles = weight(asked.articles());
    Weight ofRecords = weight(records);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      count(leaf, ofArticles.scorer(leaf), ofRecords.scorer(leaf));
    }
    List<Facet> facets = new ArrayList<>();
    for (Map.Entry<String, Map<String, Integer>> field : counts.entrySet()) {
      facets.add(facet(field.getKey(), field.getValue()));
    }
    return facets;
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private void count(LeafReaderContext leaf, @Nullable Scorer articles, @Nullable Scorer records)
      throws IOException {
    BitSet all = Translation.ARTICLES.getBitSet(leaf);
    if (articles == null || records == null || all == null) {
      return;
    }
    FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
    found.or(articles.iterator());
    FixedBitSet counted = new FixedBitSet(leaf.reader().maxDoc());
    DocIdSetIterator each = records.iterator();
    for (int record = each.nextDoc();
        record < DocIdSetIterator.NO_MORE_DOCS;
        record = each.nextDoc()) {
      if (!all.get(record) && found.get(all.nextSetBit(record))) {
        counted.set(record);
      }
    }
    for (String field : FACETS) {
      count(
          DocValues.getSortedSet(leaf.reader(), field + Fields.COUNTED),
          counted,
          all,
          counts(field));
    }
  }

  private Map<String, Integer> counts(String field) {
    return counts.computeIfAbsent(field, f -> new HashMap<>());
  }

  private static void count(
      SortedSetDocValues values, FixedBitSet records, BitSet articles, Map<String, Integer> counts)
      throws IOException {
    int[] count = new int[(int) values.getValueCount()];
    int[] last = new int[count.length];
    Arrays.fill(last, -1);
    for (int record = values.nextDoc();
        record < DocIdSetIterator.NO_MORE_DOCS;
        record = values.nextDoc()) {
      if (records.get(record)) {
        int article = articles.nextSetBit(record);
        for (int i = 0; i < values.docValueCount(); i++) {
          int value = (int) values.nextOrd();
          count[value] += last[value] == article ? 0 : 1;
          last[value] = article;
        }
      }
    }
    for (int value = 0; value < count.length; value++) {
      if (count[value] > 0) {
        counts.merge(values.lookupOrd(value).utf8ToString(), count[value], Integer::sum);
      }
    }
  }

  private Facet facet(String field, Map<String, Integer> values) throws IOException {
    boolean years = field.equals(Fields.YEAR);
    Comparator<Map.Entry<String, Integer>> byValue = Map.Entry.comparingByKey();
    Comparator<Map.Entry<String, Integer>> byCount =
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder());
    List<Map.Entry<String, Integer>> ordered =
        values.entrySet().stream()
            .sorted(years ? byValue : byCount.thenComparing(byValue))
            .limit(years ? Integer.MAX_VALUE : most)
            .toList();
    List<Facet.Count> counted = new ArrayList<>();
    for (Map.Entry<String, Integer> value : ordered) {
      counted.add(named(field, value.getKey(), value.getValue()));
    }
    return new Facet(field, counted);
  }

  /** With the name that a record gives the value. */
  private Facet.Count named(String field, String value, int articles) throws IOException {
    if (field.equals(Fields.PARTY) || field.equals(Fields.WEAPON)) {
      Query any =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(field, value)), Occur.FILTER)
              .build();
      TopDocs one = searcher.search(any, 1);
      for (String label : labels(one)) {
        String[] parts = label.split("\t", -1);
        if (parts.length == 4 && parts[0].equals(field) && parts[1].equals(value)) {
          return new Facet.Count(value, parts[2].isEmpty() ? null : parts[2], parts[3], articles);
        }
      }
    }
    return new Facet.Count(value, null, value, articles);
  }

  private List<String> labels(TopDocs records) throws IOException {
    if (records.scoreDocs.length == 0) {
      return List.of();
    }
    String labels = searcher.storedFields().document(records.scoreDocs[0].doc).get(Fields.LABELS);
    return labels == null ? List.of() : labels.lines().toList();
  }
}
