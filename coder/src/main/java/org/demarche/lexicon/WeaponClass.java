package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.WeaponCategory;

/**
 * A class of weapons: what news calls such weapons without a name, and the weapons by name.
 *
 * @param id file name without extension
 * @param category for the class's nouns and, unless they say otherwise, its weapons
 * @param general whether its nouns tell no more than that something is a weapon or equipment
 * @param cues words of which an article must have one before an ambiguous name counts; common words
 *     in lower case
 */
public record WeaponClass(
    String id,
    WeaponCategory category,
    String gloss,
    boolean general,
    List<Noun> nouns,
    Set<String> cues,
    List<WeaponEntry> weapons,
    String file) {

  /**
   * What news calls a weapon of a class.
   *
   * @param civil whether it may well be no weapon: it counts only in an article that speaks of arms
   */
  public record Noun(String noun, String plural, boolean civil) {}

  /** Reads one class file. */
  public static WeaponClass read(YamlNode root) {
    YamlNode.Fields fields =
        root.fields("class", "category", "specificity", "gloss", "nouns", "cues", "weapons");
    WeaponCategory category = category(fields.get("category"));
    List<WeaponEntry> weapons = new ArrayList<>();
    for (YamlNode node : fields.items("weapons")) {
      weapons.add(WeaponEntry.read(node, category));
    }
    return new WeaponClass(
        fields.get("class").text(),
        category,
        fields.get("gloss").text(),
        fields
            .find("specificity")
            .map(n -> n.as(WeaponClass::isGeneral, "general or class"))
            .orElse(false),
        fields.list("nouns", WeaponClass::noun),
        Set.copyOf(fields.texts("cues")),
        List.copyOf(weapons),
        root.file());
  }

  private static boolean isGeneral(String text) {
    return switch (text) {
      case "general" -> true;
      case "class" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  static WeaponCategory category(YamlNode node) {
    return node.as(
        WeaponCategory::of,
        "one of "
            + Arrays.stream(WeaponCategory.values())
                .map(WeaponCategory::label)
                .collect(Collectors.joining(", ")));
  }

  private static Noun noun(YamlNode node) {
    if (!node.isMapping()) {
      return new Noun(node.text(), plural(node.text()), false);
    }
    YamlNode.Fields fields = node.fields("noun", "plural", "civil");
    String noun = fields.get("noun").text();
    String plural = fields.find("plural").map(YamlNode::text).orElse(plural(noun));
    return new Noun(noun, plural, fields.truth("civil"));
  }

  /** The regular plural of a noun phrase's last word. */
  public static String plural(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    int last = noun.length() - 1;
    if (lower.endsWith("man")) {
      return noun.substring(0, last - 1) + "en";
    }
    if (lower.matches(".*(?:s|x|z|ch|sh)")) {
      return noun + "es";
    }
    if (lower.matches(".*[^aeiou]y")) {
      return noun.substring(0, last) + "ies";
    }
    return noun + "s";
  }
}
