package org.demarche.spark.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * A row of Parquet as one JSON object: numbers as numbers, days and moments as ISO 8601 has them,
 * bytes as the UTF-8 that they are. A list or a struct is empty, for the article's reader to
 * refuse.
 */
final class ParquetJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final long JULIAN_EPOCH = 2_440_588;

  private ParquetJson() {}

  static void write(Group row, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (int i = 0; i < row.getType().getFieldCount(); i++) {
        Type field = row.getType().getType(i);
        boolean list = field.isRepetition(Type.Repetition.REPEATED) || !field.isPrimitive();
        if (row.getFieldRepetitionCount(i) > 0) {
          json.writeFieldName(field.getName());
          if (list) {
            json.writeStartArray();
            json.writeEndArray();
          } else {
            value(row, i, field.asPrimitiveType(), json);
          }
        }
      }
      json.writeEndObject();
    }
  }

  private static void value(Group row, int i, PrimitiveType type, JsonGenerator json)
      throws IOException {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    PrimitiveTypeName stored = type.getPrimitiveTypeName();
    switch (stored) {
      case BOOLEAN -> json.writeBoolean(row.getBoolean(i, 0));
      case FLOAT -> json.writeNumber(row.getFloat(i, 0));
      case DOUBLE -> json.writeNumber(row.getDouble(i, 0));
      case INT32 -> whole(row.getInteger(i, 0), meaning, json);
      case INT64 -> whole(row.getLong(i, 0), meaning, json);
      case INT96 -> json.writeString(moment(NanoTime.fromBinary(row.getInt96(i, 0))).toString());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(row.getBinary(i, 0), meaning, json);
    }
  }

  private static void whole(long value, LogicalTypeAnnotation meaning, JsonGenerator json)
      throws IOException {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      json.writeString(LocalDate.ofEpochDay(value).toString());
    } else if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      json.writeString(Instant.EPOCH.plus(value, unit(timestamp)).toString());
    } else if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      json.writeNumber(BigDecimal.valueOf(value, decimal.getScale()));
    } else {
      json.writeNumber(value);
    }
  }

  private static void bytes(Binary value, LogicalTypeAnnotation meaning, JsonGenerator json)
      throws IOException {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      json.writeNumber(new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()));
    } else {
      json.writeString(value.toStringUsingUTF8());
    }
  }

  private static ChronoUnit unit(TimestampLogicalTypeAnnotation timestamp) {
    return switch (timestamp.getUnit()) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  private static Instant moment(NanoTime time) {
    return Instant.ofEpochSecond(
        (time.getJulianDay() - JULIAN_EPOCH) * 86_400, time.getTimeOfDayNanos());
  }
}
