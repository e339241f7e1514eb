package org.demarche.spark.code;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * Named counters that Spark's pages show while a run goes on. A task that is tried again counts
 * again: what counts is what the manifests say.
 */
final class Progress implements Serializable {

  private static final String[] KINDS = {
    "event", "transfer", "objection", "diversion", "effect", "problem"
  };

  private final LongAccumulator articles;
  private final Map<String, LongAccumulator> kinds = new TreeMap<>();

  Progress(SparkContext context) {
    this.articles = context.longAccumulator("articles coded");
    for (String kind : KINDS) {
      kinds.put(
          kind, context.longAccumulator(kind.equals("problem") ? "problems" : "records: " + kind));
    }
  }

  void article() {
    articles.add(1);
  }

  void record(String kind) {
    LongAccumulator counter = kinds.get(kind);
    if (counter != null) {
      counter.add(1);
    }
  }
}
