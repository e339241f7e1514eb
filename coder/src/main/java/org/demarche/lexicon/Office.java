package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post that a person holds.
 *
 * @param id name that tables refer to
 * @param name as records show it
 * @param titles how news names its holder, lower case or as written
 * @param byState titles that belong to one state's post
 * @param party the one party whose post it is, or null
 */
public record Office(
    String id,
    String name,
    List<String> sector,
    List<String> titles,
    Map<String, List<String>> byState,
    @Nullable String party) {

  static Office read(YamlNode node) {
    YamlNode.Fields fields = node.fields("office", "name", "sector", "titles", "by-state", "party");
    Map<String, List<String>> byState = new java.util.LinkedHashMap<>();
    fields
        .find("by-state")
        .map(YamlNode::entries)
        .orElse(Map.of())
        .forEach((state, titles) -> byState.put(state, titles.texts()));
    return new Office(
        fields.get("office").text(),
        fields.get("name").text(),
        fields.texts("sector"),
        new ArrayList<>(fields.texts("titles")),
        byState,
        fields.find("party").map(YamlNode::text).orElse(null));
  }
}
