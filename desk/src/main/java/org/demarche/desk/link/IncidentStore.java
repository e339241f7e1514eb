package org.demarche.desk.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.FilterSql;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.Sink;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.model.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The incidents of an archive. */
public final class IncidentStore {

  private static final String UNDATED = "9999-12-31";

  private static final String INCIDENTS =
      "SELECT i.id AS incident, i.first_day, i.last_day,"
          + RecordStore.CITED
          + "FROM incident i JOIN incident_report c ON c.incident = i.id JOIN record r ON"
          + " r.link_group = c.link_group AND r.key = c.key JOIN article a ON a.number = r.article";

  private static final String IN_ORDER = " ORDER BY i.sort_day, i.id, c.position";

  private final Archive archive;

  /** Over an archive. */
  public IncidentStore(Archive archive) {
    this.archive = archive;
  }

  // ---- reading

  /** The incident of this id. */
  public Optional<Incident> find(String id) {
    List<Incident> found = new ArrayList<>();
    archive
        .jdbi()
        .useHandle(
            handle -> {
              try (Query query =
                  handle.createQuery(INCIDENTS + " WHERE i.id = :id" + IN_ORDER).bind("id", id)) {
                each(rows(query), found::add);
              }
            });
    return found.stream().findFirst();
  }

  /** Incidents that have a wanted report, in the order of their days, then of their ids. */
  public <X extends Exception> void each(Filter filter, Sink<Incident, X> sink) throws X {
    FilterSql wanted = new FilterSql(filter);
    String sql = INCIDENTS + (filter.isAll() ? "" : " WHERE " + hasReport(wanted)) + IN_ORDER;
    archive.<X>reading(
        handle -> {
          try (Query query = handle.createQuery(sql).setFetchSize(500)) {
            each(rows(filter.isAll() ? query : wanted.bind(query)), sink);
          }
        });
  }

  /** The ids of wanted incidents, in the same order; a page of them. */
  public List<String> list(Filter filter, int offset, int limit) {
    FilterSql wanted = new FilterSql(filter);
    return archive
        .jdbi()
        .withHandle(
            handle ->
                wanted
                    .bind(
                        handle.createQuery(
                            "SELECT i.id FROM incident i WHERE "
                                + hasReport(wanted)
                                + " ORDER BY i.sort_day, i.id LIMIT :limit OFFSET :offset"))
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .mapTo(String.class)
                    .list());
  }

  /** The ids of the incidents that an article reports. */
  public List<String> ofArticle(String article) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT DISTINCT c.incident FROM article a JOIN record r ON r.article ="
                            + " a.number JOIN incident_report c ON c.key = r.key AND c.link_group ="
                            + " r.link_group WHERE a.id = :article ORDER BY 1")
                    .bind("article", StoredText.encode(article))
                    .mapTo(String.class)
                    .list());
  }

  /** How many there are. */
  public long count() {
    return archive
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT count(*) FROM incident").mapTo(Long.class).one());
  }

  private static String hasReport(FilterSql wanted) {
    return "i.id IN (SELECT w.incident FROM record r JOIN article a ON a.number = r.article JOIN"
        + " incident_report w ON w.key = r.key AND w.link_group = r.link_group WHERE "
        + wanted.sql()
        + ")";
  }

  /** One report of an incident. */
  private record Line(
      String incident, @Nullable LocalDate first, @Nullable LocalDate last, Report<?> report) {

    static Line of(ResultSet row) throws SQLException {
      return new Line(
          row.getString("incident"),
          StoredColumns.day(row, "first_day"),
          StoredColumns.day(row, "last_day"),
          RecordStore.report(row));
    }

    Report<Event> event() {
      return new Report<>(
          report.key(), (Event) report.record(), report.verdict(), report.citation());
    }
  }

  private static ResultIterator<Line> rows(Query query) {
    return query.map((row, context) -> Line.of(row)).iterator();
  }

  private static <X extends Exception> void each(ResultIterator<Line> lines, Sink<Incident, X> sink)
      throws X {
    List<Line> together = new ArrayList<>();
    while (lines.hasNext()) {
      Line line = lines.next();
      if (!together.isEmpty() && !together.get(0).incident().equals(line.incident())) {
        sink.accept(incident(together));
        together.clear();
      }
      together.add(line);
    }
    if (!together.isEmpty()) {
      sink.accept(incident(together));
    }
  }

  private static Incident incident(List<Line> lines) {
    Line line = lines.get(0);
    return new Incident(
        line.incident(), line.first(), line.last(), lines.stream().map(Line::event).toList());
  }

  // ---- writing

  /** Puts the incidents of a group in the place of those it had. */
  static void replace(Handle handle, String group, List<Incident> incidents) {
    String stored = StoredText.encode(group);
    handle.execute(
        "DELETE FROM incident_report WHERE incident IN (SELECT id FROM incident WHERE link_group ="
            + " ?)",
        stored);
    handle.execute("DELETE FROM incident WHERE link_group = ?", stored);
    PreparedBatch reports =
        handle.prepareBatch(
            "INSERT INTO incident_report (incident, position, link_group, key) VALUES (?, ?, ?, ?)");
    for (Incident incident : incidents) {
      insert(handle, stored, incident);
      for (int i = 0; i < incident.reports().size(); i++) {
        reports
            .bind(0, incident.id())
            .bind(1, i)
            .bind(2, stored)
            .bind(3, incident.reports().get(i).key())
            .add();
      }
    }
    if (reports.size() > 0) {
      reports.execute();
    }
  }

  private static void insert(Handle handle, @Nullable String group, Incident incident) {
    LocalDate first = incident.first();
    LocalDate last = incident.last();
    handle.execute(
        "INSERT INTO incident (id, link_group, type, first_day, last_day, sort_day) VALUES (?, ?,"
            + " ?, ?, ?, ?)",
        incident.id(),
        group,
        incident.event().code().type().name(),
        first == null ? null : first.toString(),
        last == null ? null : last.toString(),
        first == null ? UNDATED : first.toString());
  }
}
