package org.demarche.spark.link;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.demarche.desk.ingest.language.LanguageFinder;
import org.demarche.desk.link.Incidents;
import org.demarche.spark.code.RunFolder;
import org.demarche.spark.table.JsonFolder;

/**
 * Writes what the records of a run have in common to {@code links/record=<kind>}: {@code copy},
 * {@code family}, {@code incident} and {@code case}, as lines of JSON. It is what an archive says
 * that takes the same articles in, in the same order.
 */
public final class Links {

  private final JsonFolder json;
  private final RunFolder folder;

  /** Of the records of a run, into its folder. */
  public Links(JsonFolder json, RunFolder folder) {
    this.json = json;
    this.folder = folder;
  }

  /** Writes all links anew. */
  public void write() throws IOException {
    describe("articles of the same address or text");
    Dataset<Row> articles = LinkedArticles.of(json);
    Dataset<Row> copies = Copies.of(articles).localCheckpoint();
    write("copy", copies.selectExpr(line("copy", "copy AS article", "same_as")));
    Dataset<Row> taken = articles.join(copies, col("id").equalTo(col("copy")), "left_anti");
    describe("families of near-duplicates");
    Dataset<Row> families = CorpusFamilies.of(taken).localCheckpoint();
    write("family", families.selectExpr(line("family", "member AS article", "family")));
    Dataset<Row> coded = taken.where(col("language").equalTo(LanguageFinder.ENGLISH));
    Dataset<Row> reports = LinkedArticles.reports(json, coded, families);
    describe("incidents");
    write("incident", incidents(reports));
    describe("cases");
    write("case", new CorpusCases(reports).lines());
  }

  private static String line(String kind, String... columns) {
    return "to_json(struct('" + kind + "' AS record, " + String.join(", ", columns) + ")) AS value";
  }

  private static Dataset<Row> incidents(Dataset<Row> reports) {
    return reports
        .where("`group` LIKE 'event:%'")
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("group"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, String>)
                (group, rows) -> LinkLines.incidents(Incidents.of(Reports.events(rows))),
            Encoders.STRING())
        .toDF("value");
  }

  private void describe(String what) {
    json.spark().sparkContext().setJobDescription("linking: " + what);
  }

  private void write(String kind, Dataset<Row> lines) {
    lines.write().mode(SaveMode.Overwrite).text(folder.resolve("links/record=" + kind).toString());
  }
}
