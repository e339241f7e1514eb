package org.demarche.spark.read;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.demarche.desk.ingest.ArticleLine;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;
import org.demarche.desk.ingest.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file as articles: each is what the same fields would be as a line of JSON.
 * Only the columns of an article are read. A damaged file gives a refusal after what could be read.
 */
final class ParquetRows implements Iterator<Reading>, Closeable {

  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

  private static final List<String> COLUMNS =
      List.of("id", "title", "text", "published", "date", "url", "source");

  private final String name;
  private final ReadOptions options;
  private final Opening opening;
  private @Nullable ParquetReader<Group> rows;
  private @Nullable Reading next;
  private boolean begun;
  private long number;

  private interface Opening {
    ParquetReader<Group> open() throws IOException;
  }

  ParquetRows(SourceFile file, Configuration configuration, ReadOptions options) {
    this.name = file.name();
    this.options = options;
    this.opening = () -> open(new Path(file.path()), configuration);
  }

  /** Whether this is the beginning of a Parquet file. */
  static boolean isParquet(InputStream in) throws IOException {
    return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
  }

  private static ParquetReader<Group> open(Path path, Configuration configuration)
      throws IOException {
    Configuration own = new Configuration(configuration);
    own.set(ReadSupport.PARQUET_READ_SCHEMA, columns(path, own).toString());
    return ParquetReader.builder(new GroupReadSupport(), path).withConf(own).build();
  }

  private static MessageType columns(Path path, Configuration configuration) throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
      MessageType all = file.getFooter().getFileMetaData().getSchema();
      List<Type> wanted =
          all.getFields().stream().filter(field -> COLUMNS.contains(field.getName())).toList();
      return new MessageType(all.getName(), wanted);
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null && (rows != null || !begun)) {
      next = read();
    }
    return next != null;
  }

  /** What the library throws at damage is of many kinds. */
  private @Nullable Reading read() {
    try {
      if (rows == null) {
        begun = true;
        rows = opening.open();
      }
      Group row = rows.read();
      if (row != null) {
        number++;
        return ArticleLine.read(json(row), name, number, options);
      }
      close();
      return null;
    } catch (IOException e) {
      close();
      return new Reading.Refused(Unreadable.problem(name, e));
    } catch (RuntimeException e) {
      close();
      return new Reading.Refused(
          new InputProblem(
              name,
              number == 0 ? "damaged Parquet" : "damaged after row " + number,
              "get the file again; what came before was read"));
    }
  }

  private static byte[] json(Group row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ParquetJson.write(row, bytes);
    return bytes.toByteArray();
  }

  @Override
  public Reading next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Reading reading = next;
    next = null;
    return reading;
  }

  @Override
  public void close() {
    if (rows != null) {
      try {
        rows.close();
      } catch (IOException e) {
        // Intentional: everything was read, so nothing is lost when closing fails.
      }
    }
    rows = null;
  }
}
