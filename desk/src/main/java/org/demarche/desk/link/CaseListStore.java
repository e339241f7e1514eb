package org.demarche.desk.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/** Lists of cases: filtered, sorted and counted by the database, however many there are. */
public final class CaseListStore {

  private static final int CHUNK = 500;
  private static final int DAY = "2007-01-01".length();

  private final Archive archive;

  /** Over an archive. */
  public CaseListStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * A case in a list.
   *
   * @param name what a person has called it; null for the usual name
   * @param supplier as {@link org.demarche.desk.store.RecordKey#party} names it
   * @param recipient likewise
   * @param weapon as {@link org.demarche.desk.store.RecordKey#weapon} names it
   */
  public record Line(
      String id,
      @Nullable String name,
      String supplier,
      String recipient,
      String weapon,
      Stand stand,
      CaseCounts counts) {}

  /**
   * How a case in a list stands.
   *
   * @param category of the weapon
   * @param moved publication of the last article about it; null when none is dated
   */
  public record Stand(Case.Standing standing, String category, @Nullable LocalDate moved) {}

  /**
   * Claims of one status, certainty and day.
   *
   * @param day null when none is known
   */
  public record Mark(
      TransferStatus status, Modality modality, @Nullable LocalDate day, long claims) {}

  /** A value and how many cases have it. */
  public record Share(String value, long cases) {}

  /** In what order cases are listed. */
  public enum Order {
    MOVED("coalesce(last_day, '') DESC"),
    STATUS("status, coalesce(since, '') DESC"),
    SUPPLIER("supplier, recipient, weapon"),
    RECIPIENT("recipient, supplier, weapon"),
    WEAPON("weapon, supplier, recipient"),
    CLAIMS("claims DESC"),
    MARKS("contradictions + objections + diversions DESC");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  /** By what cases are counted. */
  public enum Column {
    STATUS,
    SUPPLIER,
    RECIPIENT,
    CATEGORY
  }

  /** The wanted cases of one page. */
  public List<Line> list(CaseChoice choice, Order order, int offset, int limit) {
    CaseChoiceSql wanted = new CaseChoiceSql(choice);
    return archive
        .jdbi()
        .withHandle(
            handle ->
                wanted
                    .bind(
                        handle.createQuery(
                            "SELECT * FROM arms_case WHERE "
                                + wanted.sql()
                                + " ORDER BY "
                                + order.sql
                                + ", id LIMIT :limit OFFSET :offset"))
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, context) -> line(row))
                    .list());
  }

  /** How many cases are wanted. */
  public long count(CaseChoice choice) {
    CaseChoiceSql wanted = new CaseChoiceSql(choice);
    return archive
        .jdbi()
        .withHandle(
            handle ->
                wanted
                    .bind(
                        handle.createQuery("SELECT count(*) FROM arms_case WHERE " + wanted.sql()))
                    .mapTo(Long.class)
                    .one());
  }

  /** The values that most of the wanted cases have. */
  public List<Share> shares(CaseChoice choice, Column column, int limit) {
    CaseChoiceSql wanted = new CaseChoiceSql(choice);
    return archive
        .jdbi()
        .withHandle(
            handle ->
                wanted
                    .bind(
                        handle.createQuery(
                            "SELECT "
                                + column.name().toLowerCase(Locale.ROOT)
                                + " AS what, count(*) AS many FROM arms_case WHERE "
                                + wanted.sql()
                                + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :limit"))
                    .bind("limit", limit)
                    .map(
                        (row, c) -> new Share(StoredColumns.text(row, "what"), row.getLong("many")))
                    .list());
  }

  /** What the claims of some cases give when, by case, in the order of days. */
  public Map<String, List<Mark>> marks(List<String> ids) {
    Map<String, List<Mark>> marks = new HashMap<>();
    if (ids.isEmpty()) {
      return marks;
    }
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT c.arms_case, r.status, r.modality, r.first_day, count(*) AS many FROM"
                            + " arms_case_record c JOIN record r ON r.key = c.key AND r.link_group ="
                            + " c.link_group WHERE c.role = 'CLAIM' AND c.arms_case IN (<ids>) GROUP"
                            + " BY c.arms_case, r.status, r.modality, r.first_day ORDER BY"
                            + " r.first_day")
                    .bindList("ids", ids)
                    .map(
                        (row, context) ->
                            Map.entry(StoredColumns.text(row, "arms_case"), mark(row)))
                    .forEach(
                        entry ->
                            marks
                                .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                                .add(entry.getValue())));
    return marks;
  }

  /** Where an article is in the archive, and the day (UTC) on which it came. */
  public record Kept(long number, LocalDate received) {}

  /** Where articles are, by their ids. */
  public Map<String, Kept> articles(List<String> ids) {
    Map<String, Kept> kept = new HashMap<>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      archive
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createQuery("SELECT id, number, received FROM article WHERE id IN (<ids>)")
                      .bindList("ids", some.stream().map(StoredText::encode).toList())
                      .map((row, context) -> Map.entry(StoredColumns.text(row, "id"), kept(row)))
                      .forEach(entry -> kept.put(entry.getKey(), entry.getValue())));
    }
    return kept;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("number"),
        LocalDate.parse(StoredColumns.text(row, "received").substring(0, DAY)));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        StoredColumns.text(row, "id"),
        StoredColumns.textOrNull(row, "name"),
        StoredColumns.text(row, "supplier"),
        StoredColumns.text(row, "recipient"),
        StoredColumns.text(row, "weapon"),
        new Stand(
            new Case.Standing(
                TransferStatus.valueOf(row.getString("status")), StoredColumns.day(row, "since")),
            StoredColumns.text(row, "category"),
            StoredColumns.day(row, "last_day")),
        new CaseCounts(
            row.getLong("claims"),
            row.getLong("articles"),
            row.getLong("reviewed"),
            row.getLong("contradictions"),
            row.getLong("objections"),
            row.getLong("diversions")));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        TransferStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        Modality.valueOf(row.getString("modality").toUpperCase(Locale.ROOT)),
        StoredColumns.day(row, "first_day"),
        row.getLong("many"));
  }
}
