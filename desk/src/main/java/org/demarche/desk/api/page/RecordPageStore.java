package org.demarche.desk.api.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.FilterSql;
import org.demarche.desk.store.Holding;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.Verdict;
import org.demarche.model.CodedRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Records, page by page. */
public final class RecordPageStore {

  private static final String NO_DAY = "";

  private final Archive archive;

  /** Of this archive. */
  public RecordPageStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * A record in the list.
   *
   * @param number of the article
   */
  public record Line(long number, Report<?> report, Cursor place) {}

  /** A page of the records that a filter lets through; 2 parts of the cursor. */
  public Slice<Line> list(Filter filter, Order order, @Nullable Cursor after, int limit) {
    FilterSql wanted = new FilterSql(filter);
    String sql =
        "SELECT r.number AS record, r.position, r.first_day, a.number AS article,"
            + RecordStore.CITED
            + "FROM record r JOIN article a ON a.number = r.article WHERE "
            + wanted.sql()
            + (after == null ? "" : " AND " + from(order, after))
            + sorted(order)
            + " LIMIT :limit";
    List<Line> found =
        archive
            .jdbi()
            .withHandle(
                handle ->
                    at(wanted.bind(handle.createQuery(sql)), order, after)
                        .bind("limit", limit + 1)
                        .map((row, context) -> line(row, order))
                        .list());
    return Slice.of(found, limit, Line::place);
  }

  private static String sorted(Order order) {
    return order == Order.ARRIVAL
        ? " ORDER BY r.article, r.position"
        : " ORDER BY r.first_day DESC NULLS LAST, r.number DESC";
  }

  private static String from(Order order, Cursor after) {
    if (order == Order.ARRIVAL) {
      return "(r.article, r.position) > (:one, :two)";
    }
    return after.text(0).equals(NO_DAY)
        ? "(r.first_day IS NULL AND r.number < :two)"
        : "((r.first_day, r.number) < (:one, :two) OR r.first_day IS NULL)";
  }

  private static Query at(Query query, Order order, @Nullable Cursor after) {
    if (after == null) {
      return query;
    }
    Query bound = query.bind("two", after.number(1));
    if (order == Order.ARRIVAL) {
      return bound.bind("one", after.number(0));
    }
    return after.text(0).equals(NO_DAY) ? bound : bound.bind("one", after.text(0));
  }

  private static Line line(ResultSet row, Order order) throws SQLException {
    long article = row.getLong("article");
    Cursor place =
        order == Order.ARRIVAL
            ? Cursor.of(order.name(), article, row.getLong("position"))
            : Cursor.of(
                order.name(),
                Objects.requireNonNullElse(row.getString("first_day"), NO_DAY),
                row.getLong("record"));
    return new Line(article, RecordStore.report(row), place);
  }

  // ---- one

  /**
   * A record with what was decided about it.
   *
   * @param number of the article
   * @param report as it counts, or would if it were not rejected
   */
  public record Standing(long number, Report<?> report, Holding.Entry entry) {}

  /** The record of this key, rejected ones included. */
  public Optional<Standing> find(String key) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                find(handle, key, " AND r.link_group IN (" + LINKED + ")")
                    .or(() -> find(handle, key, "")));
  }

  /** Where a record is linked its group is known, and its row is found by group and key. */
  private static final String LINKED =
      "SELECT link_group FROM incident_report WHERE key = :key UNION SELECT link_group FROM"
          + " arms_case_record WHERE key = :key";

  private static Optional<Standing> find(Handle handle, String key, String condition) {
    return handle
        .createQuery(
            "SELECT a.number AS article, r.machine, r.reviewed,"
                + RecordStore.CITED
                + "FROM record r JOIN article a ON a.number = r.article WHERE r.key = :key"
                + condition)
        .bind("key", key)
        .map((row, context) -> standing(row))
        .findFirst();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getLong("article"),
        RecordStore.report(row),
        new Holding.Entry(
            row.getString("key"),
            Verdict.valueOf(row.getString("verdict")),
            record(row.getString("machine")),
            record(row.getString("reviewed"))));
  }

  private static @Nullable CodedRecord record(@Nullable String json) {
    return json == null ? null : JsonRecordReader.read(json);
  }
}
