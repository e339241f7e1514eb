package org.demarche.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.lexicon.YamlNode;

/**
 * Makes copies of lexicon entries that mean nothing in a real text: ids and words with an ending
 * that no word has.
 *
 * @param number of the copy, from 1
 */
record EntryCopy(int number) {

  private static final Set<String> WORDS =
      Set.of(
          "verbs",
          "adjectives",
          "nouns",
          "name",
          "names",
          "designation",
          "aliases",
          "people",
          "capital",
          "seats",
          "bodies");
  private static final Set<String> LEFT_OUT = Set.of("ambiguous", "unless");

  /** A mapping as maps, lists and texts. */
  static Map<String, Object> mapping(YamlNode node) {
    Map<String, Object> fields = new LinkedHashMap<>();
    node.entries().forEach((key, value) -> fields.put(key, value(value)));
    return fields;
  }

  private static Object value(YamlNode node) {
    if (node.isMapping()) {
      return mapping(node);
    }
    return node.isList() ? node.items().stream().map(EntryCopy::value).toList() : node.text();
  }

  /** The entry under another id, with other words; the id stands under the key given. */
  Map<String, Object> of(Map<String, Object> entry, String idKey) {
    boolean frame = idKey.equals("frame");
    Map<String, Object> copy = new LinkedHashMap<>();
    entry.forEach(
        (key, value) -> {
          if (key.equals(idKey)) {
            copy.put(key, value + idEnding());
          } else if (!LEFT_OUT.contains(key)) {
            copy.put(key, WORDS.contains(key) ? words(value, frame && key.equals("nouns")) : value);
          }
        });
    return copy;
  }

  /** What stands after an id. */
  String idEnding() {
    return "-copy-" + number;
  }

  private Object words(Object value, boolean lastWord) {
    if (value instanceof List<?> list) {
      return list.stream().map(each -> words(each, lastWord)).toList();
    }
    if (value instanceof Map<?, ?> body) {
      Map<Object, Object> other = new LinkedHashMap<>();
      body.forEach(
          (key, each) -> other.put(key, key.equals("sector") ? each : words(each, lastWord)));
      return other;
    }
    return lastWord ? lastWord(value.toString()) : word(value.toString());
  }

  /** The text with another first word. */
  String word(String text) {
    int end = text.indexOf(' ');
    return end < 0 ? text + ending() : text.substring(0, end) + ending() + text.substring(end);
  }

  /** The text with another last word before a plus. */
  private String lastWord(String text) {
    int plus = text.indexOf(" + ");
    return plus < 0 ? text + ending() : text.substring(0, plus) + ending() + text.substring(plus);
  }

  private String ending() {
    return "q".repeat(number) + "x";
  }
}
