package org.demarche.desk.api.page;

import java.util.List;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.FilterSql;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/** How many records there are, of what and when. */
public final class CountStore {

  private static final String RECORDS =
      " FROM record r JOIN article a ON a.number = r.article WHERE ";

  private final Archive archive;

  /** Of this archive. */
  public CountStore(Archive archive) {
    this.archive = archive;
  }

  /** How long a stretch of time is counted together. */
  public enum Period {
    DAY(10),
    MONTH(7),
    YEAR(4);

    private final int letters;

    Period(int letters) {
      this.letters = letters;
    }
  }

  /** What is counted apart. */
  public enum What {
    TYPE("r.type"),
    QUAD(quads()),
    KIND("r.kind"),
    STATUS("r.status");

    private final String sql;

    What(String sql) {
      this.sql = sql;
    }

    private static String quads() {
      StringBuilder sql = new StringBuilder("CASE r.type");
      for (EventType type : EventType.values()) {
        sql.append(" WHEN '").append(type.name()).append("' THEN '").append(type.quad());
        sql.append('\'');
      }
      return sql.append(" END").toString();
    }
  }

  /**
   * A count.
   *
   * @param period {@code 2007}, {@code 2007-03}, {@code 2007-03-12}; null for records without a day
   * @param value of what is counted apart
   */
  public record Count(@Nullable String period, String value, long records) {}

  /**
   * Records by time and by what they are, in the order of time; records that are not of that sort,
   * as transfers when event types are counted, are left out.
   */
  public List<Count> over(Period period, What what, Filter filter, int limit) {
    FilterSql wanted = new FilterSql(filter);
    String sql =
        "SELECT substr(r.first_day, 1, "
            + period.letters
            + ") AS period, "
            + what.sql
            + " AS what, count(*) AS many"
            + RECORDS
            + wanted.sql()
            + " AND "
            + what.sql
            + " IS NOT NULL GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 LIMIT :limit";
    return archive
        .jdbi()
        .withHandle(
            handle ->
                wanted
                    .bind(handle.createQuery(sql))
                    .bind("limit", limit)
                    .map(
                        (row, context) ->
                            new Count(
                                row.getString("period"),
                                row.getString("what"),
                                row.getLong("many")))
                    .list());
  }

  /**
   * A weapon and how often it is told of.
   *
   * @param id of the family; null for weapons of which only the class is known
   */
  public record Weapon(@Nullable String id, String category, long records) {}

  /** Weapons, the most frequent first. */
  public List<Weapon> weapons(Filter filter, int offset, int limit) {
    FilterSql wanted = new FilterSql(filter);
    String sql =
        "SELECT r.weapon, r.category, count(*) AS many"
            + RECORDS
            + wanted.sql()
            + " AND r.category IS NOT NULL GROUP BY r.weapon, r.category"
            + " ORDER BY 3 DESC, r.category, coalesce(r.weapon, '') LIMIT :limit OFFSET :offset";
    return archive
        .jdbi()
        .withHandle(
            handle ->
                wanted
                    .bind(handle.createQuery(sql))
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map(
                        (row, context) ->
                            new Weapon(
                                row.getString("weapon"),
                                row.getString("category"),
                                row.getLong("many")))
                    .list());
  }

  /**
   * A party and how often it is told of.
   *
   * @param id entry of the lexicon; the name in quotation marks of a party without one
   */
  public record Party(String id, @Nullable String code, String name, long records) {}

  /** Parties in any role, the most frequent first. */
  public List<Party> parties(Filter filter, int offset, int limit) {
    FilterSql wanted = new FilterSql(filter);
    String sql =
        "SELECT q.party, max(q.code) AS code, max(q.name) AS name, count(DISTINCT q.record) AS many"
            + " FROM record_party q JOIN record r ON r.number = q.record JOIN article a ON a.number"
            + " = r.article WHERE "
            + wanted.sql()
            + " GROUP BY q.party ORDER BY 4 DESC, q.party LIMIT :limit OFFSET :offset";
    return archive
        .jdbi()
        .withHandle(
            handle ->
                wanted
                    .bind(handle.createQuery(sql))
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map(
                        (row, context) ->
                            new Party(
                                StoredColumns.text(row, "party"),
                                row.getString("code"),
                                StoredColumns.text(row, "name"),
                                row.getLong("many")))
                    .list());
  }

  /**
   * What a party has to do with others.
   *
   * @param role of the party itself: {@code actor, recipient, supplier, …}
   * @param value type of the events; the kind of other records
   */
  public record Tie(Party other, String role, String value) {}

  /** A party's records by counterpart, its own role and what they are; the most frequent first. */
  public List<Tie> ties(String party, Filter filter, int offset, int limit) {
    FilterSql wanted = new FilterSql(filter);
    String sql =
        "SELECT o.party, max(o.code) AS code, max(o.name) AS name, q.role, coalesce(r.type, r.kind)"
            + " AS what, count(DISTINCT r.number) AS many FROM record_party q JOIN record r ON"
            + " r.number = q.record JOIN article a ON a.number = r.article JOIN record_party o ON"
            + " o.record = q.record AND o.party <> q.party WHERE q.party = :party AND "
            + wanted.sql()
            + " GROUP BY o.party, q.role, coalesce(r.type, r.kind)"
            + " ORDER BY 6 DESC, o.party, q.role, 5 LIMIT :limit OFFSET :offset";
    return archive
        .jdbi()
        .withHandle(
            handle ->
                wanted
                    .bind(handle.createQuery(sql))
                    .bind("party", StoredText.encode(party))
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map(
                        (row, context) ->
                            new Tie(
                                new Party(
                                    StoredColumns.text(row, "party"),
                                    row.getString("code"),
                                    StoredColumns.text(row, "name"),
                                    row.getLong("many")),
                                row.getString("role"),
                                row.getString("what")))
                    .list());
  }
}
