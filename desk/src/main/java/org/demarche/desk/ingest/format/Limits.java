package org.demarche.desk.ingest.format;

import java.time.Duration;

/** How much is read of what others wrote. Sizes are in bytes. */
public final class Limits {

  /** The largest article: a text, a web page, a line of JSON, a row of a table. */
  public static final int ARTICLE = 16 << 20;

  /** The largest PDF. */
  public static final int PDF = 32 << 20;

  /** The largest feed, or list of feeds. */
  public static final int FEED = 16 << 20;

  /** How deep packed things may be packed again. */
  public static final int DEPTH = 6;

  /** How many members a zip file may have; items a feed; feeds a list. */
  public static final int MEMBERS = 100_000;

  /** Pages of a PDF. */
  public static final int PAGES = 2_000;

  /** How long taking apart one page or PDF may last. */
  public static final Duration TIME = Duration.ofSeconds(30);

  private Limits() {}

  /** The size in words, as messages give it. */
  static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
