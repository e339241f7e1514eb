package org.demarche.spark.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Divides a corpus into tasks of reading: large JSON Lines files by blocks, all others whole, and
 * small ones together.
 */
final class Portions {

  private Portions() {}

  /** What one task reads: a list of portions for each task, in the order of the corpus. */
  static List<List<Portion>> of(
      List<SourceFile> corpus, long blockBytes, JavaSparkContext context, HadoopFiles files) {
    List<SourceFile> large =
        corpus.stream()
            .filter(file -> file.bytes() > blockBytes && LineBlocks.isDivisible(file, files))
            .toList();
    List<Portion> portions = new ArrayList<>(LineBlocks.of(large, blockBytes, context, files));
    corpus.stream()
        .filter(file -> !large.contains(file))
        .forEach(file -> portions.add(new Portion(file, null)));
    portions.sort(
        Comparator.comparingInt((Portion p) -> p.file().order()).thenComparingLong(Portion::first));
    return together(portions, blockBytes);
  }

  private static List<List<Portion>> together(List<Portion> portions, long bytes) {
    List<List<Portion>> tasks = new ArrayList<>();
    List<Portion> task = new ArrayList<>();
    long sum = 0;
    for (Portion portion : portions) {
      if (!task.isEmpty() && sum + portion.bytes() > bytes) {
        tasks.add(task);
        task = new ArrayList<>();
        sum = 0;
      }
      task.add(portion);
      sum += portion.bytes();
    }
    if (!task.isEmpty()) {
      tasks.add(task);
    }
    return tasks;
  }
}
