package org.demarche.desk.ingest.format;

import java.io.Serial;

/** Thrown when a piece of input, or what is left of it, cannot be read as what it is. */
public final class Malformed extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Remark remark;

  /** With what is wrong and what to do about it. */
  public Malformed(String message, String remedy) {
    super(message);
    this.remark = new Remark(message, remedy);
  }

  /** What to tell. */
  public Remark remark() {
    return remark;
  }
}
