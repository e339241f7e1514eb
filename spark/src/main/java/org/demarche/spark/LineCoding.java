package org.demarche.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.demarche.ArticleCoder;
import org.demarche.desk.export.JsonlWriter;
import org.demarche.desk.ingest.ArticleLine;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.Reading;
import org.demarche.model.Article;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;

/**
 * Turns numbered lines into records, as JSON. An id that comes a second time, in the order of file
 * names and lines, is refused, since records refer to their article by it.
 */
final class LineCoding {

  /** Columns {@code record} (the kind) and {@code json}. */
  static final StructType SCHEMA =
      new StructType()
          .add("record", DataTypes.StringType, false)
          .add("json", DataTypes.StringType, false);

  /**
   * A line that can be told from others: {@code id} is the article's, or, where {@code ready} is
   * false, the line's place.
   */
  private static final StructType NAMED =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("line", DataTypes.LongType, false)
          .add("bytes", DataTypes.BinaryType, false)
          .add("ready", DataTypes.BooleanType, false)
          .add("id", DataTypes.StringType, false)
          .add("place", DataTypes.StringType, false);

  private static final int KIND_BEGINS = "{\"record\":\"".length();

  private LineCoding() {}

  /**
   * Codes lines.
   *
   * @param lines as {@link NumberedLines} gives them
   * @param partitions how many tasks to divide the coding into
   */
  static Dataset<Row> code(Dataset<Row> lines, int partitions) {
    WindowSpec sameId = Window.partitionBy("ready", "id").orderBy("file", "line");
    return lines
        .map((MapFunction<Row, Row>) LineCoding::named, Encoders.row(NAMED))
        .repartition(partitions, col("ready"), col("id"))
        .withColumn("first", first("place").over(sameId))
        .mapPartitions((MapPartitionsFunction<Row, Row>) LineCoding::records, Encoders.row(SCHEMA));
  }

  private static Row named(Row line) {
    String file = plain(line.getString(0));
    Reading reading = ArticleLine.read(line.getAs(2), file, line.getLong(1));
    String place = file + ":" + line.getLong(1);
    boolean ready = reading instanceof Reading.Ready;
    String id = reading instanceof Reading.Ready article ? article.article().id() : place;
    return RowFactory.create(file, line.getLong(1), line.getAs(2), ready, id, place);
  }

  /** The path of a local file, as the command line names it; other addresses as they are. */
  private static String plain(String address) {
    return address.startsWith("file:") ? URI.create(address).getPath() : address;
  }

  private static Iterator<Row> records(Iterator<Row> lines) {
    ArticleCoder coder = ExecutorCoder.get();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false)
        .flatMap(line -> records(line, coder))
        .iterator();
  }

  private static Stream<Row> records(Row line, ArticleCoder coder) {
    Reading reading = ArticleLine.read(line.getAs("bytes"), line.getAs("file"), line.getAs("line"));
    String place = line.getAs("place");
    String first = line.getAs("first");
    if (!place.equals(first)) {
      return written(w -> w.write(secondUse(place, line.getAs("id"), first)));
    }
    if (reading instanceof Reading.Refused refused) {
      return written(w -> w.write(refused.problem()));
    }
    Reading.Ready ready = (Reading.Ready) reading;
    CodingResult result = code(ready.article(), coder);
    return written(
        w -> {
          for (InputProblem note : ready.notes()) {
            w.write(note);
          }
          w.write(result);
        });
  }

  /** The batch door: a fault of the program in one article must not lose the others. */
  private static CodingResult code(Article article, ArticleCoder coder) {
    try {
      return coder.code(article);
    } catch (RuntimeException | StackOverflowError e) {
      String message = "not coded, through a fault in Demarche (" + e + ")";
      return new CodingResult(
          article, List.of(), List.of(CodingProblem.failure(article.id(), message)));
    }
  }

  private static InputProblem secondUse(String place, String id, String first) {
    return new InputProblem(
        place,
        "the id \"" + id + "\" was used before, in " + first,
        "give each article an id of its own, or code the files apart");
  }

  /** Something that writes JSON lines. */
  private interface Writing {
    void to(JsonlWriter writer) throws IOException;
  }

  private static Stream<Row> written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonlWriter writer = new JsonlWriter(bytes)) {
      writing.to(writer);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().map(LineCoding::record);
  }

  private static Row record(String json) {
    String kind = json.substring(KIND_BEGINS, json.indexOf('"', KIND_BEGINS));
    return RowFactory.create(kind, json);
  }
}
