package org.demarche.desk.api.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.FilterSql;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Articles without their texts, page by page. */
public final class ArticlePageStore {

  private static final String NO_DAY = "";

  private static final String LINES =
      "SELECT a.number, a.id, a.title, a.published, a.source, a.url, a.family, a.language, a.state,"
          + " (SELECT count(*) FROM record c WHERE c.article = a.number AND c.verdict <> 'REJECTED')"
          + " AS records FROM article a";

  private final Archive archive;

  /** Of this archive. */
  public ArticlePageStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * An article in the list.
   *
   * @param records how many count
   */
  public record Line(
      long number, Citation citation, String language, StoredArticle.State state, long records) {}

  /**
   * A page of the articles that have a record that a filter lets through; of all articles when it
   * lets everything through. 2 parts of the cursor.
   */
  public Slice<Line> list(Filter filter, Order order, @Nullable Cursor after, int limit) {
    FilterSql wanted = new FilterSql(filter);
    String reports =
        filter.isAll()
            ? "1 = 1"
            : "EXISTS (SELECT 1 FROM record r WHERE r.article = a.number AND " + wanted.sql() + ")";
    String sql =
        LINES
            + " WHERE "
            + reports
            + (after == null ? "" : " AND " + from(order, after))
            + (order == Order.ARRIVAL
                ? " ORDER BY a.number"
                : " ORDER BY a.published DESC NULLS LAST, a.number DESC")
            + " LIMIT :limit";
    List<Line> found =
        archive
            .jdbi()
            .withHandle(
                handle -> {
                  Query query = handle.createQuery(sql);
                  return at(filter.isAll() ? query : wanted.bind(query), order, after)
                      .bind("limit", limit + 1)
                      .map((row, context) -> line(row))
                      .list();
                });
    return Slice.of(found, limit, line -> place(order, line));
  }

  private static String from(Order order, Cursor after) {
    if (order == Order.ARRIVAL) {
      return "a.number > :number";
    }
    return after.text(0).equals(NO_DAY)
        ? "(a.published IS NULL AND a.number < :number)"
        : "((a.published, a.number) < (:day, :number) OR a.published IS NULL)";
  }

  private static Query at(Query query, Order order, @Nullable Cursor after) {
    if (after == null) {
      return query;
    }
    Query bound = query.bind("number", after.number(1));
    return order == Order.ARRIVAL || after.text(0).equals(NO_DAY)
        ? bound
        : bound.bind("day", after.text(0));
  }

  private static Cursor place(Order order, Line line) {
    LocalDate published = order == Order.NEWEST ? line.citation().published() : null;
    return Cursor.of(
        order.name(), published == null ? NO_DAY : published.toString(), line.number());
  }

  /** The near-duplicates of a family, in the order of arrival. */
  public List<Line> ofFamily(String family, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(LINES + " WHERE a.family = :family ORDER BY a.number LIMIT :limit")
                    .bind("family", StoredText.encode(family))
                    .bind("limit", limit)
                    .map((row, context) -> line(row))
                    .list());
  }

  /** The last of those that came after an article of this number, the newest first. */
  public List<Line> newestAfter(long number, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        LINES + " WHERE a.number > :number ORDER BY a.number DESC LIMIT :limit")
                    .bind("number", number)
                    .bind("limit", limit)
                    .map((row, context) -> line(row))
                    .list());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("number"),
        StoredColumns.citation(row),
        row.getString("language"),
        StoredArticle.State.valueOf(row.getString("state")),
        row.getLong("records"));
  }
}
