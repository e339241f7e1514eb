package org.demarche.model;

/** Which text of an article an offset counts in. */
public enum Part {
  TITLE,
  TEXT
}
