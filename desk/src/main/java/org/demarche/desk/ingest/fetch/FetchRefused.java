package org.demarche.desk.ingest.fetch;

import java.io.IOException;
import java.io.Serial;

/** Thrown when an address is not fetched, or not all of it. */
public final class FetchRefused extends IOException {

  @Serial private static final long serialVersionUID = 1;

  private final String remedy;

  FetchRefused(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  /** What the user can do about it. */
  public String remedy() {
    return remedy;
  }
}
