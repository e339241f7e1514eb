package org.demarche.desk.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.model.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Events in the order of their days, page by page. */
public final class ChronicleStore {

  /** Up to so many, all are looked for first; of more, one after the other is tried in order. */
  private static final int FEW = 5_000;

  private final Archive archive;

  /** Over an archive. */
  public ChronicleStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * A page of the chronicle.
   *
   * @param more whether there is something beyond the page, in the direction of the turn
   */
  public record Page(List<Entry> entries, boolean more) {

    /** Copies the entries. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** How many there are, but no more than {@code most}. */
  public long count(Scope scope, int most) {
    return archive.jdbi().withHandle(handle -> count(handle, scope, most));
  }

  private static long count(Handle handle, Scope scope, int most) {
    ScopeSql sql = new ScopeSql(scope);
    String some =
        scope.counted() == Scope.Counted.REPORTS
            ? "SELECT 1" + sql.records()
            : scope.isAll()
                ? "SELECT id FROM incident"
                : "SELECT DISTINCT w.incident" + sql.reported();
    Query query = handle.createQuery("SELECT count(*) FROM (" + some + " LIMIT :most) AS found");
    return (scope.isAll() && scope.counted() == Scope.Counted.INCIDENTS ? query : sql.bind(query))
        .bind("most", most)
        .mapTo(Long.class)
        .one();
  }

  /** A page, in the order that the turn asks for. */
  public Page list(Scope scope, Turn turn) {
    return archive
        .jdbi()
        .withHandle(
            handle -> {
              List<Entry.Key> keys = new ArrayList<>(keys(handle, scope, turn));
              boolean more = keys.size() > turn.limit();
              if (more) {
                keys.remove(turn.limit());
              }
              if (turn.backward()) {
                Collections.reverse(keys);
              }
              return new Page(entries(handle, scope, keys), more);
            });
  }

  private static List<Entry.Key> keys(Handle handle, Scope scope, Turn turn) {
    return scope.counted() == Scope.Counted.REPORTS
        ? reports(handle, scope, turn)
        : incidents(handle, scope, turn);
  }

  private static List<Entry.Key> reports(Handle handle, Scope scope, Turn turn) {
    ScopeSql sql = new ScopeSql(scope);
    Query query =
        sql.bind(
            handle.createQuery(
                "SELECT r.sort_day AS day, r.number AS id"
                    + sql.records()
                    + " AND r.kind = 'event'"
                    + inOrder("r.sort_day", "r.number", turn)));
    if (turn.edge() != null) {
      query.bind("day", turn.edge().day()).bind("id", number(turn.edge().id()));
    }
    return keys(query, turn);
  }

  private static long number(String id) {
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
  }

  private static List<Entry.Key> incidents(Handle handle, Scope scope, Turn turn) {
    ScopeSql sql = new ScopeSql(scope);
    boolean few = !scope.isAll() && count(handle, scope, FEW) < FEW;
    Query query =
        handle.createQuery(
            "SELECT i.sort_day AS day, i.id FROM incident i WHERE "
                + sql.hasReport(few)
                + inOrder("i.sort_day", "i.id", turn));
    if (!scope.isAll()) {
      sql.bind(query);
    }
    if (turn.edge() != null) {
      query.bind("day", turn.edge().day()).bind("id", turn.edge().id());
    }
    return keys(query, turn);
  }

  private static String inOrder(String day, String id, Turn turn) {
    String both = "(" + day + ", " + id + ")";
    String way = turn.descends() ? " DESC" : "";
    return (turn.edge() == null
            ? ""
            : " AND " + both + (turn.descends() ? " < " : " > ") + "(:day, :id)")
        + " ORDER BY "
        + day
        + way
        + ", "
        + id
        + way
        + " LIMIT :limit";
  }

  private static List<Entry.Key> keys(Query query, Turn turn) {
    return query
        .bind("limit", turn.limit() + 1)
        .map((row, context) -> new Entry.Key(row.getString("day"), row.getString("id")))
        .list();
  }

  // ---- entries

  private static List<Entry> entries(Handle handle, Scope scope, List<Entry.Key> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Map<String, Entry> entries = new HashMap<>();
    read(handle, scope, keys).forEach(entry -> entries.put(entry.key().id(), entry));
    return keys.stream().map(key -> entries.get(key.id())).filter(Objects::nonNull).toList();
  }

  private static final String LINE =
      ", (SELECT count(*) FROM incident_report n WHERE n.incident = c.incident) AS reports,"
          + " a.number AS article_number,"
          + RecordStore.CITED;

  private static List<Entry> read(Handle handle, Scope scope, List<Entry.Key> keys) {
    if (scope.counted() == Scope.Counted.REPORTS) {
      return handle
          .createQuery(
              "SELECT r.number AS id, r.sort_day AS day, r.first_day, r.last_day, c.incident"
                  + LINE
                  + "FROM record r JOIN article a ON a.number = r.article LEFT JOIN incident_report c"
                  + " ON c.key = r.key AND c.link_group = r.link_group WHERE r.number IN (<ids>)")
          .bindList("ids", keys.stream().map(key -> number(key.id())).toList())
          .map((row, context) -> entry(row))
          .list();
    }
    ScopeSql sql = new ScopeSql(scope);
    return sql.bind(
            handle.createQuery(
                "WITH lead AS (SELECT w.incident, min(w.position) AS position"
                    + sql.reported()
                    + " AND w.incident IN (<ids>) GROUP BY w.incident)"
                    + " SELECT i.id, i.sort_day AS day, i.first_day, i.last_day, c.incident"
                    + LINE
                    + "FROM lead l JOIN incident i ON i.id = l.incident JOIN incident_report c ON"
                    + " c.incident = l.incident AND c.position = l.position JOIN record r ON"
                    + " r.link_group = c.link_group AND r.key = c.key JOIN article a ON a.number ="
                    + " r.article"))
        .bindList("ids", keys.stream().map(Entry.Key::id).toList())
        .map((row, context) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Report<?> report = RecordStore.report(row);
    return new Entry(
        new Entry.Key(row.getString("day"), row.getString("id")),
        row.getString("incident"),
        row.getInt("reports"),
        row.getLong("article_number"),
        new Entry.Span(StoredColumns.day(row, "first_day"), StoredColumns.day(row, "last_day")),
        new Report<>(report.key(), (Event) report.record(), report.verdict(), report.citation()));
  }

  /** The numbers of articles, by their ids. */
  public Map<String, Long> numbers(Collection<String> articles) {
    Map<String, Long> numbers = new HashMap<>();
    if (!articles.isEmpty()) {
      archive
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createQuery("SELECT id, number FROM article WHERE id IN (<ids>)")
                      .bindList("ids", articles.stream().map(StoredText::encode).toList())
                      .map(
                          (row, context) ->
                              Map.entry(StoredColumns.text(row, "id"), row.getLong("number")))
                      .forEach(entry -> numbers.put(entry.getKey(), entry.getValue())));
    }
    return numbers;
  }
}
