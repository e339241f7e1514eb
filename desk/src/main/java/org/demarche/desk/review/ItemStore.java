package org.demarche.desk.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.desk.review.agreement.Share;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.Verdict;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the table of what can be reviewed up to date with the archive: each record that the machine
 * finds now, how doubtful it is, and what was decided. A step takes the articles that have changed;
 * then the records of those frames are weighed anew of which more is known than before.
 */
public final class ItemStore {

  private static final int STEP = 500;

  private final Archive archive;

  public ItemStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * Takes in what has changed, but no more than so many steps of it.
   *
   * @return whether nothing is left
   */
  public boolean catchUp(int steps) {
    for (int i = 0; i < steps; i++) {
      if (archive.jdbi().inTransaction(ItemStore::step)) {
        return true;
      }
    }
    return false;
  }

  private static boolean step(Handle handle) {
    // Taking the row keeps others from taking the same step.
    long done =
        handle
            .createQuery("UPDATE review_progress SET version = version RETURNING version")
            .mapTo(Long.class)
            .one();
    List<Long> versions =
        handle
            .createQuery(
                "SELECT version FROM article WHERE version > :done ORDER BY version LIMIT :step")
            .bind("done", done)
            .bind("step", STEP)
            .mapTo(Long.class)
            .list();
    if (versions.isEmpty()) {
      return true;
    }
    take(handle, done, versions.get(versions.size() - 1));
    return versions.size() < STEP;
  }

  private static void take(Handle handle, long after, long last) {
    Map<String, Share> before = shares(handle);
    handle.execute(
        "DELETE FROM review_item WHERE article IN (SELECT number FROM article WHERE version > ? AND"
            + " version <= ?)",
        after,
        last);
    Surroundings surroundings = new Surroundings(handle, after, last);
    List<Row> rows = rows(handle, after, last);
    for (Row row : rows) {
      insert(handle, row, reasons(row, surroundings), before);
    }
    Map<String, Share> now = shares(handle);
    Set<String> changed = new HashSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(frame -> Objects.equals(before.get(frame), now.get(frame)));
    changed.forEach(frame -> weigh(handle, frame, ofFrame(now.get(frame))));
    handle.execute("UPDATE review_progress SET version = ?", last);
  }

  /** The shares of a frame's records that were found right, of those decided. */
  private static Map<String, Share> shares(Handle handle) {
    Map<String, Share> shares = new HashMap<>();
    handle
        .createQuery(
            "SELECT frame, sum(CASE WHEN verdict = 'ACCEPTED' THEN 1 ELSE 0 END) AS hits, count(*)"
                + " AS many FROM review_item WHERE verdict IN ('ACCEPTED', 'CORRECTED', 'REJECTED')"
                + " GROUP BY frame")
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("frame"), new Share(row.getLong("hits"), row.getLong("many"))))
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue()));
    return shares;
  }

  private static int ofFrame(@Nullable Share share) {
    Share known = share == null ? new Share(0, 0) : share;
    return (int) Math.round(Reason.FRAME * (1 - known.expected()));
  }

  private static void weigh(Handle handle, String frame, int points) {
    handle.execute(
        "UPDATE review_item SET doubt = own + ? WHERE frame = ? AND doubt <> own + ?",
        points,
        frame,
        points);
  }

  /** A record of the machine's, with the columns that the item takes over. */
  private record Row(
      long article, Report<?> report, String kind, @Nullable String type, String frame) {}

  private static List<Row> rows(Handle handle, long after, long last) {
    return handle
        .createQuery(
            "SELECT a.number, r.kind, r.type, r.frame, "
                + RecordStore.CITED
                + " FROM article a JOIN record r ON r.article = a.number WHERE a.version > :after"
                + " AND a.version <= :last AND r.machine IS NOT NULL")
        .bind("after", after)
        .bind("last", last)
        .map(
            (row, context) ->
                new Row(
                    row.getLong("number"),
                    RecordStore.report(row),
                    row.getString("kind"),
                    row.getString("type"),
                    row.getString("frame")))
        .list();
  }

  private static List<Reason> reasons(Row row, Surroundings surroundings) {
    Set<Reason> reasons = Reasons.of(row.report());
    reasons.addAll(surroundings.reasons(row.report().key()));
    List<Reason> sorted = new ArrayList<>(reasons);
    sorted.sort(Comparator.comparingInt(Reason::points).reversed().thenComparing(r -> r));
    return sorted;
  }

  private static void insert(
      Handle handle, Row row, List<Reason> reasons, Map<String, Share> shares) {
    int own = reasons.stream().mapToInt(Reason::points).sum();
    Verdict verdict = row.report().verdict();
    handle
        .createUpdate(
            "INSERT INTO review_item (article, key, verdict, kind, type, frame, reasons, own, doubt,"
                + " draw) VALUES (:article, :key, :verdict, :kind, :type, :frame, :reasons, :own,"
                + " :doubt, :draw)")
        .bind("article", row.article())
        .bind("key", row.report().key())
        .bind("verdict", verdict.name())
        .bind("kind", row.kind())
        .bind("type", row.type())
        .bind("frame", row.frame())
        .bind("reasons", reasons.stream().map(Enum::name).collect(Collectors.joining(",")))
        .bind("own", own)
        .bind("doubt", own + ofFrame(shares.get(row.frame())))
        .bind("draw", Draw.of(row.report().key()))
        .execute();
  }
}
