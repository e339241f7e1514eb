package org.demarche.desk.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.desk.export.codes.EventCodes;
import org.demarche.desk.party.Relation.Point;
import org.demarche.desk.party.Relation.Score;
import org.demarche.desk.party.Relation.Ways;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, counted. One real event counts once, however many articles report it, and
 * only what is asserted counts; the rest is told apart. Scores are those of the PLOVER manual
 * ({@link EventCodes#score}).
 */
public final class RelationStore {

  /** One row for each event, counterpart and way; w: out, in, mutual. */
  private static final String TOLD =
      "WITH told AS (SELECT coalesce(c.incident, r.key) AS event, o.party, max(o.name) AS name,"
          + " max(o.code) AS code, CASE WHEN p.role = 'recipient' THEN 'in' WHEN o.role = 'actor'"
          + " THEN 'mutual' ELSE 'out' END AS way, max(r.type) AS type, max(r.mode) AS mode,"
          + " max(CASE WHEN r.modality = 'asserted' THEN 1 ELSE 0 END) AS sure,"
          + " min(substr(r.first_day, 1, 7)) AS month"
          + " FROM record_party p JOIN record r ON r.number = p.record AND r.kind = 'event' AND"
          + " r.verdict <> 'REJECTED' JOIN record_party o ON o.record = p.record AND o.party <>"
          + " p.party LEFT JOIN incident_report c ON c.key = r.key AND c.link_group = r.link_group"
          + " WHERE p.party = :party AND (p.role = 'actor' AND o.role = 'recipient' OR p.role ="
          + " 'recipient' AND o.role = 'actor' OR p.role = 'actor' AND o.role = 'actor' AND NOT"
          + " EXISTS (SELECT 1 FROM record_party x WHERE x.record = p.record AND x.role ="
          + " 'recipient'))";

  private static final String EVENTS = " GROUP BY 1, 2, 5) ";

  private final Archive archive;

  /** Over an archive. */
  public RelationStore(Archive archive) {
    this.archive = archive;
  }

  /** A row of counts. */
  private record Row(
      String key,
      String name,
      @Nullable String code,
      String way,
      EventType type,
      double score,
      long sure,
      long all,
      @Nullable String month) {

    static Row of(ResultSet row) throws SQLException {
      EventType type = EventType.valueOf(row.getString("type"));
      String mode = row.getString("mode");
      boolean known = mode != null && type.modes().contains(mode);
      EventCode code = new EventCode(type, known ? mode : null, List.of(), null);
      return new Row(
          StoredColumns.text(row, "party"),
          StoredColumns.text(row, "name"),
          row.getString("code"),
          row.getString("way"),
          type,
          Double.parseDouble(EventCodes.score(code)),
          row.getLong("sure"),
          row.getLong("many"),
          row.getString("month"));
    }

    Ways ways() {
      return new Ways(
          way.equals("out") ? sure : 0,
          way.equals("in") ? sure : 0,
          way.equals("mutual") ? sure : 0);
    }

    Score sum() {
      return new Score(score * sure, sure);
    }

    Relation relation() {
      List<Long> quads = new ArrayList<>(List.of(0L, 0L, 0L, 0L));
      quads.set(type.quad() - 1, sure);
      return new Relation(key, name, code, ways(), quads, sum(), all - sure);
    }
  }

  /** The counterparts of a party, those with most events first. */
  public List<Relation> counterparts(String party) {
    Map<String, Relation> relations = new LinkedHashMap<>();
    rows(
            TOLD
                + EVENTS
                + "SELECT party, max(name) AS name, max(code) AS code, way, type, mode, sum(sure) AS"
                + " sure, count(*) AS many, NULL AS month FROM told GROUP BY party, way, type, mode",
            party,
            List.of())
        .forEach(row -> relations.merge(row.key(), row.relation(), RelationStore::plus));
    return relations.values().stream()
        .sorted(
            Comparator.comparingLong((Relation r) -> -r.ways().all())
                .thenComparing(r -> -r.unsure())
                .thenComparing(Relation::key))
        .toList();
  }

  /** What a party and one counterpart did to each other; empty for nothing. */
  public Optional<Relation> between(String party, String other) {
    return rows(
            TOLD
                + " AND o.party IN (<others>)"
                + EVENTS
                + "SELECT party, max(name) AS name, max(code) AS code, way, type, mode, sum(sure) AS"
                + " sure, count(*) AS many, NULL AS month FROM told GROUP BY party, way, type, mode",
            party,
            List.of(other))
        .stream()
        .map(Row::relation)
        .reduce(RelationStore::plus);
  }

  private static Relation plus(Relation one, Relation other) {
    List<Long> quads = new ArrayList<>();
    for (int i = 0; i < one.quads().size(); i++) {
      quads.add(one.quads().get(i) + other.quads().get(i));
    }
    return new Relation(
        one.key(),
        one.name(),
        one.code(),
        one.ways().plus(other.ways()),
        quads,
        one.score().plus(other.score()),
        one.unsure() + other.unsure());
  }

  /** Asserted events with some counterparts by month, in order; undated ones are left out. */
  public Map<String, List<Point>> series(String party, Collection<String> others) {
    Map<String, Map<String, Point>> months = new LinkedHashMap<>();
    if (!others.isEmpty()) {
      rows(
              TOLD
                  + " AND o.party IN (<others>)"
                  + EVENTS
                  + "SELECT party, max(name) AS name, max(code) AS code, way, type, mode, sum(sure)"
                  + " AS sure, count(*) AS many, month FROM told WHERE sure = 1 AND month IS NOT"
                  + " NULL GROUP BY party, way, type, mode, month",
              party,
              others)
          .forEach(
              row -> {
                String month = String.valueOf(row.month());
                months
                    .computeIfAbsent(row.key(), k -> new TreeMap<>())
                    .merge(
                        month,
                        new Point(month, row.ways(), row.sum()),
                        (a, b) ->
                            new Point(month, a.ways().plus(b.ways()), a.score().plus(b.score())));
              });
    }
    Map<String, List<Point>> series = new LinkedHashMap<>();
    others.forEach(
        other -> series.put(other, List.copyOf(months.getOrDefault(other, Map.of()).values())));
    return series;
  }

  private List<Row> rows(String sql, String party, Collection<String> others) {
    return archive
        .jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery(sql).bind("party", StoredText.encode(party));
              if (!others.isEmpty()) {
                query.bindList("others", others.stream().map(StoredText::encode).toList());
              }
              return query.map((row, context) -> Row.of(row)).list();
            });
  }
}
