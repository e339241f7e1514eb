package org.demarche.desk.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.demarche.desk.ingest.format.LineBlock;
import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes come from elsewhere than the file system at hand.
 *
 * @param place as messages call it
 * @param name the last part of its path, for telling the format and for naming articles that have
 *     no id
 * @param block the part of a JSON Lines file that {@code content} gives; null for a whole file
 */
public record GivenFile(String place, String name, Opening content, @Nullable LineBlock block) {

  /** Opens a file. */
  @FunctionalInterface
  public interface Opening {

    /** Its bytes from the beginning, or from that of the block. */
    InputStream open() throws IOException;
  }
}
