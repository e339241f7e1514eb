package org.demarche.syntax.nlp4j;

/** The parser's models cannot be read or prepared; the message says where and what to do. */
public final class ModelCacheException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure with its cause. */
  public ModelCacheException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A failure of which the message says all. */
  public ModelCacheException(String message) {
    super(message);
  }
}
