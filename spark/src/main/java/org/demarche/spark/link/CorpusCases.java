package org.demarche.spark.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Cases;

/**
 * The cases of a corpus, group by group. Cases of different groups may come to the same id, since
 * parties of other groups may be spelled alike: then all but that of the first group, by its name,
 * have a digest of their group behind it, as in an archive. So cases are made twice: for their ids
 * first.
 */
final class CorpusCases {

  private static final StructType IDS =
      StructType.fromDDL("within string not null, id string not null");

  private final KeyValueGroupedDataset<String, Row> groups;

  /** Of reports with the columns of {@link LinkedArticles#reports}. */
  CorpusCases(Dataset<Row> reports) {
    this.groups =
        reports
            .where("`group` NOT LIKE 'event:%'")
            .groupByKey((MapFunction<Row, String>) row -> row.getAs("group"), Encoders.STRING());
  }

  Dataset<Row> lines() {
    KeyValueGroupedDataset<String, Row> later =
        groups
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>) CorpusCases::ids, Encoders.row(IDS))
            .withColumn("nth", row_number().over(Window.partitionBy("id").orderBy("within")))
            .where(col("nth").gt(1))
            .groupByKey((MapFunction<Row, String>) row -> row.getAs("within"), Encoders.STRING());
    return groups
        .cogroup(
            later,
            (CoGroupFunction<String, Row, Row, String>)
                (group, reports, taken) -> LinkLines.cases(cases(group, reports, taken)),
            Encoders.STRING())
        .toDF("value");
  }

  private static Iterator<Row> ids(String group, Iterator<Row> reports) {
    return Cases.of(Reports.of(reports), List.of()).stream()
        .map(of -> RowFactory.create(group, of.head().id()))
        .iterator();
  }

  private static List<Case> cases(String group, Iterator<Row> reports, Iterator<Row> taken) {
    Map<String, String> ids = new HashMap<>();
    taken.forEachRemaining(
        row -> ids.put(row.getAs("id"), Cases.apart(row.<String>getAs("id"), group)));
    return Cases.of(Reports.of(reports), List.of()).stream().map(of -> of.renamed(ids)).toList();
  }
}
