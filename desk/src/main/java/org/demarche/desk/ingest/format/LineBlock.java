package org.demarche.desk.ingest.format;

import java.io.Serializable;

/**
 * A part of a JSON Lines file: the lines that begin in it.
 *
 * @param number of its first line, counted from 1
 * @param offset where that line begins, in bytes
 * @param end offset before which a line must begin to belong to it
 * @param noted whether an old encoding was noted before it
 */
public record LineBlock(long number, long offset, long end, boolean noted) implements Serializable {

  /** A whole file. */
  public static final LineBlock ALL = new LineBlock(1, 0, Long.MAX_VALUE, false);
}
