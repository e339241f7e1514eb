package org.demarche.benchmarks;

import java.nio.file.Path;
import org.demarche.ArticleCoder;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.relation.PairClassifier;
import org.demarche.syntax.CacheDirectory;
import org.demarche.syntax.Nlp4jParser;
import org.demarche.syntax.SyntaxParser;
import org.demarche.syntax.nlp4j.PreparationProgress;

/** The shipped lexicon and parser, and what is built of them. */
record Workbench(Lexicon lexicon, SyntaxParser parser) {

  /** Opens the parser and reads the lexicon, as the command line does. */
  static Workbench open() {
    Path cache = CacheDirectory.ofUser();
    SyntaxParser parser = Nlp4jParser.open(cache, PreparationProgress.SILENT);
    return new Workbench(Lexicon.read(LexiconFiles.shipped().parsedIn(cache)), parser);
  }

  ArticleCoder coder() {
    return new ArticleCoder(lexicon, parser);
  }

  PairClassifier classifier() {
    return new PairClassifier(lexicon, parser);
  }

  /** The same, with another parser. */
  Workbench with(SyntaxParser other) {
    return new Workbench(lexicon, other);
  }
}
