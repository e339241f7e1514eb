package org.demarche.spark.read;

import java.io.Serializable;

/**
 * A file of the corpus.
 *
 * @param order its place among all that was named, from 0
 * @param name as messages call it: as the user spelled it, folders resolved
 * @param path for Hadoop, with its scheme
 * @param bytes its size
 */
public record SourceFile(int order, String name, String path, long bytes) implements Serializable {

  /** The last part of the name. */
  String lastPart() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
