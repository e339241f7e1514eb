package org.demarche.lexicon;

import java.io.Serial;

/** A fault in the lexicon: where it is, what is wrong and what was expected. */
public final class LexiconException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String fault;

  /**
   * @param line counted from 1; 0 when the fault concerns the whole file
   */
  public LexiconException(String file, int line, String message) {
    super(file + (line > 0 ? ":" + line : "") + ": " + message);
    this.file = file;
    this.line = line;
    this.fault = message;
  }

  /** What is wrong and how to mend it, without the place. */
  public String fault() {
    return fault;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }
}
