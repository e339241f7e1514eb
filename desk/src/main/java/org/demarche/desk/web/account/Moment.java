package org.demarche.desk.web.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as pages show them: {@code 2026-01-01 12:00 UTC}. */
final class Moment {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Moment() {}

  static String of(Instant moment) {
    return SHOWN.format(moment);
  }
}
