package org.demarche.desk.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.ArticleStore.Changed;

/** Brings an index of words up to date with its archive. */
final class WordUpdate {

  private static final int BATCH = 64;
  private static final long ARTICLES_OF_A_COMMIT = 20_000;
  private static final double BUFFER_MEGABYTES = 48;

  private final Archive archive;
  private final IndexWatch watch;
  private final long latest;
  private long done;

  /** An update to the archive's state of now. */
  WordUpdate(Archive archive, IndexWatch watch) {
    this.archive = archive;
    this.watch = watch;
    this.latest = archive.articles().version();
  }

  /** Adds what has changed since a state. */
  void catchUp(Path folder, IndexState state) throws IOException {
    write(folder, IndexWriterConfig.OpenMode.APPEND, state, false);
  }

  /** Makes an index of everything in an empty folder. */
  void build(Path folder, IndexState state) throws IOException {
    write(folder, IndexWriterConfig.OpenMode.CREATE, state, true);
  }

  private void write(Path folder, IndexWriterConfig.OpenMode mode, IndexState from, boolean bare)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(WordAnalyzer.ofFields())
            .setOpenMode(mode)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      IndexState state = from;
      while (true) {
        List<Changed> changes = archive.articles().changedAfter(state.version(), BATCH);
        if (changes.isEmpty()) {
          break;
        }
        for (Changed change : changes) {
          // What changes while an index is made anew is met a second time.
          write(writer, change, bare && change.version() <= latest);
        }
        state = state.at(changes.get(changes.size() - 1).version());
        if (!bare
            && done / ARTICLES_OF_A_COMMIT != (done - changes.size()) / ARTICLES_OF_A_COMMIT) {
          commit(writer, state);
        }
      }
      commit(writer, state);
    }
  }

  private void write(IndexWriter writer, Changed change, boolean isNew) throws IOException {
    long number = change.article().number();
    List<Document> block = ArticleBlock.of(change.article(), archive.records().ofArticle(number));
    if (isNew) {
      writer.addDocuments(block);
    } else {
      writer.updateDocuments(ArticleBlock.term(number), block);
    }
    done++;
    watch.step("the search index", change.version(), Math.max(latest, change.version()));
  }

  private static void commit(IndexWriter writer, IndexState state) throws IOException {
    writer.setLiveCommitData(state.data().entrySet());
    writer.commit();
  }
}
