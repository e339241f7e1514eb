package org.demarche.desk.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What was done at a desk: entries are only ever added. */
public final class AuditStore {

  private static final int LONGEST = 2_000;

  private final Jdbi jdbi;

  /** Over an archive. */
  public AuditStore(Archive archive) {
    this.jdbi = archive.jdbi();
  }

  /**
   * Something that was done.
   *
   * @param who by name; empty for a stranger
   * @param action in a word or two, the same for the same: {@code POST /cases/{id}/name}, {@code
   *     log-in}
   * @param subject about what: {@code /cases/russia-iran-s-300-2007}
   * @param detail in words; may be empty
   * @param address from where; {@code command line} for what was done there
   */
  public record Entry(
      Instant when, String who, String action, String subject, String detail, String address) {}

  /** An entry with its number, by which they are ordered. */
  public record Numbered(long number, Entry entry) {}

  /**
   * What is looked for; empty texts ask for nothing.
   *
   * @param action how an action begins
   * @param from the first day, as {@code 2026-01-01}
   * @param to the last day
   */
  public record Wanted(String who, String action, String from, String to) {}

  /** Adds an entry. */
  public void add(Entry entry) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO audit (noted, who, action, subject, detail, address)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                entry.when().toString(),
                column(entry.who()),
                column(entry.action()),
                column(entry.subject()),
                column(entry.detail()),
                column(entry.address())));
  }

  /**
   * Entries before a number, the latest first.
   *
   * @param before {@link Long#MAX_VALUE} for the latest
   */
  public List<Numbered> page(Wanted wanted, long before, int most) {
    Map<String, String> bound = new LinkedHashMap<>();
    StringBuilder sql = new StringBuilder("SELECT * FROM audit WHERE number < :before");
    add(sql, bound, wanted.who(), " AND who = :who", "who");
    add(sql, bound, begin(wanted.action()), " AND action LIKE :action ESCAPE '!'", "action");
    add(sql, bound, wanted.from(), " AND noted >= :from", "from");
    add(sql, bound, end(wanted.to()), " AND noted <= :to", "to");
    sql.append(" ORDER BY number DESC LIMIT :most");
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle.createQuery(sql.toString()).bind("before", before).bind("most", most);
          bound.forEach(query::bind);
          return query
              .map(
                  (row, context) ->
                      new Numbered(
                          row.getLong("number"),
                          new Entry(
                              StoredColumns.moment(row, "noted"),
                              StoredColumns.text(row, "who"),
                              StoredColumns.text(row, "action"),
                              StoredColumns.text(row, "subject"),
                              StoredColumns.text(row, "detail"),
                              StoredColumns.text(row, "address"))))
              .list();
        });
  }

  private static void add(
      StringBuilder sql, Map<String, String> bound, String value, String condition, String name) {
    if (!value.isEmpty()) {
      sql.append(condition);
      bound.put(name, value.replace("\0", ""));
    }
  }

  private static String begin(String action) {
    return action.isEmpty() ? "" : action.replaceAll("([%_!])", "!$1") + "%";
  }

  private static String end(String day) {
    return day.isEmpty() ? "" : day + "T23:59:59.999999999Z";
  }

  private static String column(String text) {
    String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return String.valueOf(StoredText.encode(kept));
  }
}
