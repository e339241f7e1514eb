package org.demarche.desk.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.demarche.desk.search.index.Fields;
import org.demarche.desk.search.index.WordAnalyzer;
import org.demarche.desk.search.meaning.MeaningIndex;
import org.demarche.desk.search.meaning.Near;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that mean what a query means, or what another article means. By meaning everything
 * is more or less alike, so there is no number of all, only the best: those of the first pages.
 */
final class MeaningSearch {

  private static final int LEAST_CANDIDATES = 100;
  private static final int SENTENCES_OF_AN_ARTICLE = 4;
  private static final int MOST_VECTORS = 12;

  private final Archive archive;
  private final IndexSearcher searcher;
  private final Map<Long, Near> nearest = new HashMap<>();

  MeaningSearch(Archive archive, IndexSearcher searcher) {
    this.archive = archive;
    this.searcher = searcher;
  }

  /**
   * The articles that mean nearly what the query says, or hold its words.
   *
   * @param meaning null when no sentences were embedded
   * @param vector of the query; not looked at without {@code meaning}
   */
  Found find(Search search, @Nullable MeaningIndex meaning, float[] vector) throws IOException {
    Translation translation = new Translation(searcher.getIndexReader());
    Translation.Asked asked = translation.ofAnyWord(search.query(), search.filter());
    int candidates = candidates(search.page());
    List<List<Long>> orders = new ArrayList<>();
    HitReader reader = new HitReader(archive, searcher, asked);
    orders.add(numbers(asked.articles(), candidates, reader));
    if (meaning != null) {
      MeaningIndex.Scope scope = scope(search.filter(), null);
      int sentences = candidates * SENTENCES_OF_AN_ARTICLE;
      orders.add(articles(meaning.near(vector, sentences, scope)));
    }
    return found(RankFusion.fuse(orders), search.page(), reader, "");
  }

  /** The articles most like another, its near-duplicates left out. */
  Found like(StoredArticle article, Search search, @Nullable MeaningIndex meaning)
      throws IOException {
    Translation.Asked asked =
        new Translation(searcher.getIndexReader()).ofAnyWord("", search.filter());
    HitReader reader = new HitReader(archive, searcher, asked);
    List<byte[]> vectors = meaning == null ? List.of() : meaning.vectors(article.number());
    Map<Long, Double> worth =
        meaning == null || vectors.isEmpty()
            ? byWords(article, search, reader)
            : byVectors(article, vectors, search, meaning);
    worth.remove(article.number());
    return found(worth, search.page(), reader, article.family());
  }

  private Map<Long, Double> byVectors(
      StoredArticle article, List<byte[]> vectors, Search search, MeaningIndex meaning)
      throws IOException {
    MeaningIndex.Scope scope = scope(search.filter(), article.family());
    Map<Long, Double> worth = new HashMap<>();
    List<byte[]> few = vectors.subList(0, Math.min(MOST_VECTORS, vectors.size()));
    for (byte[] vector : few) {
      Map<Long, Double> best = new LinkedHashMap<>();
      for (Near near : meaning.near(vector, candidates(search.page()), scope)) {
        best.putIfAbsent(near.number(), near.similarity() / few.size());
        nearest.putIfAbsent(near.number(), near);
      }
      best.forEach((number, similarity) -> worth.merge(number, similarity, Double::sum));
    }
    return RankFusion.best(worth);
  }

  private Map<Long, Double> byWords(StoredArticle article, Search search, HitReader reader)
      throws IOException {
    MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(WordAnalyzer.ofFields());
    like.setFieldNames(new String[] {Fields.TEXT});
    like.setMinDocFreq(2);
    Query words = like.like(Fields.TEXT, new StringReader(article.article().part(Part.TEXT)));
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, Occur.MUST);
    if (!search.filter().isAll()) {
      query.add(Translation.join(FilterQuery.of(search.filter())), Occur.FILTER);
    }
    return RankFusion.fuse(List.of(numbers(query.build(), candidates(search.page()), reader)));
  }

  private static int candidates(Search.Page page) {
    return Math.max(LEAST_CANDIDATES, 2 * (page.offset() + page.limit()));
  }

  private MeaningIndex.Scope scope(Filter filter, @Nullable String butFamily) throws IOException {
    if (filter.isAll()) {
      return new MeaningIndex.Scope(null, butFamily);
    }
    Query wanted = Translation.join(FilterQuery.of(filter));
    return new MeaningIndex.Scope(ArticleNumbers.of(searcher, wanted), butFamily);
  }

  private List<Long> numbers(Query articles, int most, HitReader reader) throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (ScoreDoc found : searcher.search(articles, most).scoreDocs) {
      numbers.add(reader.number(found.doc));
    }
    return numbers;
  }

  /** The articles of sentences, each at its nearest. */
  private List<Long> articles(List<Near> sentences) {
    List<Long> articles = new ArrayList<>();
    for (Near near : sentences) {
      if (nearest.putIfAbsent(near.number(), near) == null) {
        articles.add(near.number());
      }
    }
    return articles;
  }

  private Found found(Map<Long, Double> worth, Search.Page page, HitReader reader, String butFamily)
      throws IOException {
    List<Found.Hit> hits = new ArrayList<>();
    int passed = 0;
    for (Map.Entry<Long, Double> one : worth.entrySet()) {
      StoredArticle article = archive.articles().get(one.getKey());
      // The family may have grown since the sentences were embedded.
      if (!article.family().equals(butFamily) && passed++ >= page.offset()) {
        hits.add(reader.hit(article, one.getValue(), nearest.get(one.getKey())));
      }
      if (hits.size() >= page.limit()) {
        break;
      }
    }
    return new Found(worth.size(), hits, List.of());
  }
}
