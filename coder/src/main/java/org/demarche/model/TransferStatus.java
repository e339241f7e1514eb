package org.demarche.model;

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
  SEIZED
}
