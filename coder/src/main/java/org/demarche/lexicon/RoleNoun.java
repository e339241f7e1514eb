package org.demarche.lexicon;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A common noun that tells a sector: rebels, parliament, warplanes.
 *
 * @param noun lemma, or the plural form when only that is meant; may have several words
 * @param plural plural form
 * @param code country field of the party when no state is meant (peacekeepers), or null
 */
public record RoleNoun(
    String noun,
    @Nullable String plural,
    List<String> sector,
    Number number,
    @Nullable String code) {

  /** What the noun stands for. */
  public enum Number {
    PERSON,
    GROUP,
    INSTITUTION,
    EQUIPMENT
  }

  static RoleNoun read(YamlNode node) {
    YamlNode.Fields fields = node.fields("noun", "plural", "sector", "number", "code");
    return new RoleNoun(
        fields.get("noun").text(),
        fields.find("plural").map(YamlNode::text).orElse(null),
        fields.texts("sector"),
        fields
            .find("number")
            .map(n -> n.as(t -> Number.valueOf(t.toUpperCase(Locale.ROOT)), "person, group, …"))
            .orElse(Number.GROUP),
        fields.find("code").map(YamlNode::text).orElse(null));
  }

  /**
   * A word before a role noun that changes its sector: rebel forces are no army.
   *
   * @param keep whether the noun's own sectors stay beside it
   */
  public record Modifier(List<String> words, List<String> sector, boolean keep) {

    static Modifier read(YamlNode node) {
      YamlNode.Fields fields = node.fields("words", "sector", "keep");
      return new Modifier(fields.texts("words"), fields.texts("sector"), fields.truth("keep"));
    }
  }
}
