package org.demarche.desk.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredColumns;
import org.demarche.model.TransferStatus;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What watch-lists have found, to be read. */
public final class WatchItemStore {

  private static final String ITEMS =
      "SELECT i.*, a.id, a.title, a.published, a.source, a.url, a.family FROM"
          + " watch_item i JOIN article a ON a.number = i.article WHERE i.watch = :watch ";

  private final Archive archive;

  /** Over an archive. */
  public WatchItemStore(Archive archive) {
    this.archive = archive;
  }

  /** The last items before a number, the newest first. */
  public List<WatchItem> listBefore(long watch, long number, int limit) {
    return list(
        "AND i.number < :number ORDER BY i.number DESC LIMIT :limit",
        query -> query.bind("watch", watch).bind("number", number).bind("limit", limit));
  }

  /** The items of a day, in their order. */
  public List<WatchItem> ofDay(long watch, LocalDate day, int limit) {
    return list(
        "AND i.day = :day ORDER BY i.number LIMIT :limit",
        query -> query.bind("watch", watch).bind("day", day.toString()).bind("limit", limit));
  }

  /** Days before another on which anything was found, the latest first. */
  public List<LocalDate> daysBefore(long watch, LocalDate day, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT DISTINCT day FROM watch_item WHERE watch = :watch AND day < :day"
                            + " ORDER BY day DESC LIMIT :limit")
                    .bind("watch", watch)
                    .bind("day", day.toString())
                    .bind("limit", limit)
                    .map((row, context) -> LocalDate.parse(row.getString("day")))
                    .list());
  }

  /** How many items there are after a number. */
  public long countAfter(long watch, long number) {
    return number(
        "SELECT count(*) FROM watch_item WHERE watch = :watch AND number > :number",
        Map.of("watch", watch, "number", number));
  }

  /** The number of the last item; 0 for none. */
  public long latest(long watch) {
    return number(
        "SELECT coalesce(max(number), 0) FROM watch_item WHERE watch = :watch",
        Map.of("watch", watch));
  }

  private long number(String sql, Map<String, ?> values) {
    return archive
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bindMap(values).mapTo(Long.class).one());
  }

  private List<WatchItem> list(String condition, Function<Query, Query> bound) {
    return archive
        .jdbi()
        .withHandle(
            handle -> {
              List<WatchItem> bare =
                  bound
                      .apply(handle.createQuery(ITEMS + condition))
                      .map((row, context) -> bare(row))
                      .list();
              List<WatchItem> items = new ArrayList<>();
              bare.forEach(item -> items.add(whole(handle, item)));
              return items;
            });
  }

  private static WatchItem bare(ResultSet row) throws SQLException {
    return new WatchItem(
        row.getLong("number"),
        row.getLong("article"),
        StoredColumns.citation(row),
        StoredColumns.moment(row, "found"),
        row.getBoolean("again"),
        new WatchItem.News(StoredColumns.text(row, "sentence"), List.of(), List.of()));
  }

  private static WatchItem whole(Handle handle, WatchItem item) {
    return new WatchItem(
        item.number(),
        item.article(),
        item.citation(),
        item.found(),
        item.again(),
        new WatchItem.News(
            item.news().sentence(), reports(handle, item), cases(handle, item.number())));
  }

  /** As they count now: what was rejected meanwhile is left out. */
  private static List<Report<?>> reports(Handle handle, WatchItem item) {
    return handle
        .createQuery(
            "SELECT"
                + RecordStore.CITED
                + "FROM watch_item_record w JOIN record r ON r.key = w.key AND r.article = :article"
                + " JOIN article a ON a.number = r.article WHERE w.item = :item AND r.verdict <>"
                + " 'REJECTED' ORDER BY r.position")
        .bind("article", item.article())
        .bind("item", item.number())
        .<Report<?>>map((row, context) -> RecordStore.report(row))
        .list();
  }

  private static List<CaseMove> cases(Handle handle, long item) {
    return handle
        .createQuery("SELECT * FROM watch_item_case WHERE item = :item ORDER BY arms_case")
        .bind("item", item)
        .map(
            (row, context) ->
                new CaseMove(
                    row.getString("arms_case"),
                    StoredColumns.text(row, "name"),
                    status(row.getString("was")),
                    Objects.requireNonNull(status(row.getString("status"))),
                    row.getInt("contradictions")))
        .list();
  }

  private static @Nullable TransferStatus status(@Nullable String name) {
    return name == null ? null : TransferStatus.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
