package org.demarche.desk.search.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.desk.store.Archive;

/**
 * The words and records of an archive, to be searched. One process at a time brings the index up to
 * date, the others read what is there.
 */
public final class WordIndex implements Closeable {

  /** To be counted up whenever documents are made in another way. */
  private static final String FORMAT = "words-3";

  private final Directory directory;
  private final DirectoryReader reader;

  private WordIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  /** Where the indexes of an archive lie. */
  public static Path root(Archive archive) {
    return archive.derived().resolve("index");
  }

  /**
   * Opens the index of an archive, brought up to date; makes it where there is none, or a damaged
   * one.
   *
   * @throws IndexException when another process is just making it for the first time
   */
  public static WordIndex open(Archive archive, IndexWatch watch) throws IOException {
    IndexFolder folder = new IndexFolder(root(archive), "words");
    update(archive, folder, watch);
    try {
      return read(folder);
    } catch (IOException e) {
      if (!isDamage(e)) {
        throw e;
      }
      // Another process may have put a new one in place meanwhile, or a file is broken.
      remake(archive, folder, watch, "the search index is damaged; it is made anew");
      return read(folder);
    }
  }

  /** Makes the index of an archive anew and puts it in the place of the old one. */
  public static void rebuild(Archive archive, IndexWatch watch) throws IOException {
    IndexFolder folder = new IndexFolder(root(archive), "words");
    try (IndexFolder.Claim claim = folder.claim().orElse(null)) {
      if (claim == null) {
        throw new IndexException("another process is working on the search index; try later", null);
      }
      build(archive, folder, watch);
    }
  }

  /** Reads the documents. */
  public DirectoryReader reader() {
    return reader;
  }

  /** How many articles it holds. */
  public int articles() throws IOException {
    return new IndexSearcher(reader)
        .count(new TermQuery(new Term(Fields.DOCUMENT, Fields.ARTICLE)));
  }

  /** Up to which change of the archive it reaches. */
  public long version() throws IOException {
    return Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault("version", "0"));
  }

  private static void update(Archive archive, IndexFolder folder, IndexWatch watch)
      throws IOException {
    long latest = archive.articles().version();
    IndexState begin = IndexState.begin(FORMAT, archive);
    Optional<IndexState> before = state(folder);
    if (before.filter(state -> state.leadsTo(begin, latest)).isPresent()
        && before.get().version() == latest) {
      return;
    }
    try (IndexFolder.Claim claim = folder.claim().orElse(null)) {
      if (claim == null) {
        busy(before, watch);
        return;
      }
      // Read again: the other process may just have finished.
      Optional<IndexState> state = state(folder);
      if (state.filter(s -> s.leadsTo(begin, latest)).isPresent()) {
        catchUp(archive, folder, watch, state.get().onwardFrom(begin));
        return;
      }
      if (folder.current().isPresent()) {
        watch.notice(
            "the search index is damaged, of an older form or of another archive; it is"
                + " made anew");
      }
      build(archive, folder, watch);
    }
  }

  private static void catchUp(
      Archive archive, IndexFolder folder, IndexWatch watch, IndexState state) throws IOException {
    try {
      new WordUpdate(archive, watch).catchUp(folder.current().orElseThrow(), state);
    } catch (IOException e) {
      if (!isDamage(e)) {
        throw e;
      }
      watch.notice("the search index is damaged; it is made anew");
      build(archive, folder, watch);
    }
  }

  private static void busy(Optional<IndexState> before, IndexWatch watch) {
    if (before.isEmpty()) {
      throw new IndexException("another process is making the search index; try later", null);
    }
    watch.notice(
        "another process is bringing the search index up to date; what it has not reached"
            + " is not found yet");
  }

  private static void remake(Archive archive, IndexFolder folder, IndexWatch watch, String notice)
      throws IOException {
    try (IndexFolder.Claim claim = folder.claim().orElse(null)) {
      if (claim != null) {
        watch.notice(notice);
        build(archive, folder, watch);
      }
    }
  }

  private static void build(Archive archive, IndexFolder folder, IndexWatch watch)
      throws IOException {
    Path fresh = folder.fresh();
    new WordUpdate(archive, watch).build(fresh, IndexState.begin(FORMAT, archive));
    folder.use(fresh);
  }

  private static WordIndex read(IndexFolder folder) throws IOException {
    Directory directory = FSDirectory.open(folder.current().orElseThrow(IndexNotFound::new));
    try {
      return new WordIndex(directory, DirectoryReader.open(directory));
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** The state of the index in use; empty when there is none that can be read. */
  private static Optional<IndexState> state(IndexFolder folder) throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(current.get())) {
      return Optional.of(IndexState.read(directory));
    } catch (IllegalArgumentException e) {
      // It names a codec that this Lucene does not have.
      return Optional.empty();
    } catch (IOException e) {
      if (isDamage(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether an index cannot be read because of its files, and not because of the machine. */
  public static boolean isDamage(IOException e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof IndexNotFoundException
        || e instanceof NoSuchFileException
        || e instanceof FileNotFoundException
        || e instanceof EOFException;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** There is no index, though one was just made. */
  private static final class IndexNotFound extends FileNotFoundException {
    private static final long serialVersionUID = 1;

    IndexNotFound() {
      super("the search index is gone");
    }
  }
}
