package org.demarche.spark.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.Reading;
import org.demarche.spark.read.Readings;

/**
 * Remembers for each id where it was used first, in the state of the stream, and refuses all later
 * uses, as a run over the same articles would. Within a batch the order is that of files and lines.
 */
final class FirstUses {

  private FirstUses() {}

  static Dataset<Row> refusingOthers(Dataset<Row> readings) {
    return readings
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getAs("ready") + ":" + row.getAs("id"),
            Encoders.STRING())
        .flatMapGroupsWithState(
            (FlatMapGroupsWithStateFunction<String, Row, String, Row>) FirstUses::refuse,
            OutputMode.Append(),
            Encoders.STRING(),
            Encoders.row(Readings.SCHEMA),
            GroupStateTimeout.NoTimeout());
  }

  private static Iterator<Row> refuse(String id, Iterator<Row> uses, GroupState<String> first) {
    List<Row> rows = new ArrayList<>();
    uses.forEachRemaining(rows::add);
    rows.sort(
        Comparator.comparing((Row row) -> file(row))
            .thenComparing(row -> row.<Long>getAs("number")));
    return rows.stream().map(row -> refuse(row, first)).iterator();
  }

  /** The place without the line or the record. */
  private static String file(Row row) {
    return row.<String>getAs("place").replaceFirst(":\\d+$", "");
  }

  private static Row refuse(Row row, GroupState<String> first) {
    boolean ready = row.getAs("ready");
    String place = row.getAs("place");
    if (!ready) {
      return row;
    }
    if (!first.exists()) {
      first.update(place);
      return row;
    }
    InputProblem problem = InputProblem.usedBefore(place, row.getAs("id"), first.get());
    return Readings.row(
        new Reading.Refused(problem), row.<Integer>getAs("file"), row.<Long>getAs("number"));
  }
}
