package org.demarche.desk.export.jsonl;

import java.io.IOException;
import java.io.Serial;

/** Thrown when a line is not what an export of an archive has; says where, and what is wrong. */
public final class BadLineException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  BadLineException(String place, long line, Exception cause) {
    super(place + ":" + line + ": " + cause.getMessage(), cause);
  }
}
