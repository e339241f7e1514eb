package org.demarche.desk.ingest.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the small words by which English shows, even among names and numbers. */
final class EnglishWords {

  /** In running English nearly half of the words are of these. */
  private static final double SHARE = 0.12;

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");

  /** Words that no other language has. The last line is of wires, which write whole items in it. */
  private static final Set<String> OWN =
      words(
          """
          the and that with from were which their they would could should this these those said
          says has have been it its his she between against year years about into when
          vs mln dlrs cts qtr shr mths
          """);

  /** Words that others have too: Danish "for at", Dutch "of", German "was". */
  private static final Set<String> SHARED =
      words(
          """
          of to was had her he who after before over under by not but are is be will on at for
          more than other up out as ended ends net loss
          """);

  private EnglishWords() {}

  private static Set<String> words(String lines) {
    return Set.of(lines.strip().split("\\s+"));
  }

  /** How many words there are, how many of them are small English ones, how many only English. */
  record Count(int words, int small, int own) {

    boolean isEnglish() {
      return own > 0 && small > 1 && small >= words * SHARE;
    }
  }

  static Count count(String text) {
    int words = 0;
    int shared = 0;
    int own = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words++;
      String word = matcher.group().toLowerCase(Locale.ROOT);
      shared += SHARED.contains(word) ? 1 : 0;
      own += OWN.contains(word) ? 1 : 0;
    }
    return new Count(words, shared + own, own);
  }
}
