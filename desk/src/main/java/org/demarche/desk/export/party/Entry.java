package org.demarche.desk.export.party;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.YamlNode;
import org.jspecify.annotations.Nullable;

/** An entry of a lexicon file, of which only some keys matter here; the coder checks the others. */
record Entry(YamlNode node, Map<String, YamlNode> values) {

  static Entry of(YamlNode node) {
    return new Entry(node, node.entries());
  }

  /** The entries of the list under a key. */
  List<Entry> list(String key) {
    return get(key).items().stream().map(Entry::of).toList();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The text under a key that must be there. */
  String text(String key) {
    return get(key).text();
  }

  /** The text under a key; null when it is absent. */
  @Nullable String find(String key) {
    return Optional.ofNullable(values.get(key)).map(YamlNode::text).orElse(null);
  }

  YamlNode get(String key) {
    return Optional.ofNullable(values.get(key))
        .orElseThrow(() -> node.fault("the key \"" + key + "\" is missing; add it"));
  }
}
