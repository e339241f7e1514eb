package org.demarche.spark.read;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.Reading;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * What was read, as rows: an article, or something refused.
 *
 * <p>{@code id} is the article's, or, where {@code ready} is false, the place of what was refused;
 * {@code file} and {@code number} give the order of reading; {@code problems} are the notes of an
 * article or the one refusal, as lines of JSON; {@code site} is the article's source. Fields that
 * Demarche does not know are left behind: no record depends on them.
 */
public final class Readings {

  /** The columns. */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          "ready boolean not null, id string not null, file int not null, number long not null,"
              + " place string not null, title string, text string, published string, url string,"
              + " site string, problems array<string> not null");

  private Readings() {}

  /** The rows of one file or block, numbered from {@code first} on. */
  static Iterator<Row> rows(Iterator<Reading> readings, int file, long first) {
    return new Iterator<>() {
      private long number = first;

      @Override
      public boolean hasNext() {
        return readings.hasNext();
      }

      @Override
      public Row next() {
        return row(readings.next(), file, number++);
      }
    };
  }

  /** One row. */
  public static Row row(Reading reading, int file, long number) {
    if (reading instanceof Reading.Ready ready) {
      Article article = ready.article();
      return named(
          true,
          article.id(),
          file,
          number,
          ready.place(),
          article.title(),
          article.text(),
          article.published() == null ? null : article.published().toString(),
          article.url(),
          article.source(),
          lines(ready.notes()));
    }
    InputProblem problem = ((Reading.Refused) reading).problem();
    return named(
        false,
        problem.place(),
        file,
        number,
        problem.place(),
        null,
        null,
        null,
        null,
        null,
        lines(List.of(problem)));
  }

  /** With the names of its columns, which Spark leaves out between two functions. */
  private static Row named(@Nullable Object... values) {
    return new GenericRowWithSchema(values, SCHEMA);
  }

  private static String[] lines(List<InputProblem> problems) {
    return Lines.of(
            writer -> {
              for (InputProblem problem : problems) {
                writer.write(problem);
              }
            })
        .toArray(String[]::new);
  }

  /** The article of a row that is ready. */
  public static Article article(Row row) {
    @Nullable String published = row.getAs("published");
    return new Article(
        row.getAs("id"),
        row.getAs("title"),
        row.getAs("text"),
        published == null ? null : LocalDate.parse(published),
        row.getAs("url"),
        row.getAs("site"),
        Map.of());
  }
}
