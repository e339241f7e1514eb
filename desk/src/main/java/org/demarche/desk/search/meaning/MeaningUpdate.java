package org.demarche.desk.search.meaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.desk.search.index.Fields;
import org.demarche.desk.search.index.IndexException;
import org.demarche.desk.search.index.IndexFolder;
import org.demarche.desk.search.index.IndexState;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.ArticleStore.Changed;
import org.demarche.syntax.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Gives vectors to the sentences of articles that have none. What has not changed is not embedded
 * again; a killed run goes on where it last wrote down how far it had come.
 */
public final class MeaningUpdate {

  private static final int BATCH = 96;
  private static final int ARTICLES_OF_A_COMMIT = 2_000;

  private final Archive archive;
  private final SentenceEmbedder embedder;
  private final IndexWatch watch;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private long embedded;
  private long uncommitted;

  /** An update of an archive's vectors. */
  public MeaningUpdate(Archive archive, SentenceEmbedder embedder, IndexWatch watch) {
    this.archive = archive;
    this.embedder = embedder;
    this.watch = watch;
  }

  /**
   * Brings the vectors up to date.
   *
   * @return how many sentences were embedded
   * @throws IndexException when another process is doing so
   */
  public long run() throws IOException {
    IndexFolder folder = MeaningIndex.folder(archive);
    try (IndexFolder.Claim claim = folder.claim().orElse(null)) {
      if (claim == null) {
        throw new IndexException("another process is embedding sentences; try later", null);
      }
      Optional<MeaningIndex> before = MeaningIndex.open(archive);
      if (before.isPresent()) {
        try (MeaningIndex index = before.get()) {
          IndexState begin = IndexState.begin(MeaningIndex.FORMAT, archive);
          write(folder.current().orElseThrow(), index.state().onwardFrom(begin), index);
        }
      } else {
        Path fresh = folder.fresh();
        begin(fresh);
        folder.use(fresh);
        write(fresh, IndexState.begin(MeaningIndex.FORMAT, archive), null);
      }
    }
    return embedded;
  }

  /** Makes an empty index, so that a run that is killed can be taken up. */
  private void begin(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      commit(writer, IndexState.begin(MeaningIndex.FORMAT, archive));
    }
  }

  private void write(Path folder, IndexState from, @Nullable MeaningIndex before)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setCommitOnClose(false);
    long latest = archive.articles().version();
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      IndexState state = from;
      while (true) {
        List<Changed> changes = archive.articles().changedAfter(state.version(), BATCH);
        if (changes.isEmpty()) {
          break;
        }
        write(writer, changes, before);
        state = state.at(changes.get(changes.size() - 1).version());
        watch.step("sentence embeddings", state.version(), Math.max(latest, state.version()));
        uncommitted += changes.size();
        if (uncommitted >= ARTICLES_OF_A_COMMIT) {
          commit(writer, state);
          uncommitted = 0;
        }
      }
      commit(writer, state);
    }
  }

  private void write(IndexWriter writer, List<Changed> changes, @Nullable MeaningIndex before)
      throws IOException {
    Map<Changed, List<Passage>> wanted = new LinkedHashMap<>();
    Map<String, byte[]> vectors = new HashMap<>();
    Map<Long, List<Entry>> known = new HashMap<>();
    for (Changed change : changes) {
      long number = change.article().number();
      List<Entry> entries = before == null ? List.of() : before.entries(number);
      entries.forEach(entry -> vectors.put(entry.digest(), entry.vector()));
      known.put(number, entries);
      wanted.put(
          change, Passage.of(splitter, change.article(), archive.records().ofArticle(number)));
    }
    embed(wanted.values().stream().flatMap(List::stream).toList(), vectors);
    for (Map.Entry<Changed, List<Passage>> one : wanted.entrySet()) {
      long number = one.getKey().article().number();
      List<Entry> entries = new ArrayList<>();
      for (Passage passage : one.getValue()) {
        byte[] vector = vectors.get(passage.digest());
        if (vector != null) {
          entries.add(Entry.of(number, one.getKey().article().family(), passage, vector));
        }
      }
      replace(writer, number, known.getOrDefault(number, List.of()), entries);
    }
  }

  private void embed(List<Passage> passages, Map<String, byte[]> vectors) {
    Map<String, String> missing = new LinkedHashMap<>();
    for (Passage passage : passages) {
      if (!vectors.containsKey(passage.digest())) {
        missing.put(passage.digest(), passage.text());
      }
    }
    List<float[]> made = embedder.embed(List.copyOf(missing.values()));
    int next = 0;
    for (String digest : missing.keySet()) {
      vectors.put(digest, Vectors.quantised(made.get(next++)));
    }
    embedded += made.size();
  }

  private static void replace(
      IndexWriter writer, long number, List<Entry> before, List<Entry> entries) throws IOException {
    List<String> old = before.stream().map(Entry::place).sorted().toList();
    if (old.equals(entries.stream().map(Entry::place).sorted().toList())) {
      return;
    }
    Term article = new Term(Fields.NUMBER, Long.toString(number));
    if (entries.isEmpty()) {
      writer.deleteDocuments(article);
    } else {
      writer.updateDocuments(article, entries.stream().map(Entry::document).toList());
    }
  }

  private static void commit(IndexWriter writer, IndexState state) throws IOException {
    writer.setLiveCommitData(state.data().entrySet());
    writer.commit();
  }
}
