package org.demarche.resolve.amount;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.YamlNode;
import org.jspecify.annotations.Nullable;

/** The words for currencies, read from {@code lexicon/words/currencies.yml}. Immutable. */
final class Currencies {

  /**
   * A word for a currency.
   *
   * @param code ISO 4217 code when nothing else is said; null when that would be a guess
   * @param scaled whether it means money only after "million" and the like ("pounds", "won")
   */
  record Currency(
      @Nullable String code, boolean scaled, Map<String, String> of, Map<String, String> in) {

    /** The code after an adjective, or in an article about some countries; null when open. */
    @Nullable String code(String adjective, Set<String> countries) {
      String said = of.get(adjective);
      if (said != null) {
        return said;
      }
      Set<String> near =
          in.entrySet().stream()
              .filter(e -> countries.contains(e.getKey()))
              .map(Map.Entry::getValue)
              .collect(Collectors.toSet());
      return near.size() == 1 ? near.iterator().next() : near.isEmpty() ? code : null;
    }
  }

  private static final String FILE = "words/currencies.yml";

  private final Map<String, Currency> byWord = new HashMap<>();

  Currencies(LexiconFiles files) {
    for (YamlNode node : files.yaml(FILE).fields("currencies").items("currencies")) {
      YamlNode.Fields fields = node.fields("words", "code", "scaled", "of", "in");
      String code = fields.find("code").map(YamlNode::text).orElse(null);
      Currency currency =
          new Currency(code, fields.truth("scaled"), codes(fields, "of"), codes(fields, "in"));
      for (String word : fields.texts("words")) {
        if (byWord.put(word, currency) != null) {
          throw node.fault("the word \"" + word + "\" is given to two currencies");
        }
      }
    }
  }

  /** The currency of a word; a full stop left on an abbreviation does no harm. */
  Optional<Currency> find(String word) {
    Currency currency = byWord.get(word);
    boolean stopped = currency == null && word.length() > 1 && word.endsWith(".");
    return Optional.ofNullable(
        stopped ? byWord.get(word.substring(0, word.length() - 1)) : currency);
  }

  private static Map<String, String> codes(YamlNode.Fields fields, String key) {
    Map<String, String> codes = new HashMap<>();
    fields.find(key).ifPresent(n -> n.entries().forEach((k, v) -> codes.put(k, v.text())));
    return Map.copyOf(codes);
  }
}
