package org.demarche.benchmarks;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.ArticleCoder;
import org.demarche.desk.export.JsonlWriter;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.ingest.Pair;
import org.demarche.desk.ingest.PairReader;
import org.demarche.model.Article;
import org.demarche.relation.PairClassifier;
import org.demarche.relation.Relation;

/** Runs the coder or the classifier on a gold set and writes what a scorer reads. */
final class GoldRun {

  private final Workbench bench;
  private final PairClassifier classifier;

  GoldRun(Workbench bench) {
    this.bench = bench;
    this.classifier = bench.classifier();
  }

  /**
   * How fast it was.
   *
   * @param many pairs or articles
   */
  record Speed(int many, long nanos) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d in %.1f s", many, nanos / 1e9);
    }
  }

  /**
   * Writes the answers to the questions of {@code gold}; its answers are not looked at.
   *
   * @return how long that took on one thread, opening lexicon and models not included
   */
  Speed run(Pin.Kind kind, Path gold, Path answers) throws IOException {
    return switch (kind) {
      case PAIRS -> label(gold, answers, pair -> Optional.of(classify(pair)));
      case PAIRS_BY_FRAMES ->
          label(gold, answers, p -> classifier.byFrames(p.sentence(), p.actor(), p.recipient()));
      case PAIRS_BY_MODEL ->
          label(
              gold,
              answers,
              p -> Optional.of(classifier.byModel(p.sentence(), p.actor(), p.recipient())));
      case ARTICLES -> code(gold, answers);
    };
  }

  private Relation classify(Pair pair) {
    return classifier.classify(pair.sentence(), pair.actor(), pair.recipient());
  }

  private static Speed label(Path gold, Path answers, Function<Pair, Optional<Relation>> labeller)
      throws IOException {
    try (PairReader pairs = PairReader.open(gold.toString(), InputStream.nullInputStream());
        BufferedWriter out = Files.newBufferedWriter(answers)) {
      out.write("id\tevent\n");
      int many = 0;
      long nanos = 0;
      for (Pair pair = pairs.next(); pair != null; pair = pairs.next()) {
        long begun = System.nanoTime();
        Optional<Relation> relation = labeller.apply(pair);
        nanos += System.nanoTime() - begun;
        many++;
        out.write(pair.id() + "\t" + relation.map(r -> r.event().name()).orElse("") + "\n");
      }
      return new Speed(many, nanos);
    } catch (InputException e) {
      throw new BenchmarkException(e.problem().toString());
    }
  }

  private Speed code(Path gold, Path answers) throws IOException {
    ArticleCoder coder = bench.coder();
    Corpus corpus = Corpus.of(List.of(gold.toString()));
    if (!corpus.refused().isEmpty()) {
      throw new BenchmarkException(corpus.refused().get(0).toString());
    }
    try (JsonlWriter out =
        new JsonlWriter(new BufferedOutputStream(Files.newOutputStream(answers)))) {
      long begun = System.nanoTime();
      for (Article article : corpus.articles()) {
        out.write(coder.code(article));
      }
      out.finish();
      return new Speed(corpus.articles().size(), System.nanoTime() - begun);
    }
  }
}
