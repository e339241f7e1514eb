package org.demarche.desk.store;

import java.io.Serial;

/** Thrown when an archive cannot be opened or written; the message says why and what to do. */
public final class ArchiveException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
