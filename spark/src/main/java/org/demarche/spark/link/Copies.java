package org.demarche.spark.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/**
 * Articles that an archive would not take in, since it has one of the same address or text: they
 * are no reports of their own. As in an archive, the order of reading decides which stays, and one
 * that is not taken in keeps nobody out.
 */
final class Copies {

  private static final StructType COLUMNS =
      StructType.fromDDL("copy string not null, same_as string not null");

  private Copies() {}

  /** Columns {@code copy, same_as}: ids of articles. */
  static Dataset<Row> of(Dataset<Row> articles) {
    Dataset<Row> named =
        articles.select(
            col("id"), col("file"), col("number"), col("names"), explode(col("names")).as("name"));
    WindowSpec sameName = Window.partitionBy("name");
    WindowSpec inOrder = sameName.orderBy("file", "number", "id");
    Dataset<Row> pairs =
        named
            .withColumn("many", count(lit(1)).over(sameName))
            .where("many > 1")
            .withColumn("earliest", first("id").over(inOrder))
            .select(col("id").as("one"), col("earliest").as("other"))
            .where("one <> other");
    Column[] order = {col("file"), col("number"), col("id")};
    return articles
        .select("id", "file", "number", "names")
        .join(Components.of(pairs), col("id").equalTo(col("member")))
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("component"), Encoders.STRING())
        .flatMapSortedGroups(
            order,
            (FlatMapGroupsFunction<String, Row, Row>) (component, rows) -> copies(rows),
            Encoders.row(COLUMNS));
  }

  private static Iterator<Row> copies(Iterator<Row> rows) {
    Map<String, String> taken = new HashMap<>();
    List<Row> copies = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String id = row.getAs("id");
      List<String> names = row.getList(row.fieldIndex("names"));
      String same =
          names.stream().map(taken::get).filter(Objects::nonNull).findFirst().orElse(null);
      if (same == null) {
        names.forEach(name -> taken.put(name, id));
      } else {
        copies.add(RowFactory.create(id, same));
      }
    }
    return copies.iterator();
  }
}
