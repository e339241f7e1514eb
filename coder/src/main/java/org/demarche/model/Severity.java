package org.demarche.model;

/** How bad a problem is. */
public enum Severity {
  /** Something was not read or not coded. */
  FAILURE,
  /** It was coded all the same, though not as it may have been meant. */
  NOTE
}
