package org.demarche.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.demarche.frame.Composer;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.FrameIndex;
import org.demarche.frame.FrameMatcher;
import org.demarche.frame.Statement;
import org.demarche.gate.Gate;
import org.demarche.model.Article;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Mentions;
import org.demarche.resolve.PartyResolver;
import org.demarche.resolve.place.Gazetteer;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of the coder, each alone, on one article of {@link #SENTENCES} sentences. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StepBenchmark {

  /** Sentences in the article; a figure divided by it is the cost of one. */
  static final int SENTENCES = 6;

  /** Those sentences. */
  static final String TEXT =
      """
      Norway agreed on Tuesday to sell six corvettes to Chile, the defence ministry in Oslo said. \
      Chile's foreign minister had asked Norway in March to speed up the delivery of the ships. \
      The orchard behind the ministry was in full bloom, and the clerks ate their lunch outside. \
      Peru accused its neighbour of starting an arms race and recalled its ambassador from Santiago. \
      Prices of copper rose by two percent after the holiday. \
      The two countries may hold talks in Lima next week, according to a diplomat who asked not to \
      be named.
      """;

  private final Workbench bench = Workbench.open();
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final PartyResolver resolver = resolver(bench);
  private final Gate gate = new Gate(bench.lexicon(), resolver);
  private final FrameMatcher matcher = new FrameMatcher(FrameIndex.of(bench.lexicon().frames()));
  private final Composer composer = new Composer(bench.lexicon().operators());
  private final Article article =
      new Article("a", null, TEXT, LocalDate.of(2012, 5, 9), null, null, Map.of());
  private final List<Sentence> sentences = splitter.split(article);
  private final ArticleContext context = context();
  private final List<ParsedSentence> parsed =
      sentences.stream().map(bench.parser()::parse).toList();
  private final List<Mentions> mentions =
      parsed.stream().map(s -> resolver.resolve(s, context)).toList();

  /** Text to sentences and words. */
  @Benchmark
  public List<Sentence> splitting() {
    return splitter.split(article);
  }

  /** Which sentences are worth parsing. */
  @Benchmark
  public long gate() {
    return sentences.stream().filter(s -> gate.admits(s, context)).count();
  }

  /** Words to dependency trees, every sentence. */
  @Benchmark
  public List<ParsedSentence> parsing() {
    return sentences.stream().map(bench.parser()::parse).toList();
  }

  /** Trees to parties, with a fresh memory of the article. */
  @Benchmark
  public List<Mentions> resolving() {
    ArticleContext fresh = context();
    return parsed.stream().map(s -> resolver.resolve(s, fresh)).toList();
  }

  /** Trees and parties to composed statements. */
  @Benchmark
  public int matchingAndComposing() {
    int statements = 0;
    for (int i = 0; i < parsed.size(); i++) {
      statements += statements(i).size();
    }
    return statements;
  }

  private List<Statement> statements(int i) {
    DeepSyntax syntax = new DeepSyntax(parsed.get(i), bench.lexicon().lightVerbs());
    return composer.compose(syntax, matcher.match(syntax, mentions.get(i)));
  }

  private ArticleContext context() {
    ArticleContext fresh =
        new ArticleContext(
            article,
            sentences,
            (sentence, asking) -> resolver.read(bench.parser().parse(sentence), asking));
    resolver.preview(fresh);
    return fresh;
  }

  private static PartyResolver resolver(Workbench bench) {
    PlaceFinder places = new PlaceFinder(Gazetteer.of(bench.lexicon().files()));
    return new PartyResolver(bench.lexicon(), places);
  }
}
