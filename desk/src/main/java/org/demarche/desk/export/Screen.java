package org.demarche.desk.export;

/**
 * What a table is laid out for.
 *
 * @param columns width in characters
 * @param colour whether to use ANSI colours
 */
public record Screen(int columns, boolean colour) {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  /** A page of 100 columns without colour. */
  public static final Screen PLAIN = new Screen(100, false);

  /** Keeps the width between 40 and 120 columns. */
  public Screen {
    columns = Math.max(NARROWEST, Math.min(WIDEST, columns));
  }
}
