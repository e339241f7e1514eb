package org.demarche.desk.review;

/**
 * Which record.
 *
 * @param article number of its article
 * @param key its name ({@link org.demarche.desk.store.RecordKey})
 */
public record RecordId(long article, String key) {

  /** The id written so, as {@link #toString} does. */
  public static RecordId of(String text) {
    int dot = text.indexOf('.');
    if (dot < 1 || !text.substring(0, dot).matches("\\d{1,18}")) {
      throw new IllegalArgumentException("no id of a record: " + text);
    }
    return new RecordId(Long.parseLong(text.substring(0, dot)), text.substring(dot + 1));
  }

  @Override
  public String toString() {
    return article + "." + key;
  }
}
