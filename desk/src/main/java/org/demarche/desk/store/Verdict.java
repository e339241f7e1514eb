package org.demarche.desk.store;

/** Whether people have looked at a record, and what they found. */
public enum Verdict {
  /** Nobody has decided: the record is the machine's word alone. */
  MACHINE,
  ACCEPTED,
  /** A person has put another record in its place. */
  CORRECTED,
  REJECTED;

  /** Whether a person stands behind the record. */
  public boolean isReviewed() {
    return this == ACCEPTED || this == CORRECTED;
  }
}
