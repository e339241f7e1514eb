package org.demarche.desk.register;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Sink;
import org.demarche.desk.store.StoredColumns;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The registers that a user has imported into an archive. */
public final class RegisterStore {

  private static final int FETCH = 500;

  private final Archive archive;

  public RegisterStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * A row in the archive.
   *
   * @param number its own in the archive
   */
  public record StoredRow(long number, RegisterRow row) {}

  /**
   * A file that was imported.
   *
   * @param kept how many of its rows still count; the others were replaced by newer exports
   */
  public record Imported(
      RegisterSource source, Instant imported, ReadCounts counts, Years years, long kept) {}

  /**
   * Years of delivery.
   *
   * @param first null when there is none
   * @param last null when there is none
   */
  public record Years(@Nullable Long first, @Nullable Long last) {}

  /**
   * Imports a file in one transaction: all of it, or nothing. Of several exports of a register the
   * newest counts as far as it tells of a supplier, a recipient and a year; a deal that it leaves
   * out there has gone. So it does not matter in what order exports are imported.
   *
   * @param now the time of the import
   * @return empty when this very file was imported before
   */
  public Optional<ImportCounts> add(RegisterReader reader, Instant now)
      throws IOException, InputException {
    try (Handle handle = archive.jdbi().open()) {
      handle.begin();
      try {
        Optional<ImportCounts> counts = new RegisterImport(handle, reader, now).run();
        handle.commit();
        return counts;
      } finally {
        if (handle.isInTransaction()) {
          handle.rollback();
        }
      }
    }
  }

  /** The files imported so far, in their order. */
  public List<Imported> files() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT f.*, (SELECT count(*) FROM register_row r WHERE r.file = f.number"
                            + " AND r.shown IS NOT NULL) AS kept FROM register_file f ORDER BY f.number")
                    .map((row, context) -> imported(row))
                    .list());
  }

  /** Whether any register was imported. */
  public boolean isEmpty() {
    return count() == 0;
  }

  /** How many rows count. */
  public long count() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM register_row WHERE shown IS NOT NULL")
                    .mapTo(Long.class)
                    .one());
  }

  /** First and last year of delivery of all rows. */
  public Years years() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT min(year) AS first, max(year) AS last FROM register_delivery WHERE counts")
                    .map(
                        (row, context) ->
                            new Years(
                                RegisterColumns.number(row, "first"),
                                RegisterColumns.number(row, "last")))
                    .one());
  }

  /** How the register spells its parties, suppliers and recipients, in alphabetical order. */
  public List<String> partyNames() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT supplier AS name FROM register_row WHERE shown IS NOT NULL UNION SELECT"
                            + " recipient FROM register_row WHERE shown IS NOT NULL ORDER BY 1")
                    .mapTo(String.class)
                    .list());
  }

  /** Gives out each item with the number of its rows, in alphabetical order. */
  public <X extends Exception> void items(Sink<ItemCount, X> sink) throws X {
    archive.<X>reading(
        handle -> {
          try (Query query =
              handle.createQuery(
                  "SELECT designation, description, category, count(*) AS many FROM register_row"
                      + " WHERE shown IS NOT NULL GROUP BY designation, description, category ORDER BY 1, 2, 3")) {
            ResultIterator<ItemCount> items =
                query
                    .setFetchSize(FETCH)
                    .map(
                        (row, context) ->
                            new ItemCount(RegisterColumns.item(row), row.getLong("many")))
                    .iterator();
            while (items.hasNext()) {
              sink.accept(items.next());
            }
          }
        });
  }

  /** An item and how many rows are about it. */
  public record ItemCount(RegisterRow.Item item, long rows) {}

  /** Gives out all rows, by supplier, recipient and order. */
  public <X extends Exception> void each(Sink<StoredRow, X> sink) throws X {
    archive.<X>reading(
        handle -> {
          try (Query query =
              handle.createQuery(
                  RegisterColumns.SELECT
                      + " ORDER BY r.supplier, r.recipient, coalesce(r.order_year, 0), r.number, d.year, d.number")) {
            give(query.setFetchSize(FETCH).map((r, c) -> RegisterColumns.line(r)).iterator(), sink);
          }
        });
  }

  /**
   * The rows from one of these suppliers to one of these recipients, as the register spells them;
   * in the order of the orders.
   *
   * @param suppliers empty for any
   * @param recipients empty for any; not both may be
   */
  public List<StoredRow> between(Set<String> suppliers, Set<String> recipients) {
    if (suppliers.isEmpty() && recipients.isEmpty()) {
      throw new IllegalArgumentException("between nobody in particular");
    }
    List<StoredRow> rows = new ArrayList<>();
    archive.reading(
        handle -> {
          try (Query query =
              handle.createQuery(
                  RegisterColumns.SELECT
                      + (suppliers.isEmpty() ? "" : " AND r.supplier IN (<suppliers>)")
                      + (recipients.isEmpty() ? "" : " AND r.recipient IN (<recipients>)")
                      + " ORDER BY coalesce(r.order_year, 0), r.number, d.year, d.number")) {
            if (!suppliers.isEmpty()) {
              query.bindList("suppliers", suppliers);
            }
            if (!recipients.isEmpty()) {
              query.bindList("recipients", recipients);
            }
            give(query.map((r, c) -> RegisterColumns.line(r)).iterator(), rows::add);
          }
        });
    return rows;
  }

  /** Puts the lines of one deal together. */
  private static <X extends Exception> void give(
      ResultIterator<StoredRow> lines, Sink<StoredRow, X> sink) throws X {
    @Nullable StoredRow open = null;
    while (lines.hasNext()) {
      StoredRow line = lines.next();
      if (open != null && open.number() == line.number()) {
        open = new StoredRow(open.number(), RegisterColumns.together(open.row(), line.row()));
      } else {
        if (open != null) {
          sink.accept(open);
        }
        open = line;
      }
    }
    if (open != null) {
      sink.accept(open);
    }
  }

  private static Imported imported(ResultSet row) throws SQLException {
    String generated = row.getString("generated");
    return new Imported(
        new RegisterSource(
            row.getString("name"),
            row.getString("sha256"),
            Register.of(row.getString("register")),
            row.getString("shape"),
            row.getString("encoding"),
            generated == null ? null : LocalDate.parse(generated)),
        StoredColumns.moment(row, "imported"),
        new ReadCounts(
            row.getInt("line_count"),
            row.getInt("row_count"),
            row.getInt("repaired"),
            row.getInt("line_count") - row.getInt("row_count") - row.getInt("reported"),
            row.getInt("reported")),
        new Years(
            RegisterColumns.number(row, "first_year"), RegisterColumns.number(row, "last_year")),
        row.getLong("kept"));
  }
}
