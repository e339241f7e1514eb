package org.demarche.desk.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.ingest.Pair;
import org.demarche.desk.ingest.PairReader;
import org.demarche.relation.Relation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche classify}: one event type for each given pair of parties. */
@Command(
    name = "classify",
    header = "Name the event between two given parties of a sentence.",
    description = {
      "",
      "Reads a table with the columns id, sentence, actor and recipient (parted by tabs, named in"
          + " the first line; other columns are passed over) and prints a table with the columns"
          + " id, event, mode, quad, confidence and why: the PLOVER event that the sentence"
          + " reports from that actor to that recipient, with its probability and the reason: the"
          + " frame of the lexicon that fired, or the sentence most like it among those from which"
          + " the model learnt.",
      ""
    },
    footer = {"", "Example:", "  demarche classify pairs.tsv > events.tsv"})
final class ClassifyCommand implements Callable<Integer> {

  private static final int BATCH = 1000;

  private final Workshop workshop;
  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "PAIRS.tsv",
      description = "The table; - for standard input (the default).")
  private String file = "-";

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = {
        "Who is asked: frames, model or both (the default).",
        "Frames alone leave the event empty where none fires; their confidence says how well the"
            + " pair fills the frame."
      })
  private PairLabeller.By by = PairLabeller.By.BOTH;

  @Mixin private Setup setup = new Setup();

  ClassifyCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ProblemList problems = new ProblemList();
    try (Progress progress = streams.progress(false);
        PairReader reader = PairReader.open(file, streams.in())) {
      PairLabeller labeller = workshop.labeller(setup, by, progress);
      print("id", "event", "mode", "quad", "confidence", "why");
      List<Pair> batch = batch(reader, problems);
      while (!batch.isEmpty()) {
        List<Optional<Relation>> labels = batch.parallelStream().map(labeller::label).toList();
        for (int i = 0; i < labels.size(); i++) {
          print(batch.get(i), labels.get(i).orElse(null));
        }
        batch = batch(reader, problems);
      }
      streams.out().flush();
    } catch (InputException e) {
      problems.add(e.problem());
    }
    problems.print(streams.err());
    return problems.hasFailure() ? 1 : 0;
  }

  /** The next pairs, to be labelled by all processors; none at the end. */
  private static List<Pair> batch(PairReader reader, ProblemList problems) throws IOException {
    List<Pair> batch = new ArrayList<>();
    while (batch.size() < BATCH) {
      Pair pair = next(reader, problems);
      if (pair == null) {
        break;
      }
      batch.add(pair);
    }
    return batch;
  }

  private static @Nullable Pair next(PairReader reader, ProblemList problems) throws IOException {
    while (true) {
      try {
        return reader.next();
      } catch (InputException e) {
        problems.add(e.problem());
      }
    }
  }

  private void print(Pair pair, @Nullable Relation label) throws IOException {
    if (label == null) {
      print(pair.id(), "", "", "", "", "no event found");
      return;
    }
    print(
        pair.id(),
        label.event().name(),
        Objects.requireNonNullElse(label.mode(), ""),
        Integer.toString(label.event().quad()),
        String.format(Locale.ROOT, "%.3f", label.confidence()),
        label.why());
  }

  private void print(String... cells) throws IOException {
    List<String> clean = List.of(cells).stream().map(c -> c.replaceAll("[\t\r\n]+", " ")).toList();
    streams.print(String.join("\t", clean) + "\n");
  }
}
