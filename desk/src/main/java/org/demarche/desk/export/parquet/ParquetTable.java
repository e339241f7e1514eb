package org.demarche.desk.export.parquet;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.csv.Columns;
import org.demarche.desk.export.csv.Columns.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One file. Row groups are small, since several files are open at once and each holds one group in
 * memory.
 *
 * @param <R> what a row shows
 */
final class ParquetTable<R> implements Closeable {

  private static final long ROW_GROUP_BYTES = 8L << 20;

  private final Columns<R> columns;
  private final CarpetWriter<Row> out;

  /** The values of a row, in the order of the columns. */
  record Row(List<@Nullable Object> values) {}

  ParquetTable(OutputStream out, Columns<R> columns) throws IOException {
    this.columns = columns;
    this.out =
        new CarpetWriter.Builder<>(out, Row.class)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withWriteRecordModel(model(columns))
            .build();
  }

  void row(R shown) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    List<@Nullable Object> given = columns.values(shown);
    for (int i = 0; i < given.size(); i++) {
      values.add(typed(given.get(i), columns.kinds().get(i)));
    }
    out.write(new Row(values));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static WriteRecordModelType<Row> model(Columns<?> columns) {
    WriteRecordModelType<Row> model = FieldTypes.writeRecordModel(Row.class);
    for (int i = 0; i < columns.names().size(); i++) {
      int at = i;
      model.withField(
          columns.names().get(i), type(columns.kinds().get(i)), row -> row.values().get(at));
    }
    return model;
  }

  private static FieldType type(Kind kind) {
    return switch (kind) {
      case TEXT -> FieldTypes.STRING;
      case NUMBER -> FieldTypes.LONG;
      case MEASURE, AMOUNT -> FieldTypes.DOUBLE;
      case DAY -> FieldTypes.LOCAL_DATE;
      case TIME -> FieldTypes.INSTANT;
      case TRUTH -> FieldTypes.BOOLEAN;
    };
  }

  /** An empty text is an unknown one, as in the CSV files. */
  private static @Nullable Object typed(@Nullable Object value, Kind kind) {
    if (value == null) {
      return null;
    }
    return switch (kind) {
      case TEXT -> value.toString().isEmpty() ? null : Characters.unicode(value.toString());
      case NUMBER -> ((Number) value).longValue();
      case MEASURE, AMOUNT -> ((Number) value).doubleValue();
      case DAY, TIME, TRUTH -> value;
    };
  }
}
