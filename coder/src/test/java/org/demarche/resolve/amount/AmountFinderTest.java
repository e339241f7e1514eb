package org.demarche.resolve.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Money;
import org.demarche.model.Quantity;
import org.demarche.model.Quantity.Qualifier;
import org.demarche.resolve.time.PlainSentence;
import org.demarche.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountFinderTest {

  private static final AmountFinder FINDER = AmountFinder.of(LexiconFiles.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It cost $300 million to build.             |     | 300000000     | USD | $300 million
          It cost $1.2bn to build.                   |     | 1200000000    | USD | $1.2bn
          It cost US$ 3.5 billion to build.          |     | 3500000000    | USD | US$ 3.5 billion
          It cost C$40 million to build.             |     | 40000000      | CAD | C$40 million
          It cost €2.5 billion to build.             |     | 2500000000    | EUR | €2.5 billion
          It cost £40m to build.                     |     | 40000000      | GBP | £40m
          It cost 15 mln dlrs to build.              |     | 15000000      | USD | 15 mln dlrs
          It cost 1.5 bln dlrs to build.             |     | 1500000000    | USD | 1.5 bln dlrs
          It cost dlrs 500 mln to build.             |     | 500000000     | USD | dlrs 500 mln
          It cost 20 mln stg to build.               |     | 20000000      | GBP | 20 mln stg
          It cost two billion dollars to build.      |     | 2000000000    | USD | two billion dollars
          It cost half a million euros to build.     |     | 500000        | EUR | half a million euros
          It cost 200 million rubles to build.       |     | 200000000     | RUB | 200 million rubles
          It cost 200 million roubles to build.      | SUN | 200000000     | SUR | 200 million roubles
          It cost 75 billion yuan to build.          |     | 75000000000   | CNY | 75 billion yuan
          It cost 900 billion yen to build.          |     | 900000000000  | JPY | 900 billion yen
          It cost Rs 45 crore to build.              | IND | 450000000     | INR | Rs 45 crore
          It cost Rs 45 crore to build.              |     | 450000000     |     | Rs 45 crore
          It cost 3 lakh rupees to build.            | PAK | 300000        | PKR | 3 lakh rupees
          It cost 60 mln marks to build.             |     | 60000000      | DEM | 60 mln marks
          It cost 60 mln francs to build.            | FRA | 60000000      | FRF | 60 mln francs
          It cost 60 mln francs to build.            |     | 60000000      |     | 60 mln francs
          It cost 60 mln Swiss francs to build.      |     | 60000000      | CHF | 60 mln Swiss francs
          It cost 60 mln Canadian dlrs to build.     |     | 60000000      | CAD | 60 mln Canadian dlrs
          It cost 17 million pounds to build.        |     | 17000000      | GBP | 17 million pounds
          It cost 4 million Egyptian pounds.         |     | 4000000       | EGP | 4 million Egyptian pounds
          It cost $2-3 billion to build.             |     | 2000000000    | USD | $2-3 billion
          It cost 1,500 dollars to build.            |     | 1500          | USD | 1,500 dollars
          """)
  void sumsAreRead(
      String text,
      @Nullable String country,
      String amount,
      @Nullable String currency,
      String said) {
    Set<String> countries = country == null ? Set.of() : Set.of(country);
    List<Money> monies = FINDER.monies(PlainSentence.of(text), countries);
    assertThat(monies).hasSize(1);
    assertThat(monies.get(0).amount()).isEqualByComparingTo(amount);
    assertThat(monies.get(0).currency()).isEqualTo(currency);
    assertThat(monies.get(0).span().of(text)).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Each bomb weighs 500 pounds.",
        "The party won 40 seats and 3 marks.",
        "Troops fired 36 rockets.",
        "Prices rose 4 percent.",
      })
  void otherNumbersAreNoSums(String text) {
    assertThat(FINDER.monies(PlainSentence.of(text), Set.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They bought 36 jets.                       | 36      | 36      | EXACT    | jets
          They bought thirty-six jets.               | 36      | 36      | EXACT    | jets
          They bought 1,500 rockets.                 | 1500    | 1500    | EXACT    | rockets
          They bought two dozen jets.                | 24      | 24      | EXACT    | jets
          They bought a dozen jets.                  | 12      | 12      | EXACT    | jets
          They bought one hundred and fifty tanks.   | 150     | 150     | EXACT    | tanks
          They bought twenty five tanks.             | 25      | 25      | EXACT    | tanks
          They bought three hundred tanks.           | 300     | 300     | EXACT    | tanks
          They bought 1.2 million shells.            | 1200000 | 1200000 | EXACT    | shells
          They bought 1.2 mln shells.                | 1200000 | 1200000 | EXACT    | shells
          They bought 10 to 15 jets.                 | 10      | 15      | EXACT    | jets
          They bought 10-15 jets.                    | 10      | 15      | EXACT    | jets
          They bought between 10 and 15 jets.        | 10      | 15      | EXACT    | jets
          They bought two to three million shells.   | 2000000 | 3000000 | EXACT    | shells
          They bought at least 36 jets.              | 36      |         | AT_LEAST | jets
          They bought more than 36 jets.             | 36      |         | AT_LEAST | jets
          They bought over 36 jets.                  | 36      |         | AT_LEAST | jets
          They bought no fewer than 36 jets.         | 36      |         | AT_LEAST | jets
          They bought about 40 jets.                 | 40      | 40      | ABOUT    | jets
          They bought some 40 jets.                  | 40      | 40      | ABOUT    | jets
          They bought nearly 40 jets.                | 40      | 40      | ABOUT    | jets
          They bought up to 24 jets.                 |         | 24      | AT_MOST  | jets
          They bought as many as 24 jets.            |         | 24      | AT_MOST  | jets
          They bought fewer than 24 jets.            |         | 24      | AT_MOST  | jets
          They bought no more than 24 jets.          |         | 24      | AT_MOST  | jets
          They bought hundreds of tanks.             |         |         | ABOUT    | tanks
          They bought tens of thousands of shells.   |         |         | ABOUT    | shells
          They bought 24 air defence missiles.       | 24      | 24      | EXACT    | missiles
          """)
  void quantitiesAreRead(
      String text, @Nullable Long low, @Nullable Long high, Qualifier qualifier, String counted) {
    ParsedSentence sentence = PlainSentence.of(text);
    FoundQuantity found =
        FINDER.quantities(sentence).stream()
            .reduce((a, b) -> b)
            .orElseThrow(() -> new AssertionError(text));
    Quantity quantity = found.quantity();
    assertThat(quantity.low()).isEqualTo(low);
    assertThat(quantity.high()).isEqualTo(high);
    assertThat(quantity.qualifier()).isEqualTo(qualifier);
    assertThat(sentence.token(found.counted()).form()).isEqualTo(counted);
    assertThat(FINDER.quantities(sentence)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prices rose 12 percent.",
        "Prices rose 12.5 pct.",
        "It was signed on 24 February 2022.",
        "It was signed in 2007.",
        "It cost $300 million.",
        "It cost 15 mln dlrs.",
        "Resolution 2231 was cited.",
        "Article 5 was cited.",
        "Flight 370 was lost.",
        "They bought the S-300.",
        "They bought F-16 jets.",
        "They flew the Mirage 2000.",
        "A 25-year-old man was held.",
        "The clerk, 53, was held.",
        "A 12-day visit ended.",
        "Each weighs 2.5 tonnes.",
        "One of them fled.",
      })
  void otherNumbersCountNothing(String text) {
    assertThat(FINDER.quantities(PlainSentence.of(text))).isEmpty();
  }

  @Test
  void countBelongsToItsNoun() {
    ParsedSentence sentence =
        PlainSentence.tree(
            """
            Russia NNP nsubj 2
            sold VBD root 0
            Syria NNP dative 2
            72 CD nmod 5
            missiles NNS dobj 2
            and CC cc 5
            two CD nmod 8
            radars NNS conj 5
            """);
    assertThat(FINDER.countOf(sentence, 4).map(Quantity::low)).contains(72L);
    assertThat(FINDER.countOf(sentence, 7).map(Quantity::low)).contains(2L);
    assertThat(FINDER.countOf(sentence, 0)).isEmpty();
  }

  @Test
  void qualifierIsPartOfTheSpan() {
    String text = "At least 36 soldiers died.";
    FoundQuantity found = FINDER.quantities(PlainSentence.of(text)).get(0);
    assertThat(found.quantity().span().of(text)).isEqualTo("At least 36");
  }
}
