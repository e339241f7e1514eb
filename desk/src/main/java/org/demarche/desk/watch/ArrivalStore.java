package org.demarche.desk.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.desk.store.Archive;
import org.demarche.model.EventType;

/** What has come into the archive of late. */
public final class ArrivalStore {

  private static final String REPORTED =
      " FROM record r JOIN incident_report c ON c.key = r.key AND c.link_group = r.link_group";

  private final Archive archive;

  /** Over an archive. */
  public ArrivalStore(Archive archive) {
    this.archive = archive;
  }

  /** The number of the last article; 0 for an empty archive. */
  public long lastArticle() {
    return number("SELECT coalesce(max(number), 0) FROM article", Map.of());
  }

  /** How many articles came after a number. */
  public long articlesAfter(long article) {
    return number(
        "SELECT count(*) FROM article WHERE number > :article", Map.of("article", article));
  }

  /** How many incidents are reported only by articles after a number. */
  public long incidentsAfter(long article) {
    return number(
        "SELECT count(DISTINCT c.incident)"
            + REPORTED
            + " WHERE r.article > :article AND NOT EXISTS (SELECT 1 FROM incident_report o JOIN"
            + " record e ON e.key = o.key AND e.link_group = o.link_group WHERE o.incident ="
            + " c.incident AND e.article <= :article)",
        Map.of("article", article));
  }

  private long number(String sql, Map<String, ?> values) {
    return archive
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bindMap(values).mapTo(Long.class).one());
  }

  /** An incident, and the type that its reports have. */
  public record Reported(String incident, EventType type) {}

  /** The incidents in the newest of so many articles, those of the newest first. */
  public List<Reported> latestIncidents(int articles) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT c.incident, r.type FROM (SELECT number, published FROM article"
                            + " WHERE published IS NOT NULL ORDER BY published DESC, number DESC"
                            + " LIMIT :articles) a JOIN record r ON r.article = a.number JOIN"
                            + " incident_report c ON c.key = r.key AND c.link_group = r.link_group"
                            + " WHERE r.kind = 'event' AND r.verdict <> 'REJECTED' ORDER BY"
                            + " a.published DESC, a.number DESC, r.position")
                    .bind("articles", articles)
                    .map(
                        (row, context) ->
                            new Reported(
                                row.getString("incident"),
                                EventType.valueOf(row.getString("type"))))
                    .list())
        .stream()
        .distinct()
        .toList();
  }

  /** The day of the last publication. */
  public Optional<LocalDate> lastDay() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT max(published) AS day FROM article")
                    .map((row, context) -> Optional.ofNullable(row.getString("day")))
                    .one())
        .map(LocalDate::parse);
  }

  /** How many articles were published on each day from one on, days without any left out. */
  public NavigableMap<LocalDate, Long> publishedFrom(LocalDate first) {
    NavigableMap<LocalDate, Long> counts = new TreeMap<>();
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT published, count(*) AS many FROM article WHERE published >= :first"
                            + " GROUP BY published")
                    .bind("first", first.toString())
                    .map(
                        (row, context) ->
                            Map.entry(
                                LocalDate.parse(row.getString("published")), row.getLong("many")))
                    .forEach(day -> counts.put(day.getKey(), day.getValue())));
    return counts;
  }
}
