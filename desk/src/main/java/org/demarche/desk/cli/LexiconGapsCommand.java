package org.demarche.desk.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.check.Gap;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.Reading;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche lexicon gaps}: what stands between two parties and no frame knows. */
@Command(
    name = "gaps",
    header = "List what articles say between two parties that no frame knows.",
    description = {
      "",
      "Codes articles and counts the verbs and nouns that tie one party to another in a clause but"
          + " belong to no frame that fired: what your texts say and the lexicon lacks. The most"
          + " frequent come first, each written as a frame would name it, with the place in which"
          + " the second party stands and a sentence.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche lexicon gaps wire.jsonl.gz",
      "  demarche lexicon gaps news/ --lexicon my-lexicon/ --top 200 > gaps.tsv"
    })
final class LexiconGapsCommand implements Callable<Integer> {

  private static final int BATCH = 200;

  private final Workshop workshop;
  private final Streams streams;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files, folders and addresses to read; - reads standard input.")
  private List<String> sources = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many to list (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int top;

  @Mixin private SourceOptions options = new SourceOptions();
  @Mixin private Setup setup = new Setup();

  LexiconGapsCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  /** How often something was found, and where first. */
  private static final class Tally {
    private int count;
    private final String sentence;

    Tally(String sentence) {
      this.sentence = sentence;
    }
  }

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw Misuse.of(command, "--top: must be 1 or more, not " + top);
    }
    ProblemList problems = new ProblemList();
    Map<Gap, Tally> tallies = new TreeMap<>();
    try (Progress progress = streams.progress(true)) {
      GapSearch search = workshop.gapSearch(setup, progress);
      try (ArticleReader reader = new ArticleReader(sources, streams.in(), options.reading(true))) {
        long read = 0;
        while (reader.hasNext()) {
          List<Article> batch = batch(reader, problems);
          batch.parallelStream().map(search::search).toList().stream()
              .flatMap(List::stream)
              .forEach(found -> count(found, tallies));
          read += batch.size();
          progress.coding(read, reader.begunBytes(), reader.totalBytes());
        }
      }
    }
    print(tallies);
    problems.print(streams.err());
    return problems.hasFailure() ? 1 : 0;
  }

  private static void count(GapSearch.Found found, Map<Gap, Tally> tallies) {
    tallies.computeIfAbsent(found.gap(), gap -> new Tally(found.sentence())).count++;
  }

  private static List<Article> batch(ArticleReader reader, ProblemList problems)
      throws IOException {
    List<Article> batch = new ArrayList<>();
    while (batch.size() < BATCH && reader.hasNext()) {
      Reading reading = reader.next();
      if (reading instanceof Reading.Ready ready) {
        ready.notes().forEach(problems::add);
        batch.add(ready.article());
      } else if (reading instanceof Reading.Refused refused) {
        problems.add(refused.problem());
      }
    }
    return batch;
  }

  private void print(Map<Gap, Tally> tallies) throws IOException {
    streams.print("count\tpart\ttrigger\trecipient at\tsentence\n");
    List<Map.Entry<Gap, Tally>> ordered = new ArrayList<>(tallies.entrySet());
    ordered.sort(Comparator.comparing(entry -> -entry.getValue().count));
    for (Map.Entry<Gap, Tally> entry : ordered.subList(0, Math.min(top, ordered.size()))) {
      Gap gap = entry.getKey();
      Tally tally = entry.getValue();
      streams.print(
          String.join(
                  "\t",
                  Integer.toString(tally.count),
                  gap.part(),
                  gap.trigger(),
                  gap.recipientAt(),
                  tally.sentence.replaceAll("\\s+", " "))
              + "\n");
    }
    streams.out().flush();
  }
}
