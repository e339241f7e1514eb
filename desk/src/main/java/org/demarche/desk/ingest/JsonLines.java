package org.demarche.desk.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the articles of a JSON Lines file, one object a line; blank lines are passed over. */
final class JsonLines implements Closeable {

  private final Source source;
  private final ByteLines lines;
  private final Deque<Reading> ready = new ArrayDeque<>();
  private boolean noted;
  private boolean any;
  private boolean ended;

  JsonLines(Source source, InputStream content) {
    this.source = source;
    this.lines = new ByteLines(content);
  }

  /** The next reading, or null at the end. */
  @Nullable Reading next() {
    while (ready.isEmpty() && !ended) {
      readLine();
    }
    return ready.poll();
  }

  private void readLine() {
    try {
      byte[] line = lines.read();
      if (line != null) {
        read(line);
        return;
      }
      if (!any) {
        refuse(
            new InputProblem(
                source.name(), "no articles in it", "put one JSON object on each line"));
      }
    } catch (IOException e) {
      refuse(Unreadable.problem(source.name(), e));
    }
    ended = true;
  }

  private void read(byte[] line) {
    String place = source.name() + ":" + lines.number();
    try {
      TextDecoder.Decoded decoded = TextDecoder.part(line, lines.offset(), place);
      String text = lines.number() == 1 ? withoutMark(decoded.text()) : decoded.text();
      if (text.isBlank()) {
        return;
      }
      any = true;
      String spareId = source.fileName() + ":" + lines.number();
      Reading.Ready article = JsonArticle.read(text, place, spareId);
      List<InputProblem> notes = new ArrayList<>(article.notes());
      takeOnce(decoded.note(place)).ifPresent(notes::add);
      ready.add(new Reading.Ready(article.article(), article.idGiven(), place, notes));
    } catch (InputException e) {
      any = true;
      refuse(e.problem());
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** An old encoding is noted at its first article only. */
  private Optional<InputProblem> takeOnce(Optional<InputProblem> note) {
    Optional<InputProblem> first = noted ? Optional.empty() : note;
    noted |= note.isPresent();
    return first;
  }

  private void refuse(InputProblem problem) {
    ready.add(new Reading.Refused(problem));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
