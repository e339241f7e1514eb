package org.demarche.lexicon;

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
 * @param direction of an effect, else null
 */
public record ArmsSense(
    Kind kind,
    @Nullable TransferStatus status,
    boolean gift,
    Effect.@Nullable Direction direction) {

  /** What record comes of it. */
  public enum Kind {
    TRANSFER,
    OBJECTION,
    DIVERSION,
    EFFECT
  }

  static boolean isIn(YamlNode.Fields fields) {
    return fields.has("transfer")
        || fields.has("objection")
        || fields.has("diversion")
        || fields.has("effect");
  }

  static ArmsSense read(YamlNode.Fields fields) {
    boolean gift = fields.truth("gift");
    Optional<YamlNode> transfer = fields.find("transfer");
    if (transfer.isPresent()) {
      TransferStatus status =
          transfer.get().text().equals("same")
              ? null
              : transfer.get().as(ArmsSense::status, "a transfer status, or same");
      return new ArmsSense(Kind.TRANSFER, status, gift, null);
    }
    Optional<YamlNode> effect = fields.find("effect");
    if (effect.isPresent()) {
      return new ArmsSense(
          Kind.EFFECT, null, gift, effect.get().as(ArmsSense::direction, "increase or decrease"));
    }
    Kind kind = fields.truth("objection") ? Kind.OBJECTION : Kind.DIVERSION;
    return new ArmsSense(kind, null, gift, null);
  }

  private static TransferStatus status(String text) {
    return TransferStatus.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Effect.Direction direction(String text) {
    return Effect.Direction.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
