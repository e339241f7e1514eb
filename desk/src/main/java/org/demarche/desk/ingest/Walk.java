package org.demarche.desk.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import org.demarche.desk.ingest.fetch.FetchBounds;
import org.demarche.desk.ingest.fetch.FetchRefused;
import org.demarche.desk.ingest.fetch.Fetched;
import org.demarche.desk.ingest.fetch.Fetcher;
import org.demarche.desk.ingest.fetch.Trust;
import org.demarche.desk.ingest.format.Content;
import org.demarche.desk.ingest.format.Contents;
import org.demarche.desk.ingest.format.Expansion;
import org.demarche.desk.ingest.format.Found;
import org.demarche.desk.ingest.format.Hints;
import org.demarche.desk.ingest.format.Limits;
import org.demarche.desk.ingest.format.LineBlock;
import org.demarche.desk.ingest.format.Malformed;
import org.demarche.desk.ingest.format.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one source at a time, into what is packed in it and out again, and after its links.
 * Only the innermost open piece is read, so that memory holds one article and not the source.
 */
final class Walk implements Closeable {

  private final InputStream standardInput;
  private final @Nullable Fetcher fetcher;
  private final boolean allowPrivate;
  private final Contents contents;
  private final Deque<Open> open = new ArrayDeque<>();
  private Trust trust = Trust.PUBLIC;

  /** A piece that is being read, and how messages call it. */
  private record Open(String place, Content content) {}

  /** Without a fetcher, what is linked to is refused. */
  Walk(InputStream standardInput, ReadOptions options, @Nullable Fetcher fetcher) {
    this.standardInput = standardInput;
    this.fetcher = fetcher;
    this.allowPrivate = options.allowPrivate();
    this.contents = new Contents(options.columns());
  }

  boolean isAtEnd() {
    return open.isEmpty();
  }

  /** Opens a source; gives a refusal when that fails. */
  @Nullable Reading begin(SourceFinder.Found source) {
    return attempt(
        source.name(),
        () -> {
          open.push(new Open(source.name(), opened(source, piece(source))));
          return null;
        });
  }

  private Content opened(SourceFinder.Found source, Piece piece) throws IOException, Malformed {
    LineBlock block =
        source instanceof SourceFinder.Found.Given given ? given.file().block() : null;
    try {
      return block == null ? contents.open(piece) : contents.open(piece, block);
    } catch (IOException | Malformed e) {
      piece.content().close();
      throw e;
    }
  }

  private Piece piece(SourceFinder.Found source) throws IOException, Malformed {
    trust = Trust.PUBLIC;
    if (source instanceof SourceFinder.Found.Input file) {
      String name = file.path().getFileName().toString();
      return Piece.source(name, Files.newInputStream(file.path()), Hints.NONE);
    }
    if (source instanceof SourceFinder.Found.Given given) {
      return Piece.source(given.file().name(), given.file().content().open(), Hints.NONE);
    }
    if (source instanceof SourceFinder.Found.Web web) {
      trust = allowPrivate ? Trust.in(web.name()) : Trust.PUBLIC;
      Fetched answer = fetcher().fetch(web.name(), trust, FetchBounds.NAMED);
      return fetched(answer, Hints.NONE);
    }
    return Piece.source("stdin", standardInput, Hints.NONE);
  }

  private static Piece fetched(Fetched answer, Hints hints) {
    String name = answer.url().replaceFirst("[?#].*$", "");
    return Piece.source(name, answer.content(), hints.fetched(answer.url(), answer.mediaType()));
  }

  /** Goes one step on; null when that gave nothing yet. */
  @Nullable Reading step() {
    Open top = open.element();
    Reading reading =
        attempt(
            top.place(),
            () -> {
              Found found = top.content().next();
              return found == null ? leave() : take(found, top.place());
            });
    return reading;
  }

  /** What may fail in the ways in which reading fails. */
  private interface Attempt {

    @Nullable Reading run() throws IOException, Malformed;
  }

  /** After a failure the piece is left; after too much unpacking, the whole source. */
  private @Nullable Reading attempt(String place, Attempt attempt) {
    int before = open.size();
    try {
      return attempt.run();
    } catch (Malformed e) {
      leaveTo(before - 1);
      return new Reading.Refused(InputProblem.of(place, e.remark()));
    } catch (Expansion.TooMuch e) {
      leaveTo(0);
      return refused(
          place, "a packing bomb: it " + e.getMessage(), "the rest of this source is not read");
    } catch (FetchRefused e) {
      leaveTo(before - 1);
      return refused(place, e.getMessage(), e.remedy());
    } catch (IOException e) {
      leaveTo(before - 1);
      return new Reading.Refused(Unreadable.problem(place, e));
    }
  }

  private static Reading refused(String place, @Nullable String message, String remedy) {
    return new Reading.Refused(new InputProblem(place, "" + message, remedy));
  }

  private @Nullable Reading take(Found found, String outer) throws IOException, Malformed {
    String place = found instanceof Found.Link link ? link.url() : place(outer, found);
    if (found instanceof Found.Text text) {
      return Reading.ready(text, place);
    }
    if (found instanceof Found.Spoiled spoiled) {
      return new Reading.Refused(InputProblem.of(place, spoiled.remark()));
    }
    return nested(place, () -> contentOf(found));
  }

  private interface Opening {

    Content open() throws IOException, Malformed;
  }

  /** What cannot be opened is refused by itself, and what it is in is read on. */
  private @Nullable Reading nested(String place, Opening opening) throws IOException {
    if (open.size() >= Limits.DEPTH) {
      return refused(place, "packed more than " + Limits.DEPTH + " times over", "unpack it before");
    }
    try {
      open.push(new Open(place, opening.open()));
      return null;
    } catch (Malformed e) {
      return new Reading.Refused(InputProblem.of(place, e.remark()));
    } catch (FetchRefused e) {
      return refused(place, e.getMessage(), e.remedy());
    } catch (Expansion.TooMuch e) {
      throw e;
    } catch (IOException e) {
      return new Reading.Refused(Unreadable.problem(place, e));
    }
  }

  private Content contentOf(Found found) throws IOException, Malformed {
    if (found instanceof Found.Inner inner) {
      return contents.open(inner.piece());
    }
    Found.Link link = (Found.Link) found;
    Fetched answer = fetcher().fetch(link.url(), trust, FetchBounds.LINKED);
    try {
      return contents.open(fetched(answer, link.hints()), link.expected());
    } catch (IOException | Malformed e) {
      answer.content().close();
      throw e;
    }
  }

  private Fetcher fetcher() throws Malformed {
    if (fetcher == null) {
      throw new Malformed(
          "a link, and links are not followed here",
          "fetch it beforehand, as demarche ingest does");
    }
    return fetcher;
  }

  private static String place(String outer, Found found) {
    if (found.position().isEmpty()) {
      return outer;
    }
    boolean number = found.position().chars().allMatch(Character::isDigit);
    return outer + (number ? ":" : "/") + found.position();
  }

  private @Nullable Reading leave() {
    leaveTo(open.size() - 1);
    return null;
  }

  private void leaveTo(int depth) {
    while (open.size() > Math.max(0, depth)) {
      try {
        open.pop().content().close();
      } catch (IOException e) {
        // Intentional: everything was read, so nothing is lost when closing fails.
      }
    }
  }

  @Override
  public void close() {
    leaveTo(0);
  }
}
