package org.demarche.spark.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.GivenFile;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;
import org.demarche.desk.ingest.format.LineBlock;

/**
 * Reads files and blocks, each with the reader that its content, then its name asks for; memory
 * holds one article.
 */
public record PortionReader(HadoopFiles files, ReadOptions options) implements Serializable {

  /** As this application is configured; an id may come again. */
  public static PortionReader of(JavaSparkContext context, ReadOptions options) {
    return new PortionReader(HadoopFiles.of(context), options.repeatable());
  }

  /** The readings of one file. */
  public Iterator<Row> rows(SourceFile file) {
    return rows(new Portion(file, null));
  }

  /** The readings of some portions, one after the other. */
  Iterator<Row> rows(List<Portion> portions) {
    return new Chained<>(portions.iterator(), this::rows);
  }

  Iterator<Row> rows(Portion portion) {
    return Readings.rows(
        new Guarded(portion.file().name(), open(portion)), portion.file().order(), portion.first());
  }

  private Iterator<Reading> open(Portion portion) {
    SourceFile file = portion.file();
    return isParquet(portion)
        ? closed(new ParquetRows(file, files.configuration(), options))
        : closed(
            ArticleReader.of(
                new GivenFile(file.name(), file.lastPart(), () -> stream(portion), portion.block()),
                options));
  }

  /** Closes at the end of the task, which may come before that of the file. */
  private static <R extends Iterator<Reading> & Closeable> Iterator<Reading> closed(R reader) {
    TaskContext.get()
        .addTaskCompletionListener(
            context -> {
              try {
                reader.close();
              } catch (IOException e) {
                // Intentional: what was wanted has been read.
              }
            });
    return reader;
  }

  private InputStream stream(Portion portion) throws IOException {
    FSDataInputStream in = files.open(portion.file());
    LineBlock block = portion.block();
    in.seek(block == null ? 0 : block.offset());
    return in;
  }

  private boolean isParquet(Portion portion) {
    if (portion.block() != null) {
      return false;
    }
    try (InputStream in = files.open(portion.file())) {
      return ParquetRows.isParquet(in) || CorpusFiles.isParquet(portion.file().name());
    } catch (IOException e) {
      // Intentional: reading it will say what is wrong with it.
      return false;
    }
  }

  /** The reading door: a fault of the program in one file must not lose the others. */
  private static final class Guarded implements Iterator<Reading> {

    private final String place;
    private Iterator<Reading> readings;

    Guarded(String place, Iterator<Reading> readings) {
      this.place = place;
      this.readings = readings;
    }

    @Override
    public boolean hasNext() {
      try {
        return readings.hasNext();
      } catch (RuntimeException | StackOverflowError e) {
        readings = List.of(fault(e)).iterator();
        return true;
      }
    }

    private Reading fault(Throwable e) {
      return new Reading.Refused(
          new InputProblem(
              place,
              "not read to its end, through a fault in Demarche (" + e + ")",
              "please report it with the file; what came before was read"));
    }

    @Override
    public Reading next() {
      return readings.next();
    }
  }
}
