package org.demarche.resolve.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Money;
import org.demarche.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads sums: the currency before the number ("$1.2bn", "Rs 45 crore") or after ("15 mln dlrs").
 */
final class MoneyReader {

  /** A sum and its tokens. */
  record Sum(int first, int last, Money money) {}

  private final Currencies currencies;

  MoneyReader(Currencies currencies) {
    this.currencies = currencies;
  }

  List<Sum> find(ParsedSentence sentence, Set<String> countries) {
    List<Sum> sums = new ArrayList<>(1);
    NumberReader numbers = new NumberReader(sentence);
    for (int i = 0; i < sentence.size(); ) {
      Optional<Numeral> number = numbers.at(i);
      Sum sum = number.isEmpty() ? null : sum(sentence, i, number.get(), countries);
      if (sum != null) {
        sums.add(sum);
      }
      i = sum != null ? sum.last() + 1 : number.map(Numeral::end).orElse(i + 1);
    }
    return sums;
  }

  private @Nullable Sum sum(
      ParsedSentence sentence, int start, Numeral number, Set<String> countries) {
    Sum before = before(sentence, start, number, countries);
    return before != null ? before : after(sentence, start, number, countries);
  }

  private @Nullable Sum before(
      ParsedSentence sentence, int start, Numeral number, Set<String> countries) {
    if (start == 0) {
      return null;
    }
    Optional<Currencies.Currency> currency = currencies.find(form(sentence, start - 1));
    boolean follows =
        isJoined(sentence, start) || startsUpper(sentence, start - 1) || isOld(sentence, start);
    if (currency.isEmpty() || currency.get().scaled() || !follows) {
      return null;
    }
    return of(sentence, start - 1, number.end() - 1, number, currency.get().code("", countries));
  }

  /** "dlrs 500 mln", as old wire copy may put it. */
  private static boolean isOld(ParsedSentence sentence, int start) {
    return Set.of("dlrs", "stg").contains(form(sentence, start - 1)) && isFree(sentence, start - 2);
  }

  private static boolean isFree(ParsedSentence sentence, int index) {
    return index < 0 || !sentence.token(index).tag().equals("CD");
  }

  private @Nullable Sum after(
      ParsedSentence sentence, int start, Numeral number, Set<String> countries) {
    int at = number.end();
    at = at < sentence.size() && form(sentence, at).equals("-") ? at + 1 : at;
    String adjective = "";
    for (int skipped = 0; at < sentence.size() && skipped <= 2; skipped++, at++) {
      Optional<Currencies.Currency> currency = currencies.find(form(sentence, at));
      if (currency.isPresent()) {
        boolean fits =
            !currency.get().scaled()
                || number.scaled()
                || currency.get().of().containsKey(adjective);
        return fits && !isSymbol(sentence, at)
            ? of(sentence, start, at, number, currency.get().code(adjective, countries))
            : null;
      }
      if (!startsUpper(sentence, at)) {
        return null;
      }
      adjective = form(sentence, at);
    }
    return null;
  }

  private static Sum of(
      ParsedSentence sentence, int first, int last, Numeral number, @Nullable String code) {
    return new Sum(first, last, new Money(number.low(), code, sentence.span(first, last)));
  }

  private static boolean isSymbol(ParsedSentence sentence, int index) {
    String form = form(sentence, index);
    return !form.isEmpty()
        && !Character.isLetter(form.charAt(form.length() - 1))
        && !form.endsWith(".");
  }

  private static boolean isJoined(ParsedSentence sentence, int start) {
    return isSymbol(sentence, start - 1);
  }

  private static boolean startsUpper(ParsedSentence sentence, int index) {
    String form = form(sentence, index);
    return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
  }

  private static String form(ParsedSentence sentence, int index) {
    return sentence.token(index).form();
  }
}
