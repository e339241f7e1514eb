package org.demarche.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;
import org.demarche.model.Article;
import org.demarche.model.Part;

/**
 * Articles held in memory, so that reading them is not part of a measurement.
 *
 * @param name as reports call it
 * @param refused what could not be read
 */
record Corpus(String name, List<Article> articles, List<InputProblem> refused) {

  private static final String SAMPLE = "sample.jsonl";

  Corpus {
    articles = List.copyOf(articles);
    refused = List.copyOf(refused);
    if (articles.isEmpty()) {
      throw new BenchmarkException(
          refused.isEmpty() ? name + ": no article in it" : refused.get(0).toString());
    }
  }

  /** The articles of files or folders. */
  static Corpus of(List<String> names) {
    return read(String.join(", ", names), names, InputStream.nullInputStream());
  }

  /** The few articles that come with the benchmarks, enough to try them. */
  static Corpus sample() {
    try (InputStream sample = Objects.requireNonNull(Corpus.class.getResourceAsStream(SAMPLE))) {
      return read("the sample", List.of("-"), sample);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At most {@code most} articles, taken evenly over the whole. */
  Corpus thinned(int most) {
    int size = articles.size();
    if (size <= most) {
      return this;
    }
    List<Article> kept = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      kept.add(articles.get((int) ((long) i * size / most)));
    }
    return new Corpus(name, kept, refused);
  }

  /** Titles and texts in UTF-8, in millions of bytes. */
  double megabytes() {
    return articles.stream().mapToLong(Corpus::bytes).sum() / 1e6;
  }

  private static long bytes(Article article) {
    long title = article.part(Part.TITLE).getBytes(StandardCharsets.UTF_8).length;
    return title + article.text().getBytes(StandardCharsets.UTF_8).length;
  }

  private static Corpus read(String name, List<String> names, InputStream standardInput) {
    List<Article> articles = new ArrayList<>();
    List<InputProblem> problems = new ArrayList<>();
    try (ArticleReader reader = new ArticleReader(names, standardInput, ReadOptions.coding(null))) {
      while (reader.hasNext()) {
        Reading reading = reader.next();
        if (reading instanceof Reading.Ready ready) {
          articles.add(ready.article());
        } else if (reading instanceof Reading.Refused refused) {
          problems.add(refused.problem());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Corpus(name, articles, problems);
  }
}
