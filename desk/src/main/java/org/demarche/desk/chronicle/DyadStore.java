package org.demarche.desk.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.model.EventType;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts events by who acts on whom, and by where they happen. */
public final class DyadStore {

  private static final Comparator<Dyad> MOST_FIRST =
      Comparator.comparing(Dyad::total)
          .reversed()
          .thenComparing(Dyad::actor)
          .thenComparing(Dyad::recipient)
          .thenComparing(Dyad::mutual);

  private static final int QUADS = 4;

  private final Archive archive;

  /** Over an archive. */
  public DyadStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * A place of events.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  public record Spot(String name, double latitude, double longitude, long count) {}

  /** All pairs, those with most events first. */
  public List<Dyad> list(Scope scope) {
    ScopeSql sql = new ScopeSql(scope);
    Pairs pairs = new Pairs();
    archive.reading(
        handle -> {
          try (Query query =
              sql.bindRecords(
                      handle.createQuery(
                          "SELECT t.number, t.type, p.role, p.code FROM (SELECT r.number, r.type"
                              + sql.records()
                              + ") AS t JOIN record_party p ON p.record = t.number AND p.role IN"
                              + " ('actor', 'recipient') ORDER BY t.number"))
                  .setFetchSize(1_000)) {
            query.map((row, context) -> Part.of(row)).forEach(pairs::add);
          }
        });
    pairs.settle();
    List<Dyad> dyads = new ArrayList<>();
    pairs.counts.forEach((pair, quads) -> dyads.add(dyad(pair, quads)));
    dyads.sort(MOST_FIRST);
    return dyads;
  }

  private static Dyad dyad(Pair pair, long[] quads) {
    return new Dyad(
        pair.actor(), pair.recipient(), pair.mutual(), Arrays.stream(quads).boxed().toList());
  }

  private record Pair(String actor, String recipient, boolean mutual) {}

  /** A party of an event. */
  private record Part(long event, EventType type, boolean acts, @Nullable String code) {

    static Part of(ResultSet row) throws SQLException {
      return new Part(
          row.getLong("number"),
          EventType.valueOf(row.getString("type")),
          row.getString("role").equals("actor"),
          row.getString("code"));
    }
  }

  /** Adds pairs up, event by event. */
  private static final class Pairs {

    private final Map<Pair, long[]> counts = new HashMap<>();
    private final TreeSet<String> actors = new TreeSet<>();
    private final TreeSet<String> recipients = new TreeSet<>();
    private boolean hasRecipient;
    private @Nullable Part last;

    void add(Part part) {
      if (last != null && last.event() != part.event()) {
        settle();
      }
      last = part;
      hasRecipient |= !part.acts();
      if (part.code() != null) {
        (part.acts() ? actors : recipients).add(part.code());
      }
    }

    /** Counts the event whose parties are all there. */
    void settle() {
      for (String actor : actors) {
        for (String other : hasRecipient ? recipients : actors.tailSet(actor, false)) {
          count(new Pair(actor, other, !hasRecipient));
        }
      }
      actors.clear();
      recipients.clear();
      hasRecipient = false;
    }

    private void count(Pair pair) {
      int quad = Objects.requireNonNull(last).type().quad();
      counts.computeIfAbsent(pair, p -> new long[QUADS])[quad - 1]++;
    }
  }

  /** Where most events happen, as far as reports say. */
  public List<Spot> places(Scope scope, int limit) {
    ScopeSql sql = new ScopeSql(scope);
    return archive
        .jdbi()
        .withHandle(
            handle ->
                sql.bindRecords(
                        handle.createQuery(
                            "SELECT r.place, r.latitude, r.longitude, count(*) AS many"
                                + sql.records()
                                + " AND r.latitude IS NOT NULL GROUP BY r.place, r.latitude,"
                                + " r.longitude ORDER BY 4 DESC, 1 LIMIT :limit"))
                    .bind("limit", limit)
                    .map(
                        (row, context) ->
                            new Spot(
                                Objects.requireNonNullElse(
                                    StoredColumns.textOrNull(row, "place"), ""),
                                row.getDouble("latitude"),
                                row.getDouble("longitude"),
                                row.getLong("many")))
                    .list());
  }
}
