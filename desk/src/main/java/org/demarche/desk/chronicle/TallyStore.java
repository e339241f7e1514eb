package org.demarche.desk.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.desk.export.codes.EventCodes;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/** Counts events over time. */
public final class TallyStore {

  private static final String UNDATED = "9999-12-31";

  /** More bars than that can neither be drawn nor read. */
  private static final int MOST_BARS = 1_500;

  private static final int ONE_IN = 40;

  private final Archive archive;

  /** Over an archive. */
  public TallyStore(Archive archive) {
    this.archive = archive;
  }

  /** Events of one day and code. */
  private record Line(String day, EventCode code, long count) {

    static Line of(ResultSet row) throws SQLException {
      return new Line(
          row.getString("day"),
          new EventCode(
              EventType.valueOf(row.getString("type")), row.getString("mode"), List.of(), null),
          row.getLong("many"));
    }
  }

  /**
   * The wanted events by their first days; what began before the days that the scope asks for
   * counts on the first of these.
   *
   * @param unit null for the one that suits the span of most of them: then up to one event in forty
   *     is left out on each side for which the scope asks no day
   */
  public Tally count(Scope scope, @Nullable Unit unit) {
    TreeMap<LocalDate, Sum> days = new TreeMap<>();
    Sum undated = new Sum();
    for (Line line : lines(scope)) {
      if (line.day().equals(UNDATED)) {
        undated.add(line);
      } else {
        days.computeIfAbsent(day(line.day(), scope), day -> new Sum()).add(line);
      }
    }
    if (days.isEmpty()) {
      Unit any = unit == null ? Unit.DAY : unit;
      return new Tally(any, List.of(), new Tally.Left(0, 0, undated.count()));
    }
    Filter.Days asked = scope.filter().days();
    LocalDate first = unit != null || asked.from() != null ? days.firstKey() : edge(days);
    LocalDate last =
        unit != null || asked.to() != null ? days.lastKey() : edge(days.descendingMap());
    Unit suiting = unit(first, last, unit);
    LocalDate begin = suiting.begin(first);
    LocalDate end = suiting.next(suiting.begin(last));
    Tally.Left left =
        new Tally.Left(count(days.headMap(begin)), count(days.tailMap(end)), undated.count());
    return new Tally(suiting, bars(days.subMap(begin, end), suiting), left);
  }

  /** The first day before which no more than one event in forty lies. */
  private static LocalDate edge(NavigableMap<LocalDate, Sum> days) {
    long few = count(days) / ONE_IN;
    long passed = 0;
    for (Map.Entry<LocalDate, Sum> day : days.entrySet()) {
      passed += day.getValue().count();
      if (passed > few) {
        return day.getKey();
      }
    }
    return days.lastKey();
  }

  private static long count(SortedMap<LocalDate, Sum> days) {
    return days.values().stream().mapToLong(Sum::count).sum();
  }

  private List<Line> lines(Scope scope) {
    ScopeSql sql = new ScopeSql(scope);
    return archive
        .jdbi()
        .withHandle(
            handle ->
                sql.bindRecords(
                        handle.createQuery(
                            "SELECT r.sort_day AS day, r.type, r.mode, count(*) AS many"
                                + sql.records()
                                + " GROUP BY r.sort_day, r.type, r.mode"))
                    .map((row, context) -> Line.of(row))
                    .list());
  }

  private static LocalDate day(String day, Scope scope) {
    LocalDate first = LocalDate.parse(day);
    LocalDate from = scope.filter().days().from();
    return from != null && first.isBefore(from) ? from : first;
  }

  private static Unit unit(LocalDate first, LocalDate last, @Nullable Unit asked) {
    if (asked == null) {
      return Unit.of(first, last);
    }
    Unit unit = asked;
    while (unit != Unit.YEAR && bars(first, last, unit) > MOST_BARS) {
      unit = Unit.values()[unit.ordinal() + 1];
    }
    return unit;
  }

  private static long bars(LocalDate first, LocalDate last, Unit unit) {
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    LocalDate begin = unit.begin(first);
    return days / Math.max(1, unit.next(begin).toEpochDay() - begin.toEpochDay());
  }

  private static List<Tally.Bar> bars(SortedMap<LocalDate, Sum> days, Unit unit) {
    List<Tally.Bar> bars = new ArrayList<>();
    LocalDate begin = unit.begin(days.firstKey());
    while (!begin.isAfter(days.lastKey())) {
      LocalDate next = unit.next(begin);
      Sum sum = new Sum();
      days.subMap(begin, next).values().forEach(sum::add);
      bars.add(new Tally.Bar(begin, next.minusDays(1), sum.types, sum.score()));
      begin = next;
    }
    return bars;
  }

  /** Counts and scores, added up. */
  private static final class Sum {

    private final Map<EventType, Long> types = new EnumMap<>(EventType.class);
    private double scores;

    void add(Line line) {
      types.merge(line.code().type(), line.count(), Long::sum);
      scores += Double.parseDouble(EventCodes.score(line.code())) * line.count();
    }

    void add(Sum other) {
      other.types.forEach((type, count) -> types.merge(type, count, Long::sum));
      scores += other.scores;
    }

    long count() {
      return types.values().stream().mapToLong(Long::longValue).sum();
    }

    @Nullable Double score() {
      long count = count();
      return count == 0 ? null : (Double) (scores / count);
    }
  }
}
