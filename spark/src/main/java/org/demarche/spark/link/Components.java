package org.demarche.spark.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * What hangs together by pairs, by alternating large and small stars (Kiveris and others,
 * "Connected Components in MapReduce and Beyond", 2014): every vertex is tied to the least that it
 * knows, until each component is a star. Takes about as many rounds as the logarithm of the largest
 * component; nothing but two figures a round comes to the driver.
 */
final class Components {

  private Components() {}

  /**
   * The component of everything that is in a pair.
   *
   * @param pairs columns {@code one, other}: ids
   * @return columns {@code member, component}; the component is named by its least id
   */
  static Dataset<Row> of(Dataset<Row> pairs) {
    Dataset<Row> edges =
        pairs
            .select(
                greatest(col("one"), col("other")).as("u"), least(col("one"), col("other")).as("v"))
            .where("u <> v")
            .distinct()
            .localCheckpoint();
    Row before = figures(edges);
    while (true) {
      edges = smallStar(largeStar(edges)).localCheckpoint();
      Row now = figures(edges);
      if (now.equals(before)) {
        Dataset<Row> leaves = edges.select(col("u").as("member"), col("v").as("component"));
        Dataset<Row> roots = edges.select(col("v").as("member"), col("v").as("component"));
        return leaves.union(roots).distinct();
      }
      before = now;
    }
  }

  /** Ties the greater neighbours of each vertex to the least. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.union(edges.select(col("v").as("u"), col("u").as("v")));
    Dataset<Row> least =
        both.groupBy(col("u").as("w"))
            .agg(min("v").as("n"))
            .select(col("w"), least(col("w"), col("n")).as("m"));
    return both.where("v > u")
        .join(least, col("u").equalTo(col("w")))
        .select(col("v").as("u"), col("m").as("v"))
        .where("u <> v")
        .distinct();
  }

  /** Ties each vertex and its smaller neighbours to the least of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> least = edges.groupBy(col("u").as("w")).agg(min("v").as("m"));
    Dataset<Row> neighbours =
        edges
            .join(least, col("u").equalTo(col("w")))
            .where("v <> m")
            .select(col("v").as("u"), col("m").as("v"));
    return neighbours.union(least.select(col("w").as("u"), col("m").as("v"))).distinct();
  }

  /** By which it is seen that nothing has changed. */
  private static Row figures(Dataset<Row> edges) {
    return edges
        .select(
            count(lit(1)),
            sum(xxhash64(col("u"), col("v")).cast(DataTypes.createDecimalType(38, 0))))
        .first();
  }
}
