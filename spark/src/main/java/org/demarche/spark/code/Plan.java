package org.demarche.spark.code;

import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.ingest.Coder;

/**
 * What must be the same when a run is taken up again, or its shards would not fit together.
 *
 * @param shards into how many the corpus is divided
 * @param input what is read and how: a digest of names and sizes, and the options of reading
 */
public record Plan(int shards, String input, String lexicon, String coder) {

  /** A plan for coding with this version. */
  public static Plan of(int shards, String input, Coder.Version version) {
    return new Plan(shards, input, version.lexicon(), version.coder());
  }

  /** How another plan differs from this one, in words; empty when it does not. */
  List<String> differences(Plan other) {
    List<String> differences = new ArrayList<>();
    if (shards != other.shards) {
      differences.add("it has " + shards + " shards, not " + other.shards);
    }
    if (!input.equals(other.input)) {
      differences.add("it was of other files, or read them otherwise");
    }
    if (!lexicon.equals(other.lexicon) || !coder.equals(other.coder)) {
      differences.add("it was coded with lexicon " + lexicon + " and coder " + coder);
    }
    return differences;
  }
}
