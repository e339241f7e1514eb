package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/**
 * A family of weapons.
 *
 * @param id unique in the lexicon
 * @param designation its usual name
 * @param names every way of naming it, the designation first
 * @param makers ISO 3166 alpha-3 codes of the states that make it
 * @param firm the main maker, or null
 * @param rangeKm published maximum range in kilometres, or null
 * @param ambiguous names that also mean something else
 * @param unless words in the article that speak for the other meaning
 * @param source where it is written, and the sentences that prove it
 */
public record WeaponEntry(
    String id,
    String designation,
    List<String> names,
    WeaponCategory category,
    List<String> makers,
    @Nullable String firm,
    @Nullable Integer rangeKm,
    Set<String> ambiguous,
    Set<String> unless,
    Source source) {

  /** Where an entry is written; sentences in which it must be found, and in which not. */
  public record Source(String file, int line, List<String> firing, List<String> silent) {}

  /** Whether a name of it also means something else. */
  public boolean isAmbiguous(String name) {
    List<String> pieces = NamePieces.of(name);
    return ambiguous.stream().anyMatch(a -> NamePieces.of(a).equals(pieces));
  }

  static WeaponEntry read(YamlNode node, WeaponCategory ofClass) {
    YamlNode.Fields fields =
        node.fields(
            "weapon",
            "designation",
            "names",
            "category",
            "maker",
            "firm",
            "range-km",
            "ambiguous",
            "unless",
            "examples",
            "silent");
    String designation = fields.get("designation").text();
    Set<String> names = new LinkedHashSet<>(List.of(designation));
    names.addAll(fields.texts("names"));
    Set<String> ambiguous = new LinkedHashSet<>(fields.texts("ambiguous"));
    for (YamlNode name : fields.items("ambiguous")) {
      if (!names.contains(name.text())) {
        throw name.fault("\"" + name.text() + "\" is none of the names; they are " + names);
      }
    }
    return new WeaponEntry(
        fields.get("weapon").as(WeaponEntry::id, "small letters, digits and hyphens"),
        designation,
        new ArrayList<>(names),
        fields.find("category").map(WeaponClass::category).orElse(ofClass),
        fields.items("maker").stream().map(n -> n.as(WeaponEntry::code, "a country code")).toList(),
        fields.find("firm").map(YamlNode::text).orElse(null),
        fields
            .find("range-km")
            .map(n -> n.as(Integer::valueOf, "a whole number of kilometres"))
            .orElse(null),
        Set.copyOf(ambiguous),
        Set.copyOf(fields.texts("unless")),
        new Source(node.file(), node.line(), fields.texts("examples"), fields.texts("silent")));
  }

  private static String id(String text) {
    if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String code(String text) {
    if (!text.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
