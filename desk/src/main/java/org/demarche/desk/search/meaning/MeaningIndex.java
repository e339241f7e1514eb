package org.demarche.desk.search.meaning;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.desk.search.index.Fields;
import org.demarche.desk.search.index.IndexFolder;
import org.demarche.desk.search.index.IndexState;
import org.demarche.desk.search.index.WordIndex;
import org.demarche.desk.store.Archive;
import org.jspecify.annotations.Nullable;

/** The vectors of an archive's sentences, to be searched for the nearest. Thread-safe. */
public final class MeaningIndex implements Closeable {

  /** To be changed with the model, and with the choice of sentences. */
  static final String FORMAT = "meaning-1 bge-small-en-v1.5-q";

  static final String VECTOR = "vector";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexState state;

  private MeaningIndex(Directory directory, DirectoryReader reader, IndexState state) {
    this.directory = directory;
    this.reader = reader;
    this.state = state;
  }

  /**
   * Which sentences are wanted.
   *
   * @param numbers of the articles; null for any
   * @param butFamily family of near-duplicates that is left out, or null
   */
  public record Scope(long @Nullable [] numbers, @Nullable String butFamily) {

    /** All sentences. */
    public static final Scope ALL = new Scope(null, null);
  }

  /** The index of an archive; empty when none was made, or one that cannot be read. */
  public static Optional<MeaningIndex> open(Archive archive) throws IOException {
    Optional<Path> current = folder(archive).current();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    Directory directory = FSDirectory.open(current.get());
    try {
      IndexState state = IndexState.read(directory);
      IndexState begin = IndexState.begin(FORMAT, archive);
      if (state.leadsTo(begin, archive.articles().version())) {
        return Optional.of(new MeaningIndex(directory, DirectoryReader.open(directory), state));
      }
      directory.close();
      return Optional.empty();
    } catch (IOException e) {
      directory.close();
      if (WordIndex.isDamage(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  static IndexFolder folder(Archive archive) {
    return new IndexFolder(WordIndex.root(archive), "meaning");
  }

  /** Up to which change of the archive it reaches. */
  public long version() {
    return state.version();
  }

  IndexState state() {
    return state;
  }

  /** How many sentences it holds. */
  public int size() {
    return reader.numDocs();
  }

  /** The sentences nearest to a vector, the nearest first. */
  public List<Near> near(float[] vector, int most, Scope scope) throws IOException {
    return near(Vectors.quantised(vector), most, scope);
  }

  /** The sentences nearest to one that is in the index. */
  public List<Near> near(byte[] vector, int most, Scope scope) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Query nearest = new KnnByteVectorQuery(VECTOR, vector, most, filter(scope));
    List<Near> near = new ArrayList<>();
    for (ScoreDoc found : searcher.search(nearest, most).scoreDocs) {
      String place = searcher.storedFields().document(found.doc).get(Entry.PLACE);
      near.add(Near.of(Entry.parse(place), found.score));
    }
    return near;
  }

  private static @Nullable Query filter(Scope scope) {
    if (scope.numbers() == null && scope.butFamily() == null) {
      return null;
    }
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    filter.add(
        scope.numbers() == null
            ? new MatchAllDocsQuery()
            : NumericDocValuesField.newSlowSetQuery(Fields.NUMBER, scope.numbers()),
        Occur.FILTER);
    if (scope.butFamily() != null) {
      filter.add(
          new TermQuery(new Term(Fields.FAMILY, Fields.bounded(scope.butFamily()))),
          Occur.MUST_NOT);
    }
    return filter.build();
  }

  /** The sentences of an article, with their vectors. */
  List<Entry> entries(long number) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Query ofArticle = new TermQuery(new Term(Fields.NUMBER, Long.toString(number)));
    List<Entry> entries = new ArrayList<>();
    for (ScoreDoc found : searcher.search(ofArticle, Entry.MOST_OF_AN_ARTICLE).scoreDocs) {
      String place = searcher.storedFields().document(found.doc).get(Entry.PLACE);
      entries.add(Entry.parse(place).with(vector(found.doc)));
    }
    return entries;
  }

  /** The vectors of an article's sentences; none when it has not been embedded. */
  public List<byte[]> vectors(long number) throws IOException {
    return entries(number).stream().map(Entry::vector).toList();
  }

  private byte[] vector(int document) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      int inLeaf = document - leaf.docBase;
      if (inLeaf >= 0 && inLeaf < leaf.reader().maxDoc()) {
        ByteVectorValues vectors = leaf.reader().getByteVectorValues(VECTOR);
        if (vectors != null && vectors.advance(inLeaf) == inLeaf) {
          return vectors.vectorValue().clone();
        }
      }
    }
    throw new IllegalStateException("a sentence without a vector");
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
