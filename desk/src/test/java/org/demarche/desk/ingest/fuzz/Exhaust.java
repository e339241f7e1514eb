package org.demarche.desk.ingest.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.demarche.desk.ingest.format.Content;
import org.demarche.desk.ingest.format.Contents;
import org.demarche.desk.ingest.format.Found;
import org.demarche.desk.ingest.format.Hints;
import org.demarche.desk.ingest.format.Malformed;
import org.demarche.desk.ingest.format.Piece;

/**
 * The law of reading: whatever bytes come in, reading ends, with articles or refusals. Any other
 * exception goes through, and is a fault.
 */
final class Exhaust {

  private static final int DEEPEST = 6;

  private final Contents contents = new Contents(Map.of());

  /** Reads all of it, and all in it. */
  static void bytes(String name, byte[] bytes) {
    Piece piece = Piece.source(name, new ByteArrayInputStream(bytes), Hints.NONE);
    new Exhaust().read(piece, DEEPEST);
  }

  private void read(Piece piece, int depth) {
    try (Content content = contents.open(piece)) {
      Found found = content.next();
      while (found != null) {
        check(found);
        if (found instanceof Found.Inner inner && depth > 0) {
          read(inner.piece(), depth - 1);
        }
        found = content.next();
      }
    } catch (Malformed e) {
      if (e.remark().message().isBlank() || e.remark().remedy().isBlank()) {
        throw new AssertionError("a refusal without a reason", e);
      }
    } catch (IOException e) {
      // A damaged or bounded stream: the walk over sources puts it into words.
    }
  }

  private static void check(Found found) {
    if (found instanceof Found.Text text && text.article().text().isBlank()) {
      throw new AssertionError("an article without text");
    }
    if (found instanceof Found.Link link && link.url().isBlank()) {
      throw new AssertionError("a link to nowhere");
    }
  }
}
