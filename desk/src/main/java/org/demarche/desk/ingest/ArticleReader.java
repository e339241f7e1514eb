package org.demarche.desk.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, folders (with all below them, in the order of their paths) and, for
 * {@code -}, standard input, one at a time. Files are {@code .txt} (one article each) or {@code
 * .jsonl} (one JSON object a line), or {@code .gz} of these; what has another name is looked at. An
 * id that comes a second time is refused, since records refer to their article by it.
 */
public final class ArticleReader implements Iterator<Reading>, Closeable {

  private final InputStream standardInput;
  private final @Nullable LocalDate published;
  private final Iterator<SourceFinder.Found> sources;
  private final long totalBytes;
  private final Deque<Reading> ready = new ArrayDeque<>();
  private final Map<String, String> placeOfId = new HashMap<>();
  private @Nullable JsonLines lines;
  private long finishedBytes;

  /**
   * Reads what is named.
   *
   * @param names files, folders, or {@code -} for standard input
   * @param published day of publication of articles that bear none; null when that is unknown
   */
  public ArticleReader(
      List<String> names, InputStream standardInput, @Nullable LocalDate published) {
    List<SourceFinder.Found> found = new SourceFinder().find(names);
    this.standardInput = standardInput;
    this.published = published;
    this.sources = found.iterator();
    this.totalBytes = found.stream().mapToLong(ArticleReader::size).sum();
  }

  /** Size of all files together, in bytes; 0 when only standard input is read. */
  public long totalBytes() {
    return totalBytes;
  }

  /** Size of the files that have been begun, in bytes. */
  public long begunBytes() {
    return finishedBytes;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (lines != null || sources.hasNext())) {
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
    if (lines == null) {
      begin(sources.next());
      return;
    }
    Reading reading = lines.next();
    if (reading == null) {
      closeLines();
    } else {
      ready.add(onlyOnce(reading));
    }
  }

  private void begin(SourceFinder.Found found) {
    finishedBytes += size(found);
    if (found instanceof SourceFinder.Found.Missing missing) {
      ready.add(new Reading.Refused(missing.problem()));
    } else if (found instanceof SourceFinder.Found.Input input) {
      begin(input.source());
    }
  }

  private void begin(Source source) {
    try {
      BufferedInputStream content = source.open(standardInput);
      if (source.format(content) == Source.Format.JSON_LINES) {
        lines = new JsonLines(source, source.utf8(content));
      } else {
        readText(source, content);
      }
    } catch (InputException e) {
      ready.add(new Reading.Refused(e.problem()));
    } catch (IOException e) {
      ready.add(new Reading.Refused(Unreadable.problem(source.name(), e)));
    }
  }

  private void readText(Source source, InputStream content) throws IOException, InputException {
    try (content) {
      TextDecoder.Decoded decoded = TextDecoder.file(source.readAll(content), source.name());
      if (decoded.text().isBlank()) {
        throw new InputException(source.name(), "empty", "put the article's text in it");
      }
      List<InputProblem> notes = decoded.note(source.name()).stream().toList();
      String id = source.path() == null ? "stdin" : source.stem();
      Article article = TextArticle.of(id, decoded.text());
      ready.add(onlyOnce(new Reading.Ready(article, false, source.name(), notes)));
    }
  }

  private Reading onlyOnce(Reading reading) {
    if (!(reading instanceof Reading.Ready article)) {
      return reading;
    }
    String id = article.article().id();
    String first = placeOfId.putIfAbsent(id, article.place());
    if (first == null) {
      return new Reading.Ready(
          dated(article.article()), article.idGiven(), article.place(), article.notes());
    }
    return new Reading.Refused(
        new InputProblem(
            article.place(),
            "the id \"" + id + "\" was used before, in " + first,
            "give each article an id of its own, or code the files apart"));
  }

  private Article dated(Article article) {
    if (article.published() != null || published == null) {
      return article;
    }
    return new Article(
        article.id(),
        article.title(),
        article.text(),
        published,
        article.url(),
        article.source(),
        article.extra());
  }

  private void closeLines() {
    try {
      close();
    } catch (IOException e) {
      // Intentional: everything was read, so nothing is lost when closing fails.
    }
    lines = null;
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }

  private static long size(SourceFinder.Found found) {
    return found instanceof SourceFinder.Found.Input input ? input.bytes() : 0;
  }
}
