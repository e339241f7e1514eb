package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the articles of a JSON Lines file, one object a line; blank lines are passed over. */
final class JsonLines implements Content {

  private final Piece piece;
  private final ByteLines lines;
  private final LineBlock block;
  private boolean noted;
  private boolean any;

  JsonLines(Piece piece) throws IOException, Malformed {
    this(piece, piece.utf8(), LineBlock.ALL);
  }

  /** A block of a file in UTF-8, or in Windows-1252 by lines. */
  JsonLines(Piece piece, LineBlock block) {
    this(piece, piece.content(), block);
  }

  private JsonLines(Piece piece, InputStream utf8, LineBlock block) {
    this.piece = piece;
    this.lines = new ByteLines(utf8);
    this.block = block;
    this.noted = block.noted();
    this.any = block.number() > 1;
  }

  @Override
  public @Nullable Found next() throws IOException, Malformed {
    while (true) {
      try {
        byte[] line = isAtEnd() ? null : lines.read();
        if (line == null) {
          return end();
        }
        Found found = read(line);
        if (found != null) {
          return found;
        }
      } catch (Malformed e) {
        any = true;
        return new Found.Spoiled(position(), e.remark());
      }
    }
  }

  private boolean isAtEnd() {
    return block.offset() + lines.taken() >= block.end();
  }

  private @Nullable Found end() {
    if (any) {
      return null;
    }
    any = true;
    return new Found.Spoiled(
        "", new Remark("no articles in it", "put one JSON object on each line"));
  }

  private @Nullable Found read(byte[] line) throws Malformed {
    TextDecoder.Decoded decoded = TextDecoder.part(line, block.offset() + lines.offset());
    String text = number() == 1 ? withoutMark(decoded.text()) : decoded.text();
    if (text.isBlank()) {
      return null;
    }
    any = true;
    Found.Text found = JsonArticle.read(text, position(), piece.name() + ":" + position());
    List<Remark> notes = new ArrayList<>(found.notes());
    takeOnce(decoded.note()).ifPresent(notes::add);
    return new Found.Text(found.article(), found.idGiven(), position(), notes);
  }

  private String position() {
    return String.valueOf(number());
  }

  private long number() {
    return block.number() + lines.number() - 1;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** An old encoding is noted at its first article only. */
  private Optional<Remark> takeOnce(Optional<Remark> note) {
    Optional<Remark> first = noted ? Optional.empty() : note;
    noted |= note.isPresent();
    return first;
  }

  @Override
  public void close() throws IOException {
    piece.content().close();
  }
}
