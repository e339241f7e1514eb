package org.demarche.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.model.Effect;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a frame says of weapons.
 *
 * @param status how far the transfer has come; null for a frame that keeps the status of the deal
 *     in its role {@code deal}, and for kinds other than a transfer
 * @param gift whether nothing is paid
 * @param lifts whether it ends a halt that is its deal: what was blocked is approved
 * @param direction of an effect, else null
 */
public record ArmsSense(
    Kind kind,
    @Nullable TransferStatus status,
    boolean gift,
    boolean lifts,
    Effect.@Nullable Direction direction) {

  static final String STATUSES =
      java.util.Arrays.stream(TransferStatus.values())
          .map(status -> status.name().toLowerCase(Locale.ROOT))
          .collect(java.util.stream.Collectors.joining(", "));

  private static final List<String> KEYS = List.of("transfer", "objection", "diversion", "effect");

  /** What record comes of it. */
  public enum Kind {
    TRANSFER,
    OBJECTION,
    DIVERSION,
    EFFECT
  }

  static boolean isIn(YamlNode.Fields fields) {
    return KEYS.stream().anyMatch(fields::has);
  }

  static ArmsSense read(YamlNode.Fields fields) {
    List<String> given = KEYS.stream().filter(fields::has).toList();
    if (given.size() > 1) {
      throw fields.get(given.get(1)).fault("keep one of " + given);
    }
    boolean gift = fields.truth("gift");
    Optional<YamlNode> transfer = fields.find("transfer");
    if (transfer.isPresent()) {
      TransferStatus status =
          transfer.get().text().equals("same")
              ? null
              : transfer.get().as(ArmsSense::status, "one of " + STATUSES + " or same");
      return new ArmsSense(Kind.TRANSFER, status, gift, fields.truth("lifts"), null);
    }
    Optional<YamlNode> effect = fields.find("effect");
    if (effect.isPresent()) {
      return new ArmsSense(
          Kind.EFFECT,
          null,
          gift,
          false,
          effect.get().as(ArmsSense::direction, "increase or decrease"));
    }
    Kind kind = fields.has("objection") ? Kind.OBJECTION : Kind.DIVERSION;
    YamlNode said = fields.get(kind.name().toLowerCase(Locale.ROOT));
    if (!said.truth()) {
      throw said.fault("write true, or leave the key out");
    }
    return new ArmsSense(kind, null, gift, false, null);
  }

  private static TransferStatus status(String text) {
    return TransferStatus.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Effect.Direction direction(String text) {
    return Effect.Direction.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
