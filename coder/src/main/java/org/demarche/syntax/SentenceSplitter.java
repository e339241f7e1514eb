package org.demarche.syntax;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence.Kind;
import org.demarche.syntax.Sentence.Word;

/** Divides articles into sentences, and sentences into words. Thread-safe. */
public final class SentenceSplitter {

  private final Tokenizer tokenizer = new EnglishTokenizer();

  /** The sentences of the title and of the text, in order. */
  public List<Sentence> split(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    String title = article.part(Part.TITLE);
    if (!article.text().startsWith(title)) {
      addParagraph(sentences, Part.TITLE, 0, CleanText.of(title), 0, -1);
    }
    addParagraphs(sentences, CleanText.of(article.text()));
    return List.copyOf(sentences);
  }

  private void addParagraphs(List<Sentence> sentences, CleanText text) {
    int paragraph = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (!text.substring(start, i).isBlank()) {
          addParagraph(sentences, Part.TEXT, paragraph++, text, start, i);
        }
        start = i + 1;
      }
    }
  }

  private void addParagraph(
      List<Sentence> sentences, Part part, int number, CleanText text, int start, int stop) {
    int end = stop < 0 ? text.length() : stop;
    List<Token> tokens = tokenizer.tokenize(text.substring(start, end));
    List<List<Token>> lists = tokenizer.segmentize(tokens);
    for (List<Token> list : lists) {
      List<Word> words = new ArrayList<>();
      for (Token token : list) {
        Span span = text.span(start + token.getStartOffset(), start + token.getEndOffset());
        words.add(new Word(token.getWordForm(), span));
      }
      Span span = words.get(0).span().cover(words.get(words.size() - 1).span());
      boolean stopped = ".?!\"'".contains(words.get(words.size() - 1).form().substring(0, 1));
      Kind kind = stopped || lists.size() > 1 ? Kind.BODY : Kind.HEADING;
      if (part == Part.TITLE || kind == Kind.HEADING && number == 0) {
        kind = Kind.HEADLINE;
      }
      sentences.add(new Sentence(part, kind, number, span, words));
    }
  }
}
