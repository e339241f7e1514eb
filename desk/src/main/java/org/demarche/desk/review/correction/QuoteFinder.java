package org.demarche.desk.review.correction;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.model.Article;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the words of an article that a person has chosen as evidence. */
final class QuoteFinder {

  private static final int LONGEST = 4000;

  private QuoteFinder() {}

  /**
   * The evidence of these words; white space need not be alike. Where they stand several times,
   * those nearest to the place are meant.
   */
  static Evidence find(Article article, Part part, String words, int near) {
    if (words.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    String wanted =
        Arrays.stream(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher found = Pattern.compile(wanted).matcher(article.part(part));
    @Nullable Span nearest = null;
    while (found.find()) {
      Span span = new Span(found.start(), found.end());
      if (nearest == null || Math.abs(span.start() - near) < Math.abs(nearest.start() - near)) {
        nearest = span;
      }
    }
    if (nearest == null) {
      throw new IllegalArgumentException("the article does not have these words");
    }
    return Evidence.of(article, part, nearest);
  }
}
