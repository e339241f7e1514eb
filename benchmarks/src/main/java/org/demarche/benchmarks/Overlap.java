package org.demarche.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.ingest.Pair;
import org.demarche.desk.ingest.PairReader;
import org.demarche.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for sentences of a gold set among those of which lexicon and model were made. */
@Command(
    name = "overlap",
    mixinStandardHelpOptions = true,
    header = "Fails when a sentence of the project shares eight words in a row with a gold set.")
final class Overlap implements Callable<Integer> {

  private static final int WORDS = 8;

  private final PrintStream out;

  @Option(
      names = "--gold",
      paramLabel = "PAIRS.tsv",
      required = true,
      description = "A table of pairs, as for demarche classify.")
  private Path gold = Path.of("");

  @Option(
      names = "--sentences",
      paramLabel = "DIR",
      required = true,
      description = "The folder with the sentences from which the model learns.")
  private Path sentences = Path.of("");

  Overlap(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Set<List<String>> known = new HashSet<>();
    try (PairReader pairs = PairReader.open(gold.toString(), InputStream.nullInputStream())) {
      for (Pair pair = pairs.next(); pair != null; pair = pairs.next()) {
        known.addAll(runs(pair.sentence()));
      }
    } catch (InputException e) {
      throw new BenchmarkException(e.problem().toString());
    }
    List<String> own = own();
    List<String> shared =
        own.stream().filter(one -> runs(one).stream().anyMatch(known::contains)).toList();
    shared.forEach(out::println);
    out.printf(
        Locale.ROOT,
        "%d of %d sentences share %d words in a row with %s%n",
        shared.size(),
        own.size(),
        WORDS,
        gold);
    return shared.isEmpty() ? 0 : 1;
  }

  /** The examples of the lexicon and the sentences from which the model learnt. */
  private List<String> own() throws IOException {
    List<String> own = new ArrayList<>();
    Lexicon.shipped()
        .frames()
        .forEach(frame -> frame.source().examples().forEach(example -> own.add(example.text())));
    try (Stream<Path> files = Files.list(sentences)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          own.add(line.substring(line.lastIndexOf('\t') + 1));
        }
      }
    }
    return own;
  }

  /** All runs of so many words, in lower case and without marks. */
  static Set<List<String>> runs(String sentence) {
    List<String> words =
        List.of(sentence.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{Nd}']+"));
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      runs.add(words.subList(i, i + WORDS));
    }
    return runs;
  }
}
