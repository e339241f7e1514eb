package org.demarche.lexicon;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Named sets of lemmas that frames refer to in capitals: AGREEMENT, SANCTIONS, TROOPS, … */
public final class WordClasses {

  /** The class of nouns for people. */
  public static final String HUMAN = "HUMAN";

  /** The class of nouns for athletes and players. */
  public static final String SPORTSPEOPLE = "SPORTSPEOPLE";

  private final Map<String, Set<String>> classes;

  private WordClasses(Map<String, Set<String>> classes) {
    this.classes = classes;
  }

  /** Reads {@code words/classes.yml}: a mapping from class name to lemmas or other classes. */
  public static WordClasses read(YamlNode root) {
    WordClasses result = new WordClasses(new LinkedHashMap<>());
    for (Map.Entry<String, YamlNode> entry : root.entries().entrySet()) {
      if (!isClass(entry.getKey())) {
        throw entry.getValue().fault("a word class has a name in capitals, not " + entry.getKey());
      }
      Set<String> words = new LinkedHashSet<>();
      for (YamlNode item : entry.getValue().items()) {
        words.addAll(item.as(result::expand, "a lemma or a word class defined above"));
      }
      result.classes.put(entry.getKey(), Set.copyOf(words));
    }
    return result;
  }

  /** The lemmas a word stands for: itself, or the members when it names a class. */
  public Set<String> expand(String word) {
    if (!isClass(word)) {
      return Set.of(word);
    }
    Set<String> members = classes.get(word);
    if (members == null) {
      throw new YamlNode.BadText(
          "there is no word class " + word + "; words/classes.yml lists them");
    }
    return members;
  }

  /** The lemmas of a class; none where the lexicon has no such class. */
  public Set<String> members(String name) {
    return classes.getOrDefault(name, Set.of());
  }

  /** The lemmas that any of the words stands for. */
  public Set<String> expand(Collection<String> words) {
    Set<String> all = new LinkedHashSet<>();
    words.forEach(word -> all.addAll(expand(word)));
    return Set.copyOf(all);
  }

  /** Whether a name is written as a class: capitals, digits and hyphens, two letters or more. */
  public static boolean isClass(String word) {
    return word.length() > 1 && word.matches("[A-Z][A-Z0-9-]+");
  }
}
