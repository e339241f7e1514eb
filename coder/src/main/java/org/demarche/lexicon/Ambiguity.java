package org.demarche.lexicon;

import java.util.List;
import java.util.Set;

/**
 * A name that also means something else.
 *
 * @param alias the name
 * @param other what else it means
 * @param unless words in the article that speak for the other meaning
 * @param onlyIf words of which the article must have one for this meaning
 * @param examples a sentence for each meaning
 */
public record Ambiguity(
    String alias, String other, Set<String> unless, Set<String> onlyIf, List<Meaning> examples) {

  /**
   * A sentence and what the name means there.
   *
   * @param means the id of the party, or {@code other}
   */
  public record Meaning(String text, String means) {}

  /**
   * Whether it is about a name: the alias itself, or the same words with other accents or hyphens.
   */
  public boolean covers(String name) {
    return NamePieces.of(alias).equals(NamePieces.of(name));
  }

  static Ambiguity read(YamlNode node) {
    YamlNode.Fields fields = node.fields("alias", "other", "unless", "only-if", "examples");
    return new Ambiguity(
        fields.get("alias").text(),
        fields.get("other").text(),
        Set.copyOf(fields.texts("unless")),
        Set.copyOf(fields.texts("only-if")),
        fields.list("examples", Ambiguity::meaning));
  }

  private static Meaning meaning(YamlNode node) {
    YamlNode.Fields fields = node.fields("text", "means");
    return new Meaning(fields.get("text").text(), fields.get("means").text());
  }
}
