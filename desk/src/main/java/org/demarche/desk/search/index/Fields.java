package org.demarche.desk.search.index;

/** The names of the fields of an index. */
public final class Fields {

  /** What a document stands for: {@link #ARTICLE}, {@link #RECORD} or {@link #ITSELF}. */
  public static final String DOCUMENT = "document";

  /** An article; the last document of its block. */
  public static final String ARTICLE = "article";

  /** One of its records. */
  public static final String RECORD = "record";

  /** The article as if it were a record that says no more than its day and its source. */
  public static final String ITSELF = "itself";

  /** Number of the article, on every document of its block. */
  public static final String NUMBER = "number";

  /** The same as a value, on articles only. */
  public static final String PLACE = "place";

  // ---- of articles

  public static final String ID = "id";
  public static final String FAMILY = "family";
  public static final String LANGUAGE = "language";
  public static final String PUBLISHED = "published";

  /** Words of the title, stemmed. */
  public static final String TITLE = "title";

  /** Words of the text, stemmed. */
  public static final String TEXT = "text";

  /** Words of title and text as they stand. */
  public static final String EXACT = "exact";

  // ---- of records

  public static final String KEY = "key";
  public static final String KIND = "kind";
  public static final String TYPE = "type";
  public static final String STATUS = "status";
  public static final String SOURCE = "source";
  public static final String YEAR = "year";
  public static final String REVIEWED = "reviewed";

  public static final String QUAD = "quad";
  public static final String MODE = "mode";
  public static final String CONTEXT = "context";
  public static final String FRAME = "frame";
  public static final String MODALITY = "modality";
  public static final String ATTRIBUTION = "attribution";

  /** Ids and codes of parties, as they are. */
  public static final String PARTY = "party";

  /** The same of who acts, as a filter means it. */
  public static final String ACTOR = "actor";

  /** The same of who is acted upon. */
  public static final String RECIPIENT = "recipient";

  /** Ids of weapon families, labels of categories. */
  public static final String WEAPON = "weapon";

  /** First and last day on which it may have happened, as days since 1970. */
  public static final String FIRST_DAY = "first_day";

  public static final String LAST_DAY = "last_day";

  /** Behind the name of a field: what people may call its values, in small letters. */
  public static final String NAMES = "_names";

  /** Behind the name of a field: its values as facets count them. */
  public static final String COUNTED = "_counted";

  /** Names of what facets count, one a line: field, value, code, name, parted by tabs. */
  public static final String LABELS = "labels";

  /** Longer terms are cut: an index cannot hold them. */
  private static final int LONGEST = 300;

  private Fields() {}

  /** A value that is no longer than a term of an index may be. */
  public static String bounded(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
