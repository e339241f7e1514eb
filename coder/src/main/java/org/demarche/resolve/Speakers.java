package org.demarche.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.demarche.model.Part;
import org.demarche.resolve.Quotations.Quotation;
import org.demarche.syntax.Sentence;

/**
 * Who speaks each quotation of an article: whom its own sentence names, else the sentence in which
 * it opens or closes; a quotation that is a whole sentence goes on from the one before. Sentences
 * are read in a memory apart, so the answer depends on the article only, not on what was coded
 * before. Not thread-safe.
 */
final class Speakers {

  /** How many quotations back the speaker may be named. */
  private static final int REACH = 8;

  private final ArticleContext context;
  private final Quotations quotations;
  private final SpeechWords speech;
  private final IntFunction<ReadSentence> reader;
  private final Map<Integer, ReadSentence> read = new HashMap<>();
  private final Map<Integer, Optional<Speaker>> known = new HashMap<>();

  /**
   * The speakers of an article.
   *
   * @param reader reads a sentence, by its number
   */
  Speakers(ArticleContext context, SpeechWords speech, IntFunction<ReadSentence> reader) {
    this.context = context;
    this.quotations = context.quotations();
    this.speech = speech;
    this.reader = reader;
  }

  /** Who speaks the quotation in which a token stands. */
  Optional<Speaker> of(int sentence, int token) {
    return quotations.isQuoted(sentence, token)
        ? named(sentence, quotations.at(sentence, token))
            .or(() -> speaker(quotations.at(sentence, token)))
        : Optional.empty();
  }

  private Optional<Speaker> speaker(int number) {
    Optional<Speaker> before = known.get(number);
    if (before != null) {
      return before;
    }
    Optional<Speaker> speaker = Optional.empty();
    int quotation = number;
    for (int back = 0; back < REACH && quotation >= 0 && speaker.isEmpty(); back++) {
      speaker = framed(quotation);
      quotation = continued(quotations.get(quotation));
    }
    known.put(number, speaker);
    return speaker;
  }

  /** Whom the sentence names in which a quotation opens, or closes. */
  private Optional<Speaker> framed(int number) {
    Quotation quotation = quotations.get(number);
    return named(quotation.firstSentence(), number)
        .or(() -> named(quotation.lastSentence(), number));
  }

  /** The quotation that another goes on from: "…," Barak said. "We …"; or a negative number. */
  private int continued(Quotation quotation) {
    int before = quotation.firstSentence() - 1;
    return before >= 0 && isAll(quotation) && isNear(before) ? quotations.lastIn(before) : -1;
  }

  /** Whether the sentence in which a quotation opens is nothing but that quotation. */
  private boolean isAll(Quotation quotation) {
    int sentence = quotation.firstSentence();
    int number = quotations.at(sentence, quotation.firstWord());
    int words = context.sentences().get(sentence).words().size();
    for (int i = 0; i < words; i++) {
      if (quotations.at(sentence, i) != number
          && !Quotations.isMark(context.sentences().get(sentence).words().get(i).form())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sentence after stands in the same paragraph or in the next. */
  private boolean isNear(int sentence) {
    Sentence one = context.sentences().get(sentence);
    Sentence next = context.sentences().get(sentence + 1);
    return one.part() == Part.TEXT
        && next.part() == Part.TEXT
        && next.paragraph() - one.paragraph() <= 1;
  }

  /** Whom a sentence itself names as speaker of a quotation that stands in it. */
  private Optional<Speaker> named(int sentence, int quotation) {
    int words = context.sentences().get(sentence).words().size();
    int first = 0;
    while (quotations.at(sentence, first) != quotation) {
      first++;
    }
    int last = words - 1;
    while (quotations.at(sentence, last) != quotation) {
      last--;
    }
    if (first == 0 && last == words - 1) {
      return Optional.empty();
    }
    int from = first;
    int to = last;
    ReadSentence there = read.computeIfAbsent(sentence, reader::apply);
    return speech
        .sayer(
            there.sentence(),
            token -> !quotations.isQuoted(sentence, token),
            token -> token < from ? from - token : token - to)
        .map(head -> new Speaker(there.sentence(), there.mentions(), head));
  }
}
