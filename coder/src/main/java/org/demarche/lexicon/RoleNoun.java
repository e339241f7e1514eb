package org.demarche.lexicon;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A common noun that tells a sector: rebels, parliament, warplanes.
 *
 * @param noun lemma, or the plural form when only that is meant; may have several words
 * @param plural plural form
 */
public record RoleNoun(String noun, @Nullable String plural, List<String> sector, Number number) {

  /** What the noun stands for. */
  public enum Number {
    PERSON,
    GROUP,
    INSTITUTION,
    EQUIPMENT
  }

  static RoleNoun read(YamlNode node) {
    YamlNode.Fields fields = node.fields("noun", "plural", "sector", "number");
    return new RoleNoun(
        fields.get("noun").text(),
        fields.find("plural").map(YamlNode::text).orElse(null),
        fields.texts("sector"),
        fields
            .find("number")
            .map(n -> n.as(t -> Number.valueOf(t.toUpperCase(Locale.ROOT)), "person, group, …"))
            .orElse(Number.GROUP));
  }
}
