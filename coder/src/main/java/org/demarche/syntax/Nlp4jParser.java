package org.demarche.syntax;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.syntax.Sentence.Word;
import org.demarche.syntax.nlp4j.Analysis;
import org.demarche.syntax.nlp4j.GreedyDecoder;
import org.demarche.syntax.nlp4j.ModelCache;
import org.demarche.syntax.nlp4j.PreparationProgress;

/**
 * Parses with the models of NLP4J 1.1.3 (Choi 2016): part of speech, lemma, named entities and
 * dependencies, equal to what NLP4J itself finds. One instance serves any number of threads.
 */
public final class Nlp4jParser implements SyntaxParser {

  private final GreedyDecoder decoder;
  private final LemmaTable lemmas = LemmaTable.load();

  private Nlp4jParser(GreedyDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * Opens the parser; takes about half a second where the models have been prepared, and about a
   * minute the first time.
   *
   * @param cacheDirectory where the prepared models are kept, see {@link CacheDirectory}
   * @throws org.demarche.syntax.nlp4j.ModelCacheException when they cannot be read or prepared
   */
  public static Nlp4jParser open(Path cacheDirectory, PreparationProgress progress) {
    return new Nlp4jParser(new ModelCache(cacheDirectory).open(progress));
  }

  @Override
  public ParsedSentence parse(Sentence sentence) {
    List<Word> words = sentence.words();
    if (words.isEmpty()) {
      return new ParsedSentence(sentence, List.of());
    }
    Analysis analysis = decoder.decode(words.stream().map(Word::form).toList());
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      tokens.add(token(i, words.get(i), analysis));
    }
    return new ParsedSentence(sentence, HeadlineTree.mend(tokens));
  }

  /** The token of a word; the analysis counts words from 1. */
  private Token token(int index, Word word, Analysis analysis) {
    int at = index + 1;
    String tag = analysis.tag(at);
    String bilou = analysis.entity(at);
    boolean entity = bilou.length() > 2;
    return new Token(
        index,
        word.form(),
        lemmas.lemma(word.form(), tag, analysis.lemma(at)),
        tag,
        analysis.label(at),
        analysis.head(at) - 1,
        entity ? bilou.substring(2) : "",
        entity && (bilou.charAt(0) == 'B' || bilou.charAt(0) == 'U'),
        word.span());
  }
}
