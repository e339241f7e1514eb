package org.demarche.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns of a row as what the stores write into them. */
public final class StoredColumns {

  private StoredColumns() {}

  /** A text of people or articles; for a column that is never empty. */
  public static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(textOrNull(row, column));
  }

  /** A text of people or articles; null in an empty column. */
  public static @Nullable String textOrNull(ResultSet row, String column) throws SQLException {
    return StoredText.decode(row.getString(column));
  }

  /** A day; null in an empty column. */
  public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    String day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  /** A moment; for a column that is never empty. */
  public static Instant moment(ResultSet row, String column) throws SQLException {
    return Instant.parse(row.getString(column));
  }

  /** A moment; null in an empty column. */
  public static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
    String moment = row.getString(column);
    return moment == null ? null : Instant.parse(moment);
  }

  /**
   * What is cited of the article in a row of {@code a.id, title, published, source, url, family}.
   */
  public static Citation citation(ResultSet row) throws SQLException {
    return new Citation(
        text(row, "id"),
        textOrNull(row, "title"),
        day(row, "published"),
        textOrNull(row, "source"),
        textOrNull(row, "url"),
        text(row, "family"));
  }
}
