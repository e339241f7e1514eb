package org.demarche.spark.code;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one shard holds; written last, so that a shard that has it, and the files that it names, is
 * whole.
 *
 * @param articles coded, whether or not records came of them
 * @param records by kind, problems aside
 * @param notes problems that are mere notes
 * @param failures all other problems
 * @param files size in bytes, by path within the shard's folder
 */
public record Manifest(
    int shard,
    long articles,
    Map<String, Long> records,
    long notes,
    long failures,
    Map<String, Long> files) {

  /** Copies the maps. */
  public Manifest {
    records = new TreeMap<>(records);
    files = new TreeMap<>(files);
  }
}
