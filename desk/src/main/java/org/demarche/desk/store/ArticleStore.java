package org.demarche.desk.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.model.Article;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The articles of an archive, as they were received. */
public final class ArticleStore {

  private static final String WAITING =
      "(a.state = 'FAILED' OR a.state = 'CODED'"
          + " AND (:all = 1 OR a.lexicon <> :lexicon OR a.coder <> :coder))";

  private final Archive archive;

  ArticleStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * An article that has changed.
   *
   * @param version of the change; rises with every change in the archive
   */
  public record Changed(long version, StoredArticle article) {}

  // ---- coming in

  /**
   * Whether an article is new here. It is the same as another when id, URL or text are the same.
   *
   * @param idGiven whether its source gives the id; else it stands for a file's name, and different
   *     texts of that name are different articles
   */
  public Admission admit(Article article, boolean idGiven) {
    ArticleNames names = ArticleNames.of(article);
    return archive.jdbi().withHandle(handle -> ArticleRows.admit(handle, article, names, idGiven));
  }

  /**
   * Stores articles with their records, all or none.
   *
   * @param entries what goes into quarantine in the same step
   * @param now when they came
   * @return those that were stored; an article that came in meanwhile is left out
   */
  public List<Addition> add(
      List<Addition> additions, List<QuarantineStore.Entry> entries, Instant now) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              VersionClock clock = VersionClock.take(handle, additions.size());
              List<Addition> added =
                  additions.stream().filter(a -> ArticleRows.add(handle, a, clock, now)).toList();
              QuarantineStore.add(handle, entries);
              return added;
            });
  }

  // ---- reading

  /** The article of this id. */
  public Optional<StoredArticle> find(String id) {
    return list("WHERE a.id = :id", Map.of("id", encoded(id))).stream().findFirst();
  }

  /** The article of this number; throws ArchiveException when there is none. */
  public StoredArticle get(long number) {
    return list("WHERE a.number = :number", Map.of("number", number)).stream()
        .findFirst()
        .orElseThrow(() -> new ArchiveException("no article of number " + number));
  }

  /** The version of the last change; 0 for an empty archive. */
  public long version() {
    return number("SELECT coalesce(max(version), 0) FROM article", Map.of());
  }

  /** Articles that changed after a version, each at its last change, in the order of changes. */
  public List<Changed> changedAfter(long version, int limit) {
    return list(
        "WHERE a.version > :version ORDER BY a.version LIMIT :limit",
        Map.of("version", version, "limit", limit),
        (row, context) -> new Changed(row.getLong("version"), ArticleRow.article(row)));
  }

  /** Articles after a number, in the order of arrival. */
  public List<StoredArticle> listAfter(long number, int limit) {
    return list(
        "WHERE a.number > :number ORDER BY a.number LIMIT :limit",
        Map.of("number", number, "limit", limit));
  }

  /**
   * Articles after a number that other versions have coded, or that failed, in the order of
   * arrival.
   *
   * @param all whether those count too that these versions have coded
   */
  public List<StoredArticle> listWaiting(
      String lexicon, String coder, boolean all, long after, int limit) {
    return list(
        "WHERE a.number > :after AND " + WAITING + " ORDER BY a.number LIMIT :limit",
        Map.of(
            "lexicon",
            lexicon,
            "coder",
            coder,
            "all",
            all ? 1 : 0,
            "after",
            after,
            "limit",
            limit));
  }

  /** How many articles there are of which {@link #listWaiting} would give out all. */
  public long countWaiting(String lexicon, String coder, boolean all) {
    return number(
        "SELECT count(*) FROM article a WHERE " + WAITING,
        Map.of("lexicon", lexicon, "coder", coder, "all", all ? 1 : 0));
  }

  private List<StoredArticle> list(String condition, Map<String, ?> values) {
    return list(condition, values, (row, context) -> ArticleRow.article(row));
  }

  private <V> List<V> list(String condition, Map<String, ?> values, RowMapper<V> mapper) {
    String sql = "SELECT" + ArticleRow.COLUMNS + "FROM article a " + condition;
    return archive
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bindMap(values).map(mapper).list());
  }

  private long number(String sql, Map<String, ?> values) {
    return archive
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).bindMap(values).mapTo(Long.class).one());
  }

  private static String encoded(String text) {
    return Objects.requireNonNull(StoredText.encode(text));
  }

  /** How many articles there are, by what: {@code state}, {@code language}. */
  public Map<String, Long> countBy(Column column) {
    Map<String, Long> counts = new TreeMap<>();
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + column.sql
                            + " AS what, count(*) AS many FROM article GROUP BY 1")
                    .map((row, context) -> Map.entry(row.getString("what"), row.getLong("many")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
    return counts;
  }

  /** What articles can be counted by. */
  public enum Column {
    STATE("state"),
    LANGUAGE("language"),
    VERSIONS("coalesce('lexicon ' || lexicon || ', coder ' || coder, 'nothing')");

    private final String sql;

    Column(String sql) {
      this.sql = sql;
    }
  }

  // ---- changing

  /** Says that records or links of an article have changed. */
  static void touch(Handle handle, long number) {
    handle.execute(
        "UPDATE article SET version = ? WHERE number = ?",
        VersionClock.take(handle, 1).next(),
        number);
  }

  /** Puts an article into a family of near-duplicates; the family's name is an article's id. */
  public static void setFamily(Handle handle, String article, String family) {
    handle
        .createUpdate(
            "UPDATE article SET family = :family, version = :version WHERE id = :id AND family <>"
                + " :family")
        .bind("family", StoredText.encode(family))
        .bind("version", VersionClock.take(handle, 1).next())
        .bind("id", StoredText.encode(article))
        .execute();
  }
}
