package org.demarche.desk.search.index;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Thrown when an index cannot be used, with the reason and what to do. */
public final class IndexException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public IndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
