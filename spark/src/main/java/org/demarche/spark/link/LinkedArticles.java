package org.demarche.spark.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.demarche.desk.link.Families.Member;
import org.demarche.desk.link.Shingles;
import org.demarche.desk.store.Citation;
import org.demarche.spark.table.JsonFolder;
import org.jspecify.annotations.Nullable;

/** The articles of a run, with what linking needs of them. */
final class LinkedArticles {

  private static final StructType COLUMNS =
      StructType.fromDDL(
          "id string, title string, published string, url string, source string, language string,"
              + " file int, number long, names array<string>, shingles string, lead string,"
              + " numbers string, records array<struct<id:string,key:string,group:string>>");

  private LinkedArticles() {}

  static Dataset<Row> of(JsonFolder json) throws IOException {
    return json.records("article", COLUMNS);
  }

  /** An article as it is compared with others. */
  static Member member(Row row) {
    return new Member(
        row.getAs("id"),
        day(row.getAs("published")),
        new Shingles(
            numbers(row.getAs("shingles")),
            numbers(row.getAs("lead")),
            numbers(row.getAs("numbers"))));
  }

  static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static int[] numbers(String base64) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    int[] numbers = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(numbers);
    return numbers;
  }

  /**
   * The reports in some articles: columns {@code group, key, json} and those of the citation.
   *
   * @param families columns {@code member, family}; an article that is not there is alone
   */
  static Dataset<Row> reports(JsonFolder json, Dataset<Row> articles, Dataset<Row> families)
      throws IOException {
    Dataset<Row> cited =
        articles
            .join(families, col("id").equalTo(col("member")), "left")
            .withColumn("family", coalesce(col("family"), col("id")))
            .withColumn("of", explode(col("records")))
            .selectExpr(
                "id AS article",
                "title",
                "published",
                "source",
                "url",
                "family",
                "of.id AS record",
                "of.key AS key",
                "of.group AS group");
    return cited.join(Reports.lines(json), new String[] {"article", "record"});
  }

  static Citation citation(Row row) {
    return new Citation(
        row.getAs("article"),
        row.getAs("title"),
        day(row.getAs("published")),
        row.getAs("source"),
        row.getAs("url"),
        row.getAs("family"));
  }
}
