package org.demarche.desk.search.index;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Makes words of text: without accents, in small letters, letters apart from digits, so that S-300,
 * S300 and S 300 are the same. No word is left out, so that phrases can be found as they stand.
 */
public final class WordAnalyzer extends Analyzer {

  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

  private final boolean stemming;

  private WordAnalyzer(boolean stemming) {
    this.stemming = stemming;
  }

  /** For each field its own: only {@link Fields#EXACT} keeps the endings of words. */
  public static Analyzer ofFields() {
    return new PerFieldAnalyzerWrapper(
        new WordAnalyzer(true), Map.of(Fields.EXACT, new WordAnalyzer(false)));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stream = new EnglishPossessiveFilter(words);
    stream = new WordDelimiterGraphFilter(stream, PARTS, null);
    stream = new LowerCaseFilter(stream);
    stream = new ASCIIFoldingFilter(stream);
    return new TokenStreamComponents(words, stemming ? new PorterStemFilter(stream) : stream);
  }
}
