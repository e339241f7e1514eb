package org.demarche.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verbs that lend a noun a subject and say little themselves: hold talks, launch an attack, come
 * under fire, take place.
 */
public final class LightVerbs {

  /** What the verb's subject is to the noun. */
  public enum Kind {
    /** The subject does what the noun says ("launched an attack"). */
    ACTS,
    /** The noun is done to the subject ("came under attack"). */
    UNDERGOES,
    /** The noun is the subject ("talks took place"). */
    HAPPENS
  }

  private final Map<String, Kind> kinds;

  private LightVerbs(Map<String, Kind> kinds) {
    this.kinds = kinds;
  }

  /** Reads {@code words/light-verbs.yml}. */
  public static LightVerbs read(YamlNode root) {
    YamlNode.Fields fields = root.fields("acts", "undergoes", "happens");
    Map<String, Kind> kinds = new HashMap<>();
    for (Kind kind : Kind.values()) {
      String key = kind.name().toLowerCase(Locale.ROOT);
      for (YamlNode item : fields.items(key)) {
        // "begin", "open" act on their object and happen to their subject
        kinds.putIfAbsent(item.text(), kind);
        if (kind == Kind.HAPPENS) {
          kinds.putIfAbsent(item.text() + " (happens)", kind);
        }
      }
    }
    return new LightVerbs(Map.copyOf(kinds));
  }

  /** Whether a verb, or verb and preposition ("come under"), is light. */
  public boolean has(String key) {
    return kinds.containsKey(key);
  }

  public @Nullable Kind kind(String key) {
    return kinds.get(key);
  }

  /** Whether a noun that is the verb's subject takes place. */
  public boolean happens(String verb) {
    return kinds.containsKey(verb + " (happens)");
  }
}
