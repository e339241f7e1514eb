package org.demarche.desk.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Article;

/**
 * The runs of three words in an article's text, as hashes: what two copies of a text share whatever
 * their spacing, capitals and punctuation. Of a text of a few words only, the title takes part.
 *
 * @param all of the whole text
 * @param lead of its beginning: what a text and its cut version share
 * @param numbers hashes of the numbers in it: two days of the same market report differ in them
 */
public record Shingles(int[] all, int[] lead, int[] numbers) {

  /** Words in a shingle. */
  static final int WORDS = 3;

  /** Words of the beginning. */
  private static final int LEAD = 50;

  /** A text of fewer words says too little without its title. */
  private static final int FEW = 25;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,/-]*\\d)?");

  /** Of an article. */
  public static Shingles of(Article article) {
    String[] words = words(article.text());
    String title = article.title();
    if (words.length < FEW && title != null) {
      words = words(title + " " + article.text());
    }
    String[] first = words.length > LEAD ? Arrays.copyOf(words, LEAD) : words;
    return new Shingles(hashes(words), hashes(first), numbers(article.text()));
  }

  /** Shared part of all that either has, 0 to 1. */
  double jaccard(Shingles other) {
    int both = shared(all, other.all);
    int either = all.length + other.all.length - both;
    return either == 0 ? 0 : (double) both / either;
  }

  /** Part of the shorter text that the longer one holds, 0 to 1. */
  double containment(Shingles other) {
    int shorter = Math.min(all.length, other.all.length);
    return shorter == 0 ? 0 : (double) shared(all, other.all) / shorter;
  }

  /** Part of the numbers of the text that has fewer which the other has too; 1 for no numbers. */
  double sharedNumbers(Shingles other) {
    int fewer = Math.min(numbers.length, other.numbers.length);
    return fewer == 0 ? 1 : (double) shared(numbers, other.numbers) / fewer;
  }

  private static int shared(int[] one, int[] other) {
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Integer.compare(one[i], other[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  private static String[] words(String text) {
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    return words.results().map(MatchResult::group).toArray(String[]::new);
  }

  private static int[] numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .mapToInt(number -> number.group().hashCode())
        .sorted()
        .distinct()
        .toArray();
  }

  /** A text shorter than a shingle is one shingle. */
  private static int[] hashes(String[] words) {
    if (words.length == 0) {
      return new int[0];
    }
    int[] hashes = new int[Math.max(1, words.length - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      int hash = 17;
      for (int k = i; k < Math.min(words.length, i + WORDS); k++) {
        hash = hash * 0x01000193 ^ spread(words[k].hashCode());
      }
      hashes[i] = spread(hash) & Integer.MAX_VALUE;
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  /** Mixes the bits (the finisher of MurmurHash3): hash codes of like words are alike. */
  private static int spread(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
