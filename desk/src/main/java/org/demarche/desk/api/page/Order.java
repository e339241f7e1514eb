package org.demarche.desk.api.page;

/** In which order lists come. */
public enum Order {
  /** As articles came in: the last cursor of a list later leads to what has come since. */
  ARRIVAL,
  /** The latest day first, what has none last. */
  NEWEST
}
