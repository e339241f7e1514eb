package org.demarche.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The records of an archive as they count: the machine's, but where a person has decided otherwise.
 */
public final class RecordStore {

  private static final String COUNTING =
      " coalesce(r.named, r.reviewed, r.machine) AS body, r.key, r.verdict ";

  /** What {@link #report(ResultSet)} reads of {@code record r} and {@code article a}. */
  public static final String CITED =
      " a.id, a.title, a.published, a.source, a.url, a.family," + COUNTING;

  private final Archive archive;

  RecordStore(Archive archive) {
    this.archive = archive;
  }

  // ---- writing

  /**
   * Puts what a newer lexicon or coder found in the place of what an article had. Decisions of
   * people stay: what was rejected stays rejected, what was accepted or corrected counts as
   * decided, even when the machine finds it no more.
   */
  public void replace(StoredArticle stored, StoredArticle.Coding coding, CodingResult result) {
    archive.jdbi().useTransaction(h -> new RecordRows(h, stored).replace(coding, result));
  }

  // ---- reading

  /** What an article reports, in the order of the output. */
  public List<Report<?>> ofArticle(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT"
                            + CITED
                            + "FROM record r JOIN article a ON a.number = r.article WHERE a.number"
                            + " = :number AND r.verdict <> 'REJECTED' ORDER BY r.position")
                    .bind("number", number)
                    .<Report<?>>map((row, context) -> report(row))
                    .list());
  }

  /** Takes one article and those of its reports that are wanted. */
  @FunctionalInterface
  public interface Sink<X extends Exception> {

    void accept(StoredArticle article, List<Report<?>> reports) throws X;
  }

  /**
   * Gives out articles with those of their reports that a filter lets through, in the order of
   * arrival; without a filter, articles without a report too.
   */
  public <X extends Exception> void each(Filter filter, Sink<X> sink) throws X {
    FilterSql where = new FilterSql(filter);
    String sql =
        "SELECT"
            + ArticleRow.COLUMNS
            + ","
            + COUNTING
            + "FROM article a "
            + (filter.isAll()
                ? "LEFT JOIN record r ON r.article = a.number AND "
                : "JOIN record r" + " ON r.article = a.number WHERE ")
            + where.sql()
            + " ORDER BY a.number, r.position";
    archive.<X>reading(
        handle -> {
          try (Query query = where.bind(handle.createQuery(sql)).setFetchSize(500)) {
            each(query.map((row, context) -> Line.of(row)).iterator(), sink);
          }
        });
  }

  /** A row of the join: an article and one of its reports, if it has any. */
  private record Line(StoredArticle article, @Nullable Report<?> report) {

    static Line of(ResultSet row) throws SQLException {
      StoredArticle article = ArticleRow.article(row);
      boolean bare = row.getString("body") == null;
      return new Line(article, bare ? null : RecordStore.report(row, article.citation()));
    }
  }

  private static <X extends Exception> void each(ResultIterator<Line> lines, Sink<X> sink)
      throws X {
    @Nullable StoredArticle article = null;
    List<Report<?>> reports = new ArrayList<>();
    while (lines.hasNext()) {
      Line line = lines.next();
      if (article != null && article.number() != line.article().number()) {
        sink.accept(article, List.copyOf(reports));
        reports.clear();
      }
      article = line.article();
      if (line.report() != null) {
        reports.add(line.report());
      }
    }
    if (article != null) {
      sink.accept(article, List.copyOf(reports));
    }
  }

  /** The problems of an article, as JSON. */
  public List<String> problems(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT body FROM coding_problem WHERE article = :number ORDER BY position")
                    .bind("number", number)
                    .mapTo(String.class)
                    .list());
  }

  /** What parties count as that people have merged or renamed. */
  public PartyNames partyNames() {
    return archive.jdbi().withHandle(PartyNames::read);
  }

  /** How many records there are that count, by kind. */
  public Map<String, Long> countByKind() {
    return counts("SELECT kind AS what, count(*) AS many FROM record WHERE verdict <> 'REJECTED'");
  }

  /** How many records there are, by what people decided. */
  public Map<String, Long> countByVerdict() {
    return counts("SELECT verdict AS what, count(*) AS many FROM record");
  }

  private Map<String, Long> counts(String sql) {
    Map<String, Long> counts = new LinkedHashMap<>();
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(sql + " GROUP BY 1 ORDER BY 2 DESC, 1")
                    .map((row, context) -> Map.entry(row.getString("what"), row.getLong("many")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
    return counts;
  }

  // ---- linking

  /** Groups whose reports have changed since they were linked. */
  public List<String> staleGroups(int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT name FROM stale_group ORDER BY name LIMIT :limit")
                    .bind("limit", limit)
                    .map((row, context) -> StoredColumns.text(row, "name"))
                    .list());
  }

  /** The reports of a group, in the order of their keys; read and settled in one transaction. */
  public static List<Report<?>> ofGroup(Handle handle, String group) {
    return handle
        .createQuery(
            "SELECT"
                + CITED
                + "FROM record r JOIN article a ON a.number = r.article WHERE r.link_group = :group"
                + " AND r.verdict <> 'REJECTED' ORDER BY r.key")
        .bind("group", StoredText.encode(group))
        .<Report<?>>map((row, context) -> report(row))
        .list();
  }

  /** Takes the mark away from a group that has been linked. */
  public static void settle(Handle handle, String group) {
    handle.execute("DELETE FROM stale_group WHERE name = ?", StoredText.encode(group));
  }

  /** Marks the groups of an article's records, so that they are linked anew. */
  public static void markStale(Handle handle, long article) {
    handle.execute(
        "INSERT INTO stale_group (name) SELECT DISTINCT link_group FROM record WHERE article = ?"
            + " ON CONFLICT (name) DO NOTHING",
        article);
  }

  /** Marks a group, so that it is linked anew. */
  public static void markStale(Handle handle, String group) {
    handle.execute(
        "INSERT INTO stale_group (name) VALUES (?) ON CONFLICT (name) DO NOTHING",
        StoredText.encode(group));
  }

  /** Marks all groups, so that everything is linked anew. */
  public void markAllStale() {
    archive
        .jdbi()
        .useTransaction(
            handle ->
                handle.execute(
                    "INSERT INTO stale_group (name) SELECT DISTINCT link_group FROM record WHERE"
                        + " true ON CONFLICT (name) DO NOTHING"));
  }

  // ---- rows

  /** The report in a row that has the columns of {@link #CITED}. */
  public static Report<?> report(ResultSet row) throws SQLException {
    return report(row, StoredColumns.citation(row));
  }

  private static Report<?> report(ResultSet row, Citation citation) throws SQLException {
    return new Report<>(
        row.getString("key"),
        JsonRecordReader.read(row.getString("body")),
        Verdict.valueOf(row.getString("verdict")),
        citation);
  }

  /** The keys of an article's records, those included that were rejected. */
  public Set<String> keys(Article article) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                new HashSet<>(
                    handle
                        .createQuery(
                            "SELECT r.key FROM record r JOIN article a ON a.number = r.article WHERE"
                                + " a.id = :id")
                        .bind("id", StoredText.encode(article.id()))
                        .mapTo(String.class)
                        .list()));
  }
}
