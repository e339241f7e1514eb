package org.demarche.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.demarche.ArticleCoder;
import org.demarche.arms.ArmsCoder;
import org.demarche.arms.Story;
import org.demarche.desk.export.JsonlWriter;
import org.demarche.gate.Gate;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.demarche.resolve.ArticleContext;
import org.demarche.resolve.Names;
import org.demarche.resolve.PartyResolver;
import org.demarche.resolve.place.Gazetteer;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.demarche.syntax.SyntaxParser;

/** The coder's work on an article, whole and in portions that can be timed alone. */
final class Portions {

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final SyntaxParser parser;
  private final PartyResolver resolver;
  private final ArmsCoder arms;
  private final Gate gate;
  private final ArticleCoder whole;
  private final ArticleCoder remembering;

  Portions(Workbench bench) {
    Names names = new Names(bench.lexicon());
    PlaceFinder places = new PlaceFinder(Gazetteer.of(bench.lexicon().files()));
    this.parser = bench.parser();
    this.resolver = new PartyResolver(bench.lexicon(), names, places);
    this.arms = new ArmsCoder(bench.lexicon(), names);
    this.gate = new Gate(bench.lexicon(), resolver);
    this.whole = bench.coder();
    this.remembering = bench.with(new RememberingParser(parser)).coder();
  }

  List<Sentence> split(Article article) {
    return splitter.split(article);
  }

  /** Splits and asks the gate; gives how many sentences it would let through to the parser. */
  long gate(Article article) {
    ArticleContext context =
        new ArticleContext(
            article,
            split(article).stream().map(arms::withWholeNames).toList(),
            (sentence, asking) -> resolver.read(parser.parse(sentence), asking));
    resolver.preview(context);
    Story story = arms.begin(context);
    return context.sentences().stream()
        .filter(
            sentence ->
                gate.admits(sentence, context)
                    || story.mayTell(sentence) && gate.admitsArms(sentence))
        .count();
  }

  /** Splits and parses every sentence. */
  void parse(Article article) {
    split(article).forEach(parser::parse);
  }

  /** From text to records as JSON Lines, each sentence parsed the first time only. */
  void codeParsed(Article article) {
    write(remembering.code(article));
  }

  /** From text to records as JSON Lines. */
  void code(Article article) {
    write(whole.code(article));
  }

  private static void write(CodingResult result) {
    try (JsonlWriter writer = new JsonlWriter(OutputStream.nullOutputStream())) {
      writer.write(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
