package org.demarche.spark.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.Verdict;
import org.demarche.model.Event;
import org.demarche.spark.table.JsonFolder;

/** Records as they are linked: with their key, their group and their article. */
final class Reports {

  private static final List<String> KINDS =
      List.of("event", "transfer", "objection", "diversion", "effect");

  private static final StructType NAMED = StructType.fromDDL("id string, article string");

  private Reports() {}

  /** All lines of a run that are records: columns {@code article, record, json}. */
  static Dataset<Row> lines(JsonFolder json) throws IOException {
    Dataset<Row> all = json.lines(KINDS.get(0));
    for (String kind : KINDS.subList(1, KINDS.size())) {
      all = all.union(json.lines(kind));
    }
    return all.withColumn("named", from_json(col("value"), NAMED))
        .select(
            col("named.article").as("article"),
            col("named.id").as("record"),
            col("value").as("json"));
  }

  /** The reports of a group, in the order of their keys as an archive gives them. */
  static List<Report<?>> of(Iterator<Row> rows) {
    List<Report<?>> reports = new ArrayList<>();
    rows.forEachRemaining(row -> reports.add(of(row)));
    reports.sort(Comparator.comparing((Report<?> report) -> report.key()));
    return reports;
  }

  private static Report<?> of(Row row) {
    return new Report<>(
        row.getAs("key"),
        JsonRecordReader.read(row.<String>getAs("json")),
        Verdict.MACHINE,
        LinkedArticles.citation(row));
  }

  /** The same, all of them events. */
  static List<Report<Event>> events(Iterator<Row> rows) {
    List<Report<Event>> events = new ArrayList<>();
    for (Report<?> report : of(rows)) {
      if (report.record() instanceof Event event) {
        events.add(new Report<>(report.key(), event, report.verdict(), report.citation()));
      }
    }
    return events;
  }
}
