package org.demarche.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Lays JSON records out as columns, those of the command line's CSV files, with numbers as numbers.
 * Several parties of one event stand in one cell, parted by {@code "; "}, in the same order in all
 * columns of that side.
 */
final class FlatTables {

  private static final List<String> PARTY =
      List.of("id", "code", "name", "sector", "person", "office", "text");

  private static final String PARTY_TYPE =
      "struct<id:string,code:string,name:string,sector:array<string>,person:string,office:string,"
          + "text:string>";

  private static final String EVENT =
      "article string, id string, event string, mode string, quad int, context array<string>,"
          + " cameo string, actor array<P>, recipient array<P>,"
          + " content struct<event:string,mode:string,actor:array<P>,recipient:array<P>,"
          + "negated:boolean>, modality string,"
          + " attribution struct<kind:string,speech:string,text:string>,"
          + " date struct<start:date,end:date,granularity:string,text:string>,"
          + " place struct<name:string,country:string,latitude:double,longitude:double,"
          + "geonames:long,text:string>,"
          + " evidence struct<part:string,start:int,end:int,quote:string>,"
          + " frame string, lexicon string, coder string";

  private static final String PROBLEM =
      "severity string, article string, place string, part string, start int, end int,"
          + " message string, remedy string";

  private static final Map<String, StructType> TYPES =
      new TreeMap<>(
          Map.of(
              "event", StructType.fromDDL(EVENT.replace("<P>", "<" + PARTY_TYPE + ">")),
              "problem", StructType.fromDDL(PROBLEM)));

  private FlatTables() {}

  /** The kinds of record that have a table. */
  static Set<String> kinds() {
    return TYPES.keySet();
  }

  /**
   * The table of one kind.
   *
   * @param json a dataset whose column {@code value} holds the records, all of that kind
   */
  static Dataset<Row> of(String kind, Dataset<Row> json) {
    StructType type = TYPES.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("no table for records of kind " + kind);
    }
    Dataset<Row> records = json.select(from_json(col("value"), type).as("r")).select("r.*");
    return kind.equals("event") ? records.select(eventColumns()) : records;
  }

  private static Column[] eventColumns() {
    List<Column> columns = new ArrayList<>();
    same(columns, "article", "id", "event", "mode", "quad");
    columns.add(expr("array_join(context, '; ')").as("context"));
    same(columns, "cameo");
    PARTY.forEach(field -> columns.add(joined("actor", field).as("actor_" + field)));
    PARTY.forEach(field -> columns.add(joined("recipient", field).as("recipient_" + field)));
    inner(columns, "content", "event", "mode");
    columns.add(joined("content.actor", "code").as("content_actor_code"));
    columns.add(joined("content.recipient", "code").as("content_recipient_code"));
    inner(columns, "content", "negated");
    same(columns, "modality");
    inner(columns, "attribution", "kind", "speech", "text");
    inner(columns, "date", "start", "end", "granularity", "text");
    inner(columns, "place", "name", "country");
    columns.add(col("place.latitude"));
    columns.add(col("place.longitude"));
    columns.add(col("place.geonames"));
    inner(columns, "place", "text");
    columns.add(expr("coalesce(evidence.part, 'text')").as("part"));
    columns.add(col("evidence.start"));
    columns.add(col("evidence.end"));
    columns.add(col("evidence.quote"));
    same(columns, "frame", "lexicon", "coder");
    return columns.toArray(Column[]::new);
  }

  private static void same(List<Column> columns, String... names) {
    for (String name : names) {
      columns.add(col(name));
    }
  }

  private static void inner(List<Column> columns, String outer, String... fields) {
    for (String field : fields) {
      columns.add(col(outer + "." + field).as(outer + "_" + field));
    }
  }

  /** One field of all parties of a list. */
  private static Column joined(String parties, String field) {
    String value = field.equals("sector") ? "array_join(p.sector, ' ')" : "p." + field;
    return expr("array_join(transform(" + parties + ", p -> coalesce(" + value + ", '')), '; ')");
  }
}
