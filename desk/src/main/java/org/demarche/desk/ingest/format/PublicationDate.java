package org.demarche.desk.ingest.format;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day of publication as sources write it: {@code 2010-09-06}, with or without a time and an
 * offset; {@code 26-FEB-1987 15:01:01.79}; {@code Mon, 06 Sep 2010 16:45:00 GMT}. The day is the
 * one that is written: no time zone is changed.
 */
public final class PublicationDate {

  /** What a date may look like, for messages. */
  public static final String EXPECTED = "2010-09-06, 2010-09-06T16:45:00Z or 26-FEB-1987 15:01:01";

  /** A time of day and all that a wire may have put behind it. */
  private static final Pattern TIME = Pattern.compile("[T\\s]\\s*\\d{1,2}:\\d{2}\\b.*$");

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          written("d-MMM-uuuu"),
          written("EEE, d MMM uuuu"),
          written("d MMM uuuu"));

  private PublicationDate() {}

  /** The day that {@code text} names, or empty when it is no date in a known spelling. */
  public static Optional<LocalDate> find(String text) {
    String day = TIME.matcher(text.strip()).replaceFirst("");
    return DAYS.stream().flatMap(format -> parse(day, format).stream()).findFirst();
  }

  private static Optional<LocalDate> parse(String day, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(day, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter written(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
