package org.demarche.spark.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of each kind of record: the fields of its JSON, nested as they are there. {@code
 * record} is not among them: it is the name of the table's folder.
 */
public final class RecordTables {

  private static final String PARTY =
      "struct<id:string,code:string,name:string,sector:array<string>,person:string,office:string,"
          + "text:string>";

  private static final String WEAPON =
      "struct<id:string,designation:string,category:string,text:string>";

  private static final String DEAL = "transfer struct<supplier:P,recipient:P,weapon:W>";

  /** How surely, by whose word, when and where; D is the date's field. */
  private static final String CIRCUMSTANCES =
      " modality string, attribution struct<kind:string,speech:string,party:P,text:string>,"
          + " D struct<start:date,end:date,granularity:string,text:string>,"
          + " place struct<name:string,country:string,kind:string,latitude:double,"
          + "longitude:double,geonames:long,text:string>";

  private static final String PROVENANCE =
      ", evidence struct<part:string,start:int,end:int,quote:string>,"
          + " frame string, lexicon string, coder string";

  private static final String EVENT =
      "event string, mode string, context array<string>, cameo string, quad int,"
          + " actor array<P>, recipient array<P>,"
          + " content struct<event:string,mode:string,actor:array<P>,recipient:array<P>,"
          + "negated:boolean>, about array<string>,";

  private static final String TRANSFER =
      "supplier P, recipient P, weapon W, quantity long, quantity_to long,"
          + " quantity_qualifier string, value struct<amount:decimal(38,4),currency:string>,"
          + " status string,";

  private static final String OBJECTION = "objector P, addressed_to P, " + DEAL + ",";
  private static final String DIVERSION = "from P, to P, weapon W,";
  private static final String EFFECT =
      "whose P, capability string, direction string, " + DEAL + ",";

  private static final String PROBLEM =
      "severity string, article string, place string, part string, start int, end int,"
          + " message string, remedy string";

  private static final String ARTICLE =
      "id string, title string, published date, url string, source string, place string,"
          + " language string";

  private static final Map<String, StructType> TYPES = types();

  private RecordTables() {}

  private static Map<String, StructType> types() {
    Map<String, StructType> types = new LinkedHashMap<>();
    types.put("event", record(EVENT, "date", ""));
    types.put("transfer", record(TRANSFER, "status_date", ", events array<string>"));
    types.put("objection", record(OBJECTION, "date", ""));
    types.put("diversion", record(DIVERSION, "date", ""));
    types.put("effect", record(EFFECT, "date", ""));
    types.put("problem", StructType.fromDDL(PROBLEM));
    types.put("article", StructType.fromDDL(ARTICLE));
    return types;
  }

  private static StructType record(String fields, String date, String more) {
    String all = "id string, article string, " + fields + CIRCUMSTANCES + more + PROVENANCE;
    return StructType.fromDDL(
        all.replace(" D ", " " + date + " ")
            .replaceAll("\\bP\\b", PARTY)
            .replaceAll("\\bW\\b", WEAPON));
  }

  /** The kinds of record that have a table. */
  public static Set<String> kinds() {
    return TYPES.keySet();
  }

  /** The columns of a kind; throws IllegalArgumentException for one that has no table. */
  public static StructType columns(String kind) {
    StructType type = TYPES.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("no table for records of kind " + kind);
    }
    return type;
  }
}
