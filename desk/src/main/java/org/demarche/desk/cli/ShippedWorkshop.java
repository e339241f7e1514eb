package org.demarche.desk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.demarche.ArticleCoder;
import org.demarche.check.GapFinder;
import org.demarche.desk.ingest.Coder;
import org.demarche.event.EventCoder;
import org.demarche.event.SentenceCoding;
import org.demarche.explain.Explanation;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.relation.PairClassifier;
import org.demarche.syntax.Nlp4jParser;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SyntaxParser;
import org.demarche.syntax.nlp4j.ModelCacheException;
import org.demarche.syntax.nlp4j.PreparationProgress;
import org.jspecify.annotations.Nullable;

/** The composition root: puts the shipped lexicon, the parser and the coder together. */
final class ShippedWorkshop implements Workshop {

  @Override
  public Coder coder(Setup setup, Progress progress) {
    Opened opened = open(setup, progress);
    Coder.Version version = new Coder.Version(opened.lexicon().version(), EventCoder.VERSION);
    return Coder.of(version, opened.coder()::code);
  }

  @Override
  public Explainer explainer(Setup setup, Progress progress) {
    ArticleCoder coder = open(setup, progress).coder();
    return (article, frame) -> {
      List<CodedRecord> records = coder.code(article).records();
      return coder.trace(article).stream()
          .flatMap(sentence -> explain(article, sentence, records, frame))
          .toList();
    };
  }

  @Override
  public GapSearch gapSearch(Setup setup, Progress progress) {
    Opened opened = open(setup, progress);
    ArticleCoder coder = opened.coder();
    GapFinder finder = new GapFinder(opened.lexicon().lightVerbs());
    return article ->
        coder.trace(article).stream()
            .flatMap(
                coding ->
                    finder.find(coding).stream()
                        .map(gap -> new GapSearch.Found(gap, words(article, coding))))
            .toList();
  }

  @Override
  public PairLabeller labeller(Setup setup, PairLabeller.By by, Progress progress) {
    Opened opened = open(setup, progress);
    PairClassifier classifier = new PairClassifier(opened.lexicon(), opened.parser());
    return pair -> {
      String sentence = pair.sentence();
      return switch (by) {
        case FRAMES -> classifier.byFrames(sentence, pair.actor(), pair.recipient());
        case MODEL -> Optional.of(classifier.byModel(sentence, pair.actor(), pair.recipient()));
        case BOTH -> Optional.of(classifier.classify(sentence, pair.actor(), pair.recipient()));
      };
    };
  }

  @Override
  public LexiconProof proof(Setup setup, Progress progress) {
    SyntaxParser parser = parser(setup, progress);
    return path -> new ExampleProof(files(setup.lexicon()), parser).check(path);
  }

  private static Stream<String> explain(
      Article article, SentenceCoding coding, List<CodedRecord> records, @Nullable String frame) {
    List<String> told = Explanation.of(coding, records, frame);
    return Stream.of(Stream.of(words(article, coding)), told.stream(), Stream.of(""))
        .flatMap(lines -> lines);
  }

  private static String words(Article article, SentenceCoding coding) {
    Sentence sentence = coding.sentence().sentence();
    return sentence.span().of(article.part(sentence.part())).replaceAll("\\s+", " ");
  }

  /** What all coding needs. */
  private record Opened(Lexicon lexicon, SyntaxParser parser) {

    ArticleCoder coder() {
      return new ArticleCoder(lexicon, parser);
    }
  }

  /** The lexicon is read while the language models are opened. */
  private Opened open(Setup setup, Progress progress) {
    CompletableFuture<Lexicon> lexicon = CompletableFuture.supplyAsync(() -> lexicon(setup));
    SyntaxParser parser = parser(setup, progress);
    try {
      return new Opened(lexicon.join(), parser);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public Lexicon lexicon(Setup setup) {
    return Lexicon.read(lexiconFiles(setup));
  }

  @Override
  public LexiconFiles lexiconFiles(Setup setup) {
    return files(setup.lexicon()).parsedIn(setup.cacheFolder());
  }

  private static LexiconFiles files(@Nullable Path overlay) {
    LexiconFiles shipped = LexiconFiles.shipped();
    return overlay == null ? shipped : shipped.overlaidBy(LexiconFiles.of(overlay));
  }

  private static SyntaxParser parser(Setup setup, Progress progress) {
    try {
      return Nlp4jParser.open(setup.cacheFolder(), new Preparation(progress));
    } catch (ModelCacheException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  /** Passes on how far the preparation of the language models has come. */
  private record Preparation(Progress progress) implements PreparationProgress {

    @Override
    public void step(String step, long done, long total) {
      progress.preparing(step, done, total);
    }

    @Override
    public void notice(String message) {
      progress.notice(message);
    }
  }
}
