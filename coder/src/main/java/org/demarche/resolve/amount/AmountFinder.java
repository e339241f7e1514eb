package org.demarche.resolve.amount;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Money;
import org.demarche.model.Quantity;
import org.demarche.syntax.ParsedSentence;

/** Finds sums of money and quantities in a sentence. Thread-safe. */
public final class AmountFinder {

  private final MoneyReader money;

  private AmountFinder(Currencies currencies) {
    this.money = new MoneyReader(currencies);
  }

  /** A finder with the lexicon's currencies. */
  public static AmountFinder of(LexiconFiles files) {
    return new AmountFinder(new Currencies(files));
  }

  /**
   * The sums of money in a sentence, from left to right.
   *
   * @param countries ISO 3166 alpha-3 codes of the countries that the article speaks of; they
   *     decide between currencies of one name
   */
  public List<Money> monies(ParsedSentence sentence, Set<String> countries) {
    return money.find(sentence, countries).stream().map(MoneyReader.Sum::money).toList();
  }

  /** The quantities in a sentence, from left to right. */
  public List<FoundQuantity> quantities(ParsedSentence sentence) {
    return new QuantityReader(sentence, taken(sentence)).find();
  }

  /** How many of a noun there are, if the sentence says so. */
  public Optional<Quantity> countOf(ParsedSentence sentence, int noun) {
    return quantities(sentence).stream()
        .filter(q -> q.counted() == noun)
        .map(FoundQuantity::quantity)
        .findFirst();
  }

  /** Tokens that belong to sums. */
  private boolean[] taken(ParsedSentence sentence) {
    boolean[] taken = new boolean[sentence.size()];
    for (MoneyReader.Sum sum : money.find(sentence, Set.of())) {
      for (int i = sum.first(); i <= sum.last(); i++) {
        taken[i] = true;
      }
    }
    return taken;
  }
}
