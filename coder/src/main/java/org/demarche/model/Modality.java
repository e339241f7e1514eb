package org.demarche.model;

/** Whether the text says that a thing is so. */
public enum Modality {
  ASSERTED,
  PLANNED,
  POSSIBLE,
  REQUESTED,
  DENIED
}
