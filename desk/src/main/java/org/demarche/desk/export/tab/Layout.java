package org.demarche.desk.export.tab;

import java.util.List;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Article;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand in an article when title and text are one document, with an empty line between
 * them: what GDELT and ICEWS count in.
 */
final class Layout {

  private static final int BETWEEN = 2;

  private final Article article;
  private final List<Sentence> sentences;

  private Layout(Article article, List<Sentence> sentences) {
    this.article = article;
    this.sentences = sentences;
  }

  static Layout of(StoredArticle stored, SentenceSplitter splitter) {
    return new Layout(stored.article(), splitter.split(stored.article()));
  }

  /** In characters. */
  int length() {
    return offset(Part.TEXT, article.text().length());
  }

  /** The sentence in which the evidence begins, from 1; the title is one; null when in none. */
  @Nullable Integer sentence(Evidence evidence) {
    int found = index(evidence);
    return found < 0 ? null : found + 1;
  }

  /** Whether the evidence begins in the title or in the first paragraph. */
  boolean leads(Evidence evidence) {
    int found = index(evidence);
    return found >= 0 && (evidence.part() == Part.TITLE || sentences.get(found).paragraph() == 0);
  }

  /** Where the evidence begins, from 0. */
  int offset(Evidence evidence) {
    return offset(evidence.part(), evidence.span().start());
  }

  /** Where words stand within the evidence; -1, as in GDELT, when they do not. */
  int offset(Evidence evidence, String words) {
    int within = evidence.quote().indexOf(words);
    return within < 0 ? -1 : offset(evidence) + within;
  }

  private int offset(Part part, int within) {
    String title = article.title();
    return part == Part.TITLE || title == null ? within : title.length() + BETWEEN + within;
  }

  private int index(Evidence evidence) {
    int last = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.part() == evidence.part()
          && sentence.span().start() <= evidence.span().start()) {
        last = i;
      }
    }
    return last;
  }
}
