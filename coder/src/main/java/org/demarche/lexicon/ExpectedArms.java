package org.demarche.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record about weapons that must come out of an example. What is not given is not compared.
 *
 * @param sense kind of record, and the status or direction it must have
 * @param parties codes, ids or names by part: supplier, recipient, objector, to, from, whose
 * @param weapon an entry's id, or the label of a category for weapons without a name
 * @param quantity a number that the quantity's bounds hold
 * @param modality in small letters
 */
public record ExpectedArms(
    ArmsSense sense,
    Map<String, String> parties,
    @Nullable String weapon,
    @Nullable Long quantity,
    @Nullable String modality) {

  private static final Map<ArmsSense.Kind, List<String>> PARTS =
      Map.of(
          ArmsSense.Kind.TRANSFER, List.of("supplier", "recipient"),
          ArmsSense.Kind.OBJECTION, List.of("objector", "to", "supplier", "recipient"),
          ArmsSense.Kind.DIVERSION, List.of("from", "recipient"),
          ArmsSense.Kind.EFFECT, List.of("whose", "supplier", "recipient"));

  /** Copies the parties, in order. */
  public ExpectedArms {
    parties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parties));
  }

  static ExpectedArms read(YamlNode.Fields fields) {
    ArmsSense sense = ArmsSense.read(fields);
    List<String> parts = PARTS.getOrDefault(sense.kind(), List.of());
    checkParts(fields, sense, parts);
    Map<String, String> parties = new LinkedHashMap<>();
    for (String part : parts) {
      fields.find(part).ifPresent(node -> parties.put(part, node.text()));
    }
    return new ExpectedArms(
        sense,
        parties,
        fields.find("weapon").map(YamlNode::text).orElse(null),
        fields.find("quantity").map(n -> n.as(Long::valueOf, "a whole number")).orElse(null),
        fields.find("modality").map(YamlNode::text).orElse(null));
  }

  private static void checkParts(YamlNode.Fields fields, ArmsSense sense, List<String> parts) {
    for (String part :
        Set.of("supplier", "recipient", "objector", "to", "from", "whose", "event", "actor")) {
      if (fields.has(part) && !parts.contains(part)) {
        throw fields
            .get(part)
            .fault(
                "\""
                    + part
                    + "\" is no part of "
                    + sense.kind().name().toLowerCase(java.util.Locale.ROOT)
                    + "; its parts are "
                    + parts);
      }
    }
  }
}
