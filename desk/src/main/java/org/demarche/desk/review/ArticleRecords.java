package org.demarche.desk.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.statement.Query;

/** The records of one article for who reviews them: those that were rejected included. */
public final class ArticleRecords {

  private static final String REPORTS =
      "SELECT "
          + RecordStore.CITED
          + " FROM record r JOIN article a ON a.number = r.article WHERE ";

  private final Archive archive;

  public ArticleRecords(Archive archive) {
    this.archive = archive;
  }

  /** All of an article, in the order of the output. */
  public List<Report<?>> list(long article) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(REPORTS + "r.article = :article ORDER BY r.position")
                    .bind("article", article)
                    .<Report<?>>map((row, context) -> RecordStore.report(row))
                    .list());
  }

  /** One. */
  public Optional<Report<?>> find(RecordId id) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(REPORTS + "r.article = :article AND r.key = :key")
                    .bind("article", id.article())
                    .bind("key", id.key())
                    .<Report<?>>map((row, context) -> RecordStore.report(row))
                    .findFirst());
  }

  /** The record of a key, or of a number. */
  public Optional<RecordId> named(String name) {
    boolean number = name.matches("\\d{1,18}");
    return archive
        .jdbi()
        .withHandle(
            handle -> {
              Query query =
                  handle.createQuery(
                      "SELECT article, key FROM record WHERE key = :name"
                          + (number ? " OR number = :number" : ""));
              query.bind("name", name);
              if (number) {
                query.bind("number", Long.parseLong(name));
              }
              return query
                  .map((row, context) -> new RecordId(row.getLong("article"), row.getString("key")))
                  .findFirst();
            });
  }

  /** The incidents that an article's records are reports of, by the records' keys. */
  public Map<String, String> incidents(long article) {
    return links(
        "SELECT r.key, c.incident AS id FROM record r JOIN incident_report c ON c.key = r.key AND"
            + " c.link_group = r.link_group WHERE r.article = :article",
        article);
  }

  /** The cases that an article's records belong to, by the records' keys. */
  public Map<String, String> cases(long article) {
    return links(
        "SELECT r.key, c.arms_case AS id FROM record r JOIN arms_case_record c ON c.key = r.key AND"
            + " c.link_group = r.link_group WHERE r.article = :article",
        article);
  }

  private Map<String, String> links(String sql, long article) {
    Map<String, String> links = new HashMap<>();
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("article", article)
                    .map((row, context) -> Map.entry(row.getString("key"), row.getString("id")))
                    .forEach(link -> links.put(link.getKey(), link.getValue())));
    return links;
  }

  /** An article of the same family. */
  public record Sibling(long number, String title, String source) {}

  /** The other articles of a family of near-duplicates, a few of them. */
  public List<Sibling> siblings(String family, long but, int most) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT number, coalesce(title, id) AS title, coalesce(source, '') AS source"
                            + " FROM article WHERE family = :family AND number <> :but ORDER BY"
                            + " number LIMIT :most")
                    .bind("family", StoredText.encode(family))
                    .bind("but", but)
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Sibling(
                                row.getLong("number"),
                                StoredColumns.text(row, "title"),
                                StoredColumns.text(row, "source")))
                    .list());
  }
}
