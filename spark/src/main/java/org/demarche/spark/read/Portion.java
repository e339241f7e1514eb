package org.demarche.spark.read;

import java.io.Serializable;
import org.demarche.desk.ingest.format.LineBlock;
import org.jspecify.annotations.Nullable;

/**
 * What is read in one go: a file, or a block of lines of a large one.
 *
 * @param block null for the whole file
 */
record Portion(SourceFile file, @Nullable LineBlock block) implements Serializable {

  long bytes() {
    return block == null ? file.bytes() : block.end() - block.offset();
  }

  /** The number of its first reading within the file; those of later blocks are larger. */
  long first() {
    return block == null ? 1 : block.number();
  }
}
