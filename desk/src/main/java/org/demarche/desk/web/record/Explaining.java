package org.demarche.desk.web.record;

import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.web.site.Workbench;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Asks why a sentence of an article was coded as it was. */
final class Explaining {

  /** A longer text is explained by the words around the sentence alone. */
  private static final int LONGEST = 30_000;

  private static final int AROUND = 4_000;

  private final Workbench workbench;

  Explaining(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * The explanation of the sentence at a place.
   *
   * @param frame the only frame to speak of; null for all
   */
  WhyView at(Article article, Part part, Span span, @Nullable String frame, String back) {
    String words = plain(span.of(article.part(part)));
    List<String> lines = workbench.explain(around(article, part, span), frame);
    List<String> own = block(lines, words);
    return new WhyView(words, frame == null ? "" : frame, WhyView.parts(own), back);
  }

  private static Article around(Article article, Part part, Span span) {
    if (article.text().length() <= LONGEST) {
      return article;
    }
    int start = part == Part.TITLE ? 0 : Math.max(0, span.start() - AROUND);
    int end = Math.min(article.text().length(), part == Part.TITLE ? AROUND : span.end() + AROUND);
    return new Article(
        article.id(),
        article.title(),
        article.text().substring(start, end),
        article.published(),
        article.url(),
        article.source(),
        article.extra());
  }

  /** Of blocks parted by empty lines, the one whose first line has most to do with the words. */
  private static List<String> block(List<String> lines, String words) {
    List<List<String>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : lines) {
      if (line.isEmpty()) {
        blocks.add(new ArrayList<>());
      } else {
        blocks.get(blocks.size() - 1).add(line);
      }
    }
    List<String> all = blocks.get(0);
    for (List<String> block : blocks) {
      String sentence = block.isEmpty() ? "" : plain(block.get(0));
      if (!sentence.isEmpty() && (sentence.contains(words) || words.contains(sentence))) {
        return block.subList(1, block.size());
      }
    }
    return blocks.size() == 1 ? all : List.of("No sentence was coded here");
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
