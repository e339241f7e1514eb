package org.demarche.lexicon;

import java.util.Locale;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a transfer of weapons that an operator takes as content.
 *
 * @param status when the operator's actor is the supplier, or a third party; null: as it is
 * @param byRecipient when the actor is the recipient; null: as {@code status}
 * @param negated when the operator or its content is negated ("agreed not to sell"); null: as it is
 * @param lifts whether it ends a halt: what was blocked or suspended is approved
 * @param objection when the actor objects to the transfer
 */
public record ArmsOutcome(
    @Nullable TransferStatus status,
    @Nullable TransferStatus byRecipient,
    @Nullable TransferStatus negated,
    boolean lifts,
    Objects objection) {

  /** When an operator's actor objects to its content. */
  public enum Objects {
    NEVER,
    /** When the content is not to be done, or is a halt. */
    NEGATED,
    ALWAYS
  }

  /** The transfer stands as it is. */
  public static final ArmsOutcome UNCHANGED =
      new ArmsOutcome(null, null, null, false, Objects.NEVER);

  static ArmsOutcome read(YamlNode node) {
    YamlNode.Fields fields = node.fields("status", "by-recipient", "negated", "lifts", "objection");
    return new ArmsOutcome(
        status(fields, "status"),
        status(fields, "by-recipient"),
        status(fields, "negated"),
        fields.truth("lifts"),
        fields
            .find("objection")
            .map(n -> n.as(t -> Objects.valueOf(t.toUpperCase(Locale.ROOT)), "always or negated"))
            .orElse(Objects.NEVER));
  }

  private static @Nullable TransferStatus status(YamlNode.Fields fields, String key) {
    return fields
        .find(key)
        .map(n -> n.as(t -> TransferStatus.valueOf(t.toUpperCase(Locale.ROOT)), "a status"))
        .orElse(null);
  }
}
