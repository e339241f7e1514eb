package org.demarche.spark;

import static org.apache.spark.sql.functions.array_join;
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

  private static final String WEAPON =
      "struct<id:string,designation:string,category:string,text:string>";

  private static final String DEAL =
      "transfer struct<supplier:P,recipient:P,weapon:" + WEAPON + ">";

  /** How surely, by whose word, when and where; D is the date's field. */
  private static final String CIRCUMSTANCES =
      " modality string, attribution struct<kind:string,speech:string,text:string>,"
          + " D struct<start:date,end:date,granularity:string,text:string>,"
          + " place struct<name:string,country:string,latitude:double,longitude:double,"
          + "geonames:long,text:string>,";

  private static final String PROVENANCE =
      " evidence struct<part:string,start:int,end:int,quote:string>,"
          + " frame string, lexicon string, coder string";

  private static final String EVENT =
      "event string, mode string, quad int, context array<string>,"
          + " cameo string, actor array<P>, recipient array<P>,"
          + " content struct<event:string,mode:string,actor:array<P>,recipient:array<P>,"
          + "negated:boolean>, about array<string>";

  private static final String TRANSFER =
      "supplier P, recipient P, weapon "
          + WEAPON
          + ", quantity long, quantity_to long, quantity_qualifier string,"
          + " value struct<amount:decimal(38,2),currency:string>, status string,"
          + " events array<string>";

  private static final String OBJECTION = "objector P, addressed_to P, " + DEAL;
  private static final String DIVERSION = "from P, to P, weapon " + WEAPON;
  private static final String EFFECT = "whose P, capability string, direction string, " + DEAL;

  private static final String PROBLEM =
      "severity string, article string, place string, part string, start int, end int,"
          + " message string, remedy string";

  private static final Map<String, StructType> TYPES =
      new TreeMap<>(
          Map.of(
              "event", record(EVENT, "date"),
              "transfer", record(TRANSFER, "status_date"),
              "objection", record(OBJECTION, "date"),
              "diversion", record(DIVERSION, "date"),
              "effect", record(EFFECT, "date"),
              "problem", StructType.fromDDL(PROBLEM)));

  private FlatTables() {}

  private static StructType record(String fields, String date) {
    String all = "article string, id string, " + fields + "," + CIRCUMSTANCES + PROVENANCE;
    return StructType.fromDDL(
        all.replace(" D ", " " + date + " ").replaceAll("\\bP\\b", PARTY_TYPE));
  }

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
    List<Column> columns = new ArrayList<>();
    same(columns, "article", "id");
    switch (kind) {
      case "event" -> event(columns);
      case "transfer" -> transfer(columns);
      case "objection" -> objection(columns);
      case "diversion" -> diversion(columns);
      case "effect" -> effect(columns);
      default -> {
        return records;
      }
    }
    evidence(columns);
    same(columns, "frame", "lexicon", "coder");
    return records.select(columns.toArray(Column[]::new));
  }

  private static void event(List<Column> columns) {
    same(columns, "event", "mode", "quad");
    columns.add(expr("array_join(context, '; ')").as("context"));
    same(columns, "cameo");
    PARTY.forEach(field -> columns.add(joined("actor", field).as("actor_" + field)));
    PARTY.forEach(field -> columns.add(joined("recipient", field).as("recipient_" + field)));
    inner(columns, "content", "event", "mode");
    columns.add(joined("content.actor", "code").as("content_actor_code"));
    columns.add(joined("content.recipient", "code").as("content_recipient_code"));
    inner(columns, "content", "negated");
    columns.add(expr("array_join(about, '; ')").as("about"));
    circumstances(columns, "date");
  }

  private static void transfer(List<Column> columns) {
    party(columns, "", "supplier");
    party(columns, "", "recipient");
    inner(columns, "weapon", "id", "designation", "category", "text");
    same(columns, "quantity", "quantity_to", "quantity_qualifier");
    inner(columns, "value", "amount", "currency");
    same(columns, "status");
    circumstances(columns, "status_date");
    columns.add(expr("array_join(events, '; ')").as("events"));
  }

  private static void objection(List<Column> columns) {
    party(columns, "", "objector");
    party(columns, "", "addressed_to");
    deal(columns);
    circumstances(columns, "date");
  }

  private static void diversion(List<Column> columns) {
    party(columns, "", "from");
    party(columns, "", "to");
    inner(columns, "weapon", "id", "designation", "category", "text");
    circumstances(columns, "date");
  }

  private static void effect(List<Column> columns) {
    party(columns, "", "whose");
    same(columns, "capability", "direction");
    deal(columns);
    circumstances(columns, "date");
  }

  private static void deal(List<Column> columns) {
    party(columns, "transfer.", "supplier");
    party(columns, "transfer.", "recipient");
    for (String field : List.of("id", "designation", "category", "text")) {
      columns.add(col("transfer.weapon." + field).as("weapon_" + field));
    }
  }

  private static void circumstances(List<Column> columns, String date) {
    same(columns, "modality");
    inner(columns, "attribution", "kind", "speech", "text");
    inner(columns, date, "start", "end", "granularity", "text");
    inner(columns, "place", "name", "country");
    columns.add(col("place.latitude"));
    columns.add(col("place.longitude"));
    columns.add(col("place.geonames"));
    inner(columns, "place", "text");
  }

  private static void evidence(List<Column> columns) {
    columns.add(expr("coalesce(evidence.part, 'text')").as("part"));
    columns.add(col("evidence.start"));
    columns.add(col("evidence.end"));
    columns.add(col("evidence.quote"));
  }

  /** The columns of one party. */
  private static void party(List<Column> columns, String within, String side) {
    for (String field : PARTY) {
      Column value = col(within + side + "." + field);
      columns.add((field.equals("sector") ? array_join(value, " ") : value).as(side + "_" + field));
    }
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
