package org.demarche.resolve.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.model.Quantity;
import org.demarche.model.Quantity.Qualifier;
import org.demarche.resolve.time.DateFinder;
import org.demarche.resolve.time.FoundDate;
import org.demarche.resolve.time.Tense;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads counted quantities of one sentence; numbers in a date or a sum are taken already. */
final class QuantityReader {

  private static final DateFinder DATES = new DateFinder();
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Set<String> VAGUE =
      Set.of("dozens", "scores", "hundreds", "thousands", "millions", "billions");
  private static final Set<String> PERCENT = Set.of("%", "percent", "pct", "pct.", "per");
  private static final Set<String> NAMING =
      Set.of(
          "no.",
          "number",
          "article",
          "resolution",
          "flight",
          "section",
          "chapter",
          "age",
          "aged",
          "phase",
          "stage",
          "type",
          "mark",
          "block",
          "day",
          "week",
          "page",
          "item",
          "category",
          "per");

  private final ParsedSentence sentence;
  private final NumberReader numbers;
  private final boolean[] taken;

  QuantityReader(ParsedSentence sentence, boolean[] taken) {
    this.sentence = sentence;
    this.numbers = new NumberReader(sentence);
    this.taken = taken;
    for (FoundDate date : DATES.find(sentence, null, Tense.NONE)) {
      for (int i = date.first(); i <= date.last(); i++) {
        taken[i] = true;
      }
    }
  }

  List<FoundQuantity> find() {
    List<FoundQuantity> found = new ArrayList<>(2);
    for (int i = 0; i < sentence.size(); ) {
      FoundQuantity quantity = taken[i] ? null : at(i);
      if (quantity != null) {
        found.add(quantity);
      }
      i = quantity == null ? pastNumber(i) : quantity.last() + 1;
    }
    return found;
  }

  private int pastNumber(int i) {
    return taken[i] ? i + 1 : numbers.at(i).map(Numeral::end).orElse(i + 1);
  }

  private @Nullable FoundQuantity at(int i) {
    if (VAGUE.contains(lower(i))) {
      return vague(i);
    }
    Numeral number = numbers.at(i).orElse(null);
    if (number == null || !isCount(i, number)) {
      return null;
    }
    int last = number.end() - 1;
    Qualified qualified = Qualified.before(sentence, i);
    Quantity quantity = quantity(qualified, number, last);
    return new FoundQuantity(qualified.first(), last, counted(i, last), quantity);
  }

  private Quantity quantity(Qualified qualified, Numeral number, int last) {
    Qualifier qualifier = qualified.qualifier();
    Long low = qualifier == Qualifier.AT_MOST ? null : number.low().longValueExact();
    Long high = qualifier == Qualifier.AT_LEAST ? null : number.high().longValueExact();
    return new Quantity(low, high, qualifier, sentence.span(qualified.first(), last));
  }

  /** "hundreds of": a number, but which is not said. */
  private @Nullable FoundQuantity vague(int i) {
    if (!lower(i + 1).equals("of")) {
      return null;
    }
    boolean tens = lower(i + 2).equals("thousands") || lower(i + 2).equals("millions");
    int last = tens ? i + 2 : i;
    Quantity unknown = new Quantity(null, null, Qualifier.ABOUT, sentence.span(i, last));
    int noun = lower(last + 1).equals("of") ? nounFrom(last + 2) : -1;
    return new FoundQuantity(i, last, noun, unknown);
  }

  private boolean isCount(int i, Numeral number) {
    int end = number.end();
    boolean whole =
        number.low().stripTrailingZeros().scale() <= 0
            && number.high().stripTrailingZeros().scale() <= 0
            && number.high().compareTo(MOST) <= 0;
    if (!whole || taken[end - 1] || PERCENT.contains(lower(end))) {
      return false;
    }
    boolean compound = lower(end).equals("-") || lower(i - 1).equals("-");
    boolean aside = lower(i - 1).equals(",") && (lower(end).equals(",") || lower(end).equals("."));
    return !compound
        && !aside
        && !NAMING.contains(lower(i - 1))
        && !isName(i, end)
        && !isPronoun(i, end);
  }

  /** "Mirage 2000", "Boeing 737": a number after a name, with nothing after it to count. */
  private boolean isName(int i, int end) {
    boolean afterName = i > 0 && sentence.token(i - 1).tag().startsWith("NNP");
    return afterName && !isCountable(end);
  }

  /** "one" counts only right before its noun. */
  private boolean isPronoun(int i, int end) {
    return lower(i).equals("one") && end == i + 1 && !(end < sentence.size() && isNoun(end));
  }

  private boolean isCountable(int index) {
    return index < sentence.size()
        && (sentence.token(index).tag().startsWith("NN")
            || sentence.token(index).tag().equals("JJ"));
  }

  private int counted(int first, int last) {
    for (int i = last; i >= first; i--) {
      int head = sentence.token(i).head();
      if (head > last && isNoun(head) && isModifier(sentence.token(i).label())) {
        return head;
      }
    }
    return nounFrom(lower(last + 1).equals("of") ? last + 2 : last + 1);
  }

  private static boolean isModifier(String label) {
    return label.equals("nmod")
        || label.equals("nummod")
        || label.equals("num")
        || label.equals("amod");
  }

  /** The last noun of a run of adjectives and nouns. */
  private int nounFrom(int start) {
    int noun = -1;
    for (int i = start; i < sentence.size(); i++) {
      String tag = sentence.token(i).tag();
      if (tag.startsWith("NN")) {
        noun = i;
      } else if (!tag.equals("JJ") && !(noun < 0 && tag.equals("DT"))) {
        break;
      }
    }
    return noun;
  }

  private boolean isNoun(int index) {
    return sentence.token(index).tag().startsWith("NN");
  }

  private String lower(int i) {
    if (i < 0 || i >= sentence.size()) {
      return "";
    }
    Token token = sentence.token(i);
    return token.form().toLowerCase(Locale.ROOT);
  }
}
