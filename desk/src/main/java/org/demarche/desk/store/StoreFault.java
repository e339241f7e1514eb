package org.demarche.desk.store;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a database's refusal into words for the user. */
public final class StoreFault {

  private StoreFault() {}

  /** What happened and what to do; what was stored before is safe in every case. */
  public static String words(Throwable fault) {
    SQLException cause = cause(fault);
    String message = String.valueOf((cause == null ? fault : cause).getMessage());
    String first = message.lines().findFirst().orElse("");
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("full") || lower.contains("no space") || lower.contains("disk quota")) {
      return "the disk is full (" + first + "); what was stored is safe: make room and run again";
    }
    if (lower.contains("locked") || lower.contains("busy")) {
      return "another process holds the archive (" + first + "); run again when it has ended";
    }
    if (lower.contains("readonly") || lower.contains("read-only")) {
      return "the archive may not be written (" + first + "); check who owns it";
    }
    return "the archive refused (" + first + "); what was stored before is safe";
  }

  private static @Nullable SQLException cause(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
