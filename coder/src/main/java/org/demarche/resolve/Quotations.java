package org.demarche.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.syntax.Sentence;

/**
 * Where an article's quotations stand; they go over sentences, and over paragraphs when each begins
 * with a mark. One that is never closed ends with its paragraph.
 */
final class Quotations {

  /** What stands between two marks, by number of sentence and index of word; marks are outside. */
  record Quotation(int firstSentence, int firstWord, int lastSentence, int lastWord) {

    /** Whether it is what somebody says, not a few words quoted for their wording. */
    boolean isSpeech() {
      return lastSentence > firstSentence || firstWord <= 1;
    }
  }

  private static final int OUTSIDE = -1;

  /** By sentence and word, the number of the quotation, or {@link #OUTSIDE}. */
  private final int[][] numbers;

  private final List<Quotation> all = new ArrayList<>();

  private Quotations(int sentences) {
    this.numbers = new int[sentences][];
  }

  /** Finds the quotations of an article. */
  static Quotations of(Article article, List<Sentence> sentences) {
    Quotations quotations = new Quotations(sentences.size());
    boolean open = false;
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      List<Sentence.Word> words = sentence.words();
      boolean begins = s == 0 || !sameParagraph(sentences.get(s - 1), sentence);
      boolean continued = open && begins && !words.isEmpty() && isMark(words.get(0).form());
      open &= !begins || continued;
      quotations.numbers[s] = new int[words.size()];
      Arrays.fill(quotations.numbers[s], OUTSIDE);
      for (int w = continued ? 1 : 0; w < words.size(); w++) {
        String text = article.part(sentence.part());
        if (isMark(words.get(w).form()) && !isInWord(text, words.get(w))) {
          boolean opens = opens(text, words.get(w), open);
          if (opens) {
            quotations.all.add(new Quotation(s, w, s, OUTSIDE));
          }
          open = opens;
        } else if (open) {
          quotations.extend(s, w);
        }
      }
    }
    return quotations;
  }

  private static boolean sameParagraph(Sentence one, Sentence other) {
    return one.part() == other.part() && one.paragraph() == other.paragraph();
  }

  private void extend(int sentence, int word) {
    int last = all.size() - 1;
    Quotation before = all.get(last);
    boolean empty = before.lastWord() < 0;
    int firstSentence = empty ? sentence : before.firstSentence();
    int firstWord = empty ? word : before.firstWord();
    all.set(last, new Quotation(firstSentence, firstWord, sentence, word));
    numbers[sentence][word] = last;
  }

  /** Whether a word is a quotation mark; single ones are not, since they are apostrophes too. */
  static boolean isMark(String form) {
    return switch (form) {
      case "\"", "``", "''", "“", "”" -> true;
      default -> false;
    };
  }

  /** A mark between letters is a slip of the pen for an apostrophe. */
  private static boolean isInWord(String text, Sentence.Word mark) {
    int start = mark.span().start();
    int end = mark.span().end();
    return start > 0
        && end < text.length()
        && Character.isLetterOrDigit(text.charAt(start - 1))
        && Character.isLetterOrDigit(text.charAt(end));
  }

  private static boolean opens(String text, Sentence.Word mark, boolean open) {
    int start = mark.span().start();
    int end = mark.span().end();
    return switch (text.charAt(start)) {
      case '“', '„', '«', '`' -> true;
      case '”', '»', '\'' -> false;
      default -> {
        boolean blankBefore = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        boolean blankAfter = end == text.length() || Character.isWhitespace(text.charAt(end));
        yield blankBefore == blankAfter ? !open : blankBefore;
      }
    };
  }

  /** The number of the quotation in which a word stands, or a negative number. */
  int at(int sentence, int word) {
    return numbers[sentence][word];
  }

  boolean isQuoted(int sentence, int word) {
    return at(sentence, word) != OUTSIDE;
  }

  /** Whether a word stands in what somebody says, not in a few words quoted for their wording. */
  boolean isSpeech(int sentence, int word) {
    return isQuoted(sentence, word) && get(at(sentence, word)).isSpeech();
  }

  /** How many sentences before this one the quotation opened that goes on at its beginning. */
  int before(int sentence) {
    for (int number : numbers[sentence]) {
      if (number != OUTSIDE) {
        return sentence - get(number).firstSentence();
      }
    }
    return 0;
  }

  Quotation get(int number) {
    return all.get(number);
  }

  /** The last quotation of a sentence, or a negative number. */
  int lastIn(int sentence) {
    int[] there = numbers[sentence];
    int last = there.length - 1;
    while (last >= 0 && there[last] == OUTSIDE) {
      last--;
    }
    return last < 0 ? OUTSIDE : there[last];
  }
}
