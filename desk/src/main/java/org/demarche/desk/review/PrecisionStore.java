package org.demarche.desk.review;

import java.util.List;
import org.demarche.desk.review.agreement.Share;
import org.demarche.desk.store.Archive;

/**
 * Counts how often the machine was right, among the records that it finds now.
 *
 * <p>What people choose to look at, or the queue shows first, is no fair sample. Each record has a
 * number drawn for it; the decided ones whose numbers are smaller than that of any record that
 * still waits are a random sample, in whatever order they were decided. It grows when people review
 * in the order drawn.
 */
public final class PrecisionStore {

  private final Archive archive;

  public PrecisionStore(Archive archive) {
    this.archive = archive;
  }

  /** What records are sorted by. */
  public enum Sort {
    FRAME("i.frame"),
    KIND("i.kind"),
    TYPE("i.type"),
    /** All together. */
    ALL("'all'");

    private final String sql;

    Sort(String sql) {
      this.sql = sql;
    }
  }

  /** Each sort of which something was decided; the worst first, by the interval's upper end. */
  public List<Precision> list(Sort sort) {
    String drawn = " AND i.draw < coalesce(g.bound, " + Draw.RANGE + ")";
    String sql =
        "SELECT g.name"
            + count("i.verdict = 'ACCEPTED'", "accepted")
            + count("i.verdict = 'CORRECTED'", "corrected")
            + count("i.verdict = 'REJECTED'", "rejected")
            + count("i.verdict = 'MACHINE'", "waiting")
            + count("i.verdict = 'ACCEPTED'" + drawn, "sample_right")
            + count("i.verdict <> 'MACHINE'" + drawn, "sample")
            + " FROM review_item i JOIN (SELECT "
            + sort.sql
            + " AS name, min(CASE WHEN i.verdict = 'MACHINE' THEN i.draw END) AS bound FROM"
            + " review_item i GROUP BY 1 HAVING count(*) > sum(CASE WHEN i.verdict = 'MACHINE' THEN"
            + " 1 ELSE 0 END)) g ON g.name = "
            + sort.sql
            + " GROUP BY g.name";
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .map(
                        (row, context) ->
                            new Precision(
                                row.getString("name"),
                                row.getLong("accepted"),
                                row.getLong("corrected"),
                                row.getLong("rejected"),
                                row.getLong("waiting"),
                                new Share(row.getLong("sample_right"), row.getLong("sample"))))
                    .stream()
                    .sorted(PrecisionStore::worstFirst)
                    .toList());
  }

  private static String count(String condition, String name) {
    return ", sum(CASE WHEN " + condition + " THEN 1 ELSE 0 END) AS " + name;
  }

  private static int worstFirst(Precision one, Precision other) {
    int high = Double.compare(one.right().high(), other.right().high());
    return high != 0 ? high : one.name().compareTo(other.name());
  }
}
