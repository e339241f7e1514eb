package org.demarche.benchmarks;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.ArticleCoder;
import org.demarche.desk.export.JsonlWriter;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.ingest.Pair;
import org.demarche.desk.ingest.PairReader;
import org.demarche.model.Article;
import org.demarche.relation.PairClassifier;

/** Runs the coder or the classifier on a gold set and writes what a scorer reads. */
final class GoldRun {

  private final Workbench bench;

  GoldRun(Workbench bench) {
    this.bench = bench;
  }

  /** Writes the answers to the questions of {@code gold}; its answers are not looked at. */
  void run(Pin.Kind kind, Path gold, Path answers) throws IOException {
    switch (kind) {
      case PAIRS -> label(gold, answers);
      case ARTICLES -> code(gold, answers);
    }
  }

  private void label(Path gold, Path answers) throws IOException {
    PairClassifier classifier = bench.classifier();
    try (PairReader pairs = PairReader.open(gold.toString(), InputStream.nullInputStream());
        BufferedWriter out = Files.newBufferedWriter(answers)) {
      out.write("id\tevent\n");
      for (Pair pair = pairs.next(); pair != null; pair = pairs.next()) {
        String event =
            classifier
                .classify(pair.sentence(), pair.actor(), pair.recipient())
                .map(relation -> relation.event().name())
                .orElse("");
        out.write(pair.id() + "\t" + event + "\n");
      }
    } catch (InputException e) {
      throw new BenchmarkException(e.problem().toString());
    }
  }

  private void code(Path gold, Path answers) throws IOException {
    ArticleCoder coder = bench.coder();
    Corpus corpus = Corpus.of(List.of(gold.toString()));
    if (!corpus.refused().isEmpty()) {
      throw new BenchmarkException(corpus.refused().get(0).toString());
    }
    try (JsonlWriter out =
        new JsonlWriter(new BufferedOutputStream(Files.newOutputStream(answers)))) {
      for (Article article : corpus.articles()) {
        out.write(coder.code(article));
      }
      out.finish();
    }
  }
}
