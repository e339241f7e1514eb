package org.demarche.desk.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The content of an open piece, one thing after the other. */
public interface Content extends Closeable {

  /**
   * The next thing in it, or null at its end.
   *
   * @throws Malformed when the rest cannot be read as what it is; nothing more is to be had
   * @throws IOException when the rest cannot be read at all
   */
  @Nullable Found next() throws IOException, Malformed;

  /** A way of reading a piece that holds one thing. */
  @FunctionalInterface
  interface Whole {

    /** Reads all of it. */
    Found read(Piece piece) throws IOException, Malformed;
  }

  /** The content of a piece that holds one thing. */
  static Content of(Piece piece, Whole whole) {
    return new Single(piece, whole);
  }

  /** The content of a piece that holds one thing. */
  final class Single implements Content {

    private final Piece piece;
    private final Whole whole;
    private boolean read;

    private Single(Piece piece, Whole whole) {
      this.piece = piece;
      this.whole = whole;
    }

    @Override
    public @Nullable Found next() throws IOException, Malformed {
      if (read) {
        return null;
      }
      read = true;
      return whole.read(piece);
    }

    @Override
    public void close() throws IOException {
      piece.content().close();
    }
  }
}
