package org.demarche.spark.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.demarche.desk.link.Bands;
import org.demarche.desk.link.Families;
import org.demarche.desk.link.Families.Member;
import org.demarche.desk.link.Shingles;

/** Families of near-duplicates over a whole corpus: bands, then pairs, then what hangs together. */
final class CorpusFamilies {

  private static final StructType BANDS =
      StructType.fromDDL("band long not null, banded string not null");

  private static final StructType PAIRS =
      StructType.fromDDL("one string not null, other string not null");

  private static final StructType FAMILIES =
      StructType.fromDDL("member string not null, family string not null");

  private static final Shingles NOTHING = new Shingles(new int[0], new int[0], new int[0]);

  private CorpusFamilies() {}

  /** Columns {@code member, family}: of articles that are not alone. */
  static Dataset<Row> of(Dataset<Row> articles) {
    Dataset<Row> compared = articles.select("id", "published", "shingles", "lead", "numbers");
    Dataset<Row> together =
        articles
            .select("id", "published")
            .join(Components.of(pairs(compared)), col("id").equalTo(col("member")));
    return together
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("component"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (component, rows) -> named(rows),
            Encoders.row(FAMILIES));
  }

  private static Dataset<Row> pairs(Dataset<Row> articles) {
    Dataset<Row> bands =
        articles.flatMap((FlatMapFunction<Row, Row>) CorpusFamilies::bands, Encoders.row(BANDS));
    Dataset<Row> shared =
        bands
            .groupBy(col("band").as("shared"))
            .agg(count(lit(1)).as("many"))
            .where("many > 1")
            .select("shared");
    Column[] byDay = {col("published").asc_nulls_first(), col("id")};
    return bands
        .join(shared, col("band").equalTo(col("shared")), "left_semi")
        .join(articles, col("banded").equalTo(col("id")))
        .groupByKey((MapFunction<Row, Long>) row -> row.getAs("band"), Encoders.LONG())
        .flatMapSortedGroups(byDay, new NearPairs(), Encoders.row(PAIRS));
  }

  private static Iterator<Row> bands(Row article) {
    Member member = LinkedArticles.member(article);
    return Bands.of(member.shingles()).stream()
        .map(band -> RowFactory.create(band, member.id()))
        .iterator();
  }

  private static Member dated(Row row) {
    return new Member(row.getAs("id"), LinkedArticles.day(row.getAs("published")), NOTHING);
  }

  /** A family bears the id of its first member. */
  private static Iterator<Row> named(Iterator<Row> rows) {
    List<Member> members = new ArrayList<>();
    rows.forEachRemaining(row -> members.add(dated(row)));
    String first = members.stream().min(Families.order()).orElseThrow().id();
    return members.stream().map(member -> RowFactory.create(member.id(), first)).iterator();
  }
}
