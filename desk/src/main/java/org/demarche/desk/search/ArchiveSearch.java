package org.demarche.desk.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.search.index.WordIndex;
import org.demarche.desk.search.meaning.MeaningIndex;
import org.demarche.desk.search.query.Expression;
import org.demarche.desk.search.query.QuerySyntax;
import org.demarche.desk.search.query.QuerySyntaxException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Searches an archive as it was when this was opened. Thread-safe. */
public final class ArchiveSearch implements Closeable {

  private static final int MOST_VALUES = 10;

  private final Archive archive;
  private final WordIndex index;
  private final IndexSearcher searcher;
  private final IndexWatch watch;
  private @Nullable MeaningIndex meaning;

  private ArchiveSearch(Archive archive, WordIndex index, IndexWatch watch) {
    this.watch = watch;
    this.archive = archive;
    this.index = index;
    this.searcher = new IndexSearcher(index.reader());
  }

  /** Brings the index of an archive up to date and opens it. */
  public static ArchiveSearch open(Archive archive, IndexWatch watch) throws IOException {
    return new ArchiveSearch(archive, WordIndex.open(archive, watch), watch);
  }

  /**
   * The articles that meet a query and a filter.
   *
   * @throws QuerySyntaxException when the query cannot be read
   */
  public Found find(Search search) throws IOException {
    return find(search, asked(search));
  }

  /**
   * Those of some articles, by number, that meet a query and a filter.
   *
   * @throws QuerySyntaxException when the query cannot be read
   */
  public Found findAmong(Collection<Long> articles, Search search) throws IOException {
    Translation.Asked asked = asked(search);
    Query among =
        new BooleanQuery.Builder()
            .add(asked.articles(), Occur.MUST)
            .add(ArticleNumbers.query(articles), Occur.FILTER)
            .build();
    return find(search, new Translation.Asked(among, asked.records(), asked.marks()));
  }

  /** Up to which change of the archive this knows it. */
  public long version() throws IOException {
    return index.version();
  }

  private Translation.Asked asked(Search search) {
    Expression query = QuerySyntax.read(search.query(), Translation.FIELDS);
    return new Translation(index.reader()).of(query, search.filter());
  }

  private Found find(Search search, Translation.Asked asked) throws IOException {
    Search.Page page = search.page();
    int top = Math.max(1, page.offset() + page.limit());
    TopDocs docs = Ranking.of(search.order(), asked).top(searcher, asked.articles(), top);
    HitReader reader = new HitReader(archive, searcher, asked);
    List<Found.Hit> hits = new ArrayList<>();
    for (int i = page.offset();
        i < Math.min(docs.scoreDocs.length, page.offset() + page.limit());
        i++) {
      hits.add(reader.hit(docs.scoreDocs[i]));
    }
    List<Facet> facets =
        search.facets() ? new FacetCounter(searcher, MOST_VALUES).count(asked) : List.of();
    return new Found(docs.totalHits.value, hits, facets);
  }

  /** Makes the vector of a query; asked only when there is something to compare it with. */
  @FunctionalInterface
  public interface QueryEmbedder {

    float[] ofQuery(String query) throws IOException;
  }

  /**
   * The articles that mean nearly what a query says, in whatever words, mingled with those that
   * hold its words; by words alone, with a notice, where no sentences were embedded. The total is
   * that of the candidates looked at.
   */
  public Found findByMeaning(Search search, QueryEmbedder embedder) throws IOException {
    MeaningSearch meant = new MeaningSearch(archive, searcher);
    MeaningIndex vectors = meaning();
    return vectors == null
        ? meant.find(search, null, new float[0])
        : meant.find(search, vectors, embedder.ofQuery(search.query()));
  }

  /**
   * The articles most like another, its near-duplicates left out.
   *
   * @param search its query says nothing here
   */
  public Found findLike(StoredArticle article, Search search) throws IOException {
    return new MeaningSearch(archive, searcher).like(article, search, meaning());
  }

  /** Whether there are sentences to be compared by their meaning. */
  public boolean knowsMeaning() throws IOException {
    return meaning() != null;
  }

  /** The vectors, opened once, with a notice of what is missing; null where there are none. */
  private synchronized @Nullable MeaningIndex meaning() throws IOException {
    if (meaning != null) {
      return meaning;
    }
    meaning = MeaningIndex.open(archive).orElse(null);
    if (meaning == null) {
      watch.notice(
          "no sentences have been embedded, so only words are compared; demarche index embed does"
              + " it");
    } else if (meaning.version() < archive.articles().version()) {
      watch.notice(
          "some articles have not been embedded yet and are found by their words only; demarche"
              + " index embed brings them in");
    }
    return meaning;
  }

  @Override
  public synchronized void close() throws IOException {
    index.close();
    if (meaning != null) {
      meaning.close();
    }
  }
}
