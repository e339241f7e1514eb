package org.demarche.desk.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.demarche.ArticleCoder;
import org.demarche.event.SentenceCoding;
import org.demarche.explain.Explanation;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Article;
import org.demarche.relation.PairClassifier;
import org.demarche.syntax.Nlp4jParser;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SyntaxParser;
import org.jspecify.annotations.Nullable;

/** The composition root: puts the shipped lexicon, the parser and the coder together. */
final class ShippedWorkshop implements Workshop {

  @Override
  public Coder coder(Setup setup, Progress progress) {
    return new ArticleCoder(lexicon(setup.lexicon()), parser(setup, progress))::code;
  }

  @Override
  public Explainer explainer(Setup setup, Progress progress) {
    ArticleCoder coder = new ArticleCoder(lexicon(setup.lexicon()), parser(setup, progress));
    return (article, frame) ->
        coder.trace(article).stream().flatMap(s -> explain(article, s, frame)).toList();
  }

  @Override
  public PairLabeller labeller(Setup setup, Progress progress) {
    PairClassifier classifier =
        new PairClassifier(lexicon(setup.lexicon()), parser(setup, progress));
    return pair -> classifier.classify(pair.sentence(), pair.actor(), pair.recipient());
  }

  @Override
  public LexiconProof proof(Setup setup, Progress progress) {
    SyntaxParser parser = parser(setup, progress);
    return path -> new ExampleProof(files(setup.lexicon()), parser).check(path);
  }

  private static Stream<String> explain(
      Article article, SentenceCoding coding, @Nullable String frame) {
    Sentence sentence = coding.sentence().sentence();
    String words = sentence.span().of(article.part(sentence.part())).replaceAll("\\s+", " ");
    return Stream.of(Stream.of(words), Explanation.of(coding, frame).stream(), Stream.of(""))
        .flatMap(lines -> lines);
  }

  private static Lexicon lexicon(@Nullable Path overlay) {
    return Lexicon.read(files(overlay));
  }

  private static LexiconFiles files(@Nullable Path overlay) {
    LexiconFiles shipped = LexiconFiles.shipped();
    return overlay == null ? shipped : shipped.overlaidBy(LexiconFiles.of(overlay));
  }

  private static SyntaxParser parser(Setup setup, Progress progress) {
    progress.preparing("language models", 0, 0);
    return Nlp4jParser.loadSlowly();
  }
}
