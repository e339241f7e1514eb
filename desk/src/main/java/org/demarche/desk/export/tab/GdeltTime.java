package org.demarche.desk.export.tab;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.demarche.desk.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Days and times as GDELT writes them. */
final class GdeltTime {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DAYS_IN_MONTH = 30;
  private static final double DAYS_IN_YEAR = 365;

  private GdeltTime() {}

  /**
   * When an article was seen: the beginning of its day of publication, so that the archive's own
   * history does not matter; when it is undated, the second in which it came into the archive.
   */
  static String seen(StoredArticle article) {
    LocalDate published = article.article().published();
    return published == null ? SECONDS.format(article.received()) : day(published) + "000000";
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  static @Nullable String month(@Nullable LocalDate day) {
    String text = day(day);
    return text == null ? null : text.substring(0, text.length() - 2);
  }

  static @Nullable String year(@Nullable LocalDate day) {
    return day == null ? null : String.format(Locale.ROOT, "%04d", day.getYear());
  }

  /** The year and, after the point, how much of it has passed, all months taken for 30 days. */
  static @Nullable String fraction(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    int days = (day.getMonthValue() - 1) * DAYS_IN_MONTH + day.getDayOfMonth();
    return String.format(Locale.ROOT, "%.4f", day.getYear() + days / DAYS_IN_YEAR);
  }
}
