package org.demarche.resolve.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.demarche.model.DateRange;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of a sentence. Relative dates are placed by the day of publication and the tense
 * of their clause; without that day they keep their text only. Thread-safe.
 */
public final class DateFinder {

  private static final Set<String> OPENERS =
      Set.of(
          "a",
          "an",
          "the",
          "in",
          "from",
          "between",
          "since",
          "until",
          "till",
          "by",
          "before",
          "after",
          "early",
          "mid",
          "late",
          "earlier",
          "later",
          "beginning",
          "start",
          "middle",
          "end",
          "first",
          "second",
          "third",
          "fourth",
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "overnight",
          "last",
          "next",
          "this",
          "past",
          "coming",
          "fiscal",
          "fy",
          "'");

  /** The dates of a sentence, from left to right; the tense is read off each date's own clause. */
  public List<FoundDate> find(ParsedSentence sentence, @Nullable LocalDate published) {
    return find(sentence, published, token -> Tense.at(sentence, token));
  }

  /** The dates of a sentence whose tense is known. */
  public List<FoundDate> find(ParsedSentence sentence, @Nullable LocalDate published, Tense tense) {
    return find(sentence, published, token -> tense);
  }

  /**
   * The date that belongs to a verb or noun: one that depends on it, or on the verb it is an
   * argument of. A date that belongs to another clause ("said on Monday that ...") is not returned.
   */
  public Optional<FoundDate> dateOf(
      ParsedSentence sentence, int predicate, @Nullable LocalDate published) {
    FoundDate best = null;
    int least = Attachment.FAR;
    for (FoundDate date : find(sentence, published)) {
      int distance = Attachment.distance(sentence, date, predicate);
      if (distance < least) {
        least = distance;
        best = date;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<FoundDate> find(
      ParsedSentence sentence, @Nullable LocalDate published, IntFunction<Tense> tense) {
    List<FoundDate> found = new ArrayList<>(2);
    if (sentence.tokens().stream().noneMatch(DateFinder::mayHold)) {
      return found;
    }
    Line line = new Line(sentence);
    Map<Tense, DateRanges> grammars = new EnumMap<>(Tense.class);
    for (int i = 0; i < line.size(); ) {
      i = step(line, i, published, tense, grammars, found);
    }
    return found;
  }

  private static int step(
      Line line,
      int i,
      @Nullable LocalDate published,
      IntFunction<Tense> tense,
      Map<Tense, DateRanges> grammars,
      List<FoundDate> found) {
    if (!line.isPromising(i) || !mayOpen(line.at(i))) {
      return i + 1;
    }
    Tense looking = tense.apply(line.at(i).token());
    DateRanges grammar =
        grammars.computeIfAbsent(looking, t -> new DateRanges(line, new Anchor(published, t)));
    Optional<DateRanges.Extent> extent = grammar.at(i);
    if (extent.isEmpty()) {
      return i + 1;
    }
    found.add(found(line, i, extent.get()));
    return extent.get().end();
  }

  private static FoundDate found(Line line, int start, DateRanges.Extent extent) {
    int first = line.at(start).token();
    int last = line.at(extent.end() - 1).token();
    String text = line.text(first, last);
    return new FoundDate(
        first, last, new DateRange(extent.first(), extent.last(), extent.granularity(), text));
  }

  /** Whether a token is the kind that every date has at least one of. */
  private static boolean mayHold(Token token) {
    String form = token.form();
    for (int i = 0; i < form.length(); i++) {
      if (Character.isDigit(form.charAt(i))) {
        return true;
      }
    }
    return DateWords.isDateWord(form);
  }

  private static boolean mayOpen(Piece piece) {
    return piece.isNumber()
        || OPENERS.contains(piece.lower())
        || DateWords.isDateWord(piece.lower())
        || DateWords.count(piece.lower()) > 0
        || (piece.lower().length() > 1 && "q'f".indexOf(piece.lower().charAt(0)) >= 0);
  }
}
