package org.demarche.desk.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.demarche.desk.ingest.fetch.Fetcher;

/**
 * Reads articles from files, folders (with all below them, in the order of their paths), addresses
 * of the web and, for {@code -}, standard input, one at a time. Text, web pages, PDF, JSON lines,
 * tables, feeds, lists of feeds and web archives are read, packed or not; what a file is, its
 * content says first and its name second. What cannot be read comes out as a refusal, and the rest
 * goes on.
 */
public final class ArticleReader implements Iterator<Reading>, Closeable {

  private final Iterator<SourceFinder.Found> sources;
  private final Walk walk;
  private final ArticleCheck check;
  private final long totalBytes;
  private final Deque<Reading> ready = new ArrayDeque<>();
  private long begunBytes;

  /**
   * Reads what is named.
   *
   * @param names files, folders, addresses, or {@code -} for standard input
   */
  public ArticleReader(List<String> names, InputStream standardInput, ReadOptions options) {
    this(names, standardInput, options, new Fetcher());
  }

  ArticleReader(
      List<String> names, InputStream standardInput, ReadOptions options, Fetcher fetcher) {
    this(new SourceFinder().find(names), new Walk(standardInput, options, fetcher), options);
  }

  private ArticleReader(List<SourceFinder.Found> found, Walk walk, ReadOptions options) {
    this.sources = found.iterator();
    this.walk = walk;
    this.check = new ArticleCheck(options);
    this.totalBytes = found.stream().mapToLong(SourceFinder.Found::bytes).sum();
  }

  /** Reads one file whose bytes come from elsewhere; what it links to is refused. */
  public static ArticleReader of(GivenFile file, ReadOptions options) {
    Walk walk = new Walk(InputStream.nullInputStream(), options, null);
    return new ArticleReader(
        List.of(new SourceFinder.Found.Given(file.place(), file)), walk, options);
  }

  /** Size of all files together, in bytes; 0 when only standard input or the web is read. */
  public long totalBytes() {
    return totalBytes;
  }

  /** Size of the files that have been begun, in bytes. */
  public long begunBytes() {
    return begunBytes;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (!walk.isAtEnd() || sources.hasNext())) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void advance() {
    if (walk.isAtEnd()) {
      begin(sources.next());
      return;
    }
    Reading reading = walk.step();
    if (reading != null) {
      ready.add(check.check(reading));
    }
  }

  private void begin(SourceFinder.Found found) {
    begunBytes += found.bytes();
    Reading refused =
        found instanceof SourceFinder.Found.Missing missing
            ? new Reading.Refused(missing.problem())
            : walk.begin(found);
    if (refused != null) {
      ready.add(refused);
    }
  }

  @Override
  public void close() throws IOException {
    walk.close();
  }
}
