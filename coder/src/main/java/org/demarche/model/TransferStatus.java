package org.demarche.model;

import org.jspecify.annotations.Nullable;

/** How far a transfer has come, by one article's word. */
public enum TransferStatus {
  /** Weighed, wished for, urged by others, or feared. */
  CONSIDERED,
  /** The buyer asks for it. */
  REQUESTED,
  /** The seller offers it, bids or makes a proposal. */
  OFFERED,
  /** The two talk about it. */
  NEGOTIATING,
  /** The supplier's government says that it will supply, grants a licence or lifts its ban. */
  APPROVED,
  /** A contract is signed; sold. */
  ORDERED,
  /** Delivery has begun. */
  DELIVERING,
  DELIVERED,
  /** Halted; it may go on. */
  SUSPENDED,
  CANCELLED,
  /** The supplier says no. */
  REFUSED,
  /** Banned or held up by an authority. */
  BLOCKED,
  /** Taken on the way. */
  SEIZED;

  /** Whether the weapons do not go on: suspended, cancelled, refused, blocked or seized. */
  public boolean halts() {
    return switch (this) {
      case SUSPENDED, CANCELLED, REFUSED, BLOCKED, SEIZED -> true;
      default -> false;
    };
  }

  /** Whether a status is known, and no halt. */
  public static boolean goesOn(@Nullable TransferStatus status) {
    return status != null && !status.halts();
  }
}
