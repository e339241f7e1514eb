package org.demarche.desk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.jdbi.v3.core.Handle;

/** The articles of an archive, as they were received. */
public final class ArticleStore {

  static final String COLUMNS =
      " a.number, a.id, a.title, a.text, a.published, a.url, a.source, a.extra, a.language,"
          + " a.origin, a.received, a.state, a.lexicon, a.coder, a.family, a.version ";

  private static final String WAITING =
      "(a.state = 'FAILED' OR a.state = 'CODED'"
          + " AND (:all = 1 OR a.lexicon <> :lexicon OR a.coder <> :coder))";

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};

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
    return archive.jdbi().withHandle(handle -> admit(handle, article, names, idGiven));
  }

  private static Admission admit(
      Handle handle, Article article, ArticleNames names, boolean idGiven) {
    Map<String, String> known = known(handle, names);
    String same = known.get(names.text());
    if (same == null && names.url() != null) {
      same = known.get(names.url());
    }
    if (same != null) {
      return new Admission.Known(same);
    }
    if (!known.containsKey(names.id())) {
      return new Admission.New(article);
    }
    return idGiven
        ? new Admission.OtherText(article.id())
        : new Admission.New(renamed(article, names));
  }

  /** The ids of the articles that bear one of these names, by name. */
  private static Map<String, String> known(Handle handle, ArticleNames names) {
    List<String> asked =
        Stream.of(names.text(), names.url(), names.id()).filter(Objects::nonNull).toList();
    return handle
        .createQuery(
            "SELECT n.name, a.id FROM article_name n JOIN article a ON a.number = n.article"
                + " WHERE n.name IN (<names>)")
        .bindList("names", asked.stream().map(StoredText::encode).toList())
        .map((row, context) -> Map.entry(text(row, "name"), text(row, "id")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Article renamed(Article article, ArticleNames names) {
    String digest = names.text().substring(names.text().indexOf(':') + 1);
    return new Article(
        article.id() + "~" + digest.substring(0, 8),
        article.title(),
        article.text(),
        article.published(),
        article.url(),
        article.source(),
        article.extra());
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
                  additions.stream().filter(a -> add(handle, a, clock, now)).toList();
              QuarantineStore.add(handle, entries);
              return added;
            });
  }

  static boolean add(Handle handle, Addition addition, VersionClock clock, Instant now) {
    Article article = addition.result().article();
    ArticleNames names = ArticleNames.of(article);
    if (!known(handle, names).isEmpty()) {
      return false;
    }
    long number = insert(handle, addition, clock.next(), now);
    for (String name : Stream.of(names.id(), names.url(), names.text()).toList()) {
      if (name != null) {
        handle.execute(
            "INSERT INTO article_name (name, article) VALUES (?, ?)",
            StoredText.encode(name),
            number);
      }
    }
    new RecordRows(handle, number, article.published()).write(addition.result());
    return true;
  }

  private static long insert(Handle handle, Addition addition, long version, Instant now) {
    Article article = addition.result().article();
    StoredArticle.Coding coding = addition.coding();
    return handle
        .createQuery(
            "INSERT INTO article (id, title, text, published, url, source, extra, language, origin,"
                + " received, state, lexicon, coder, family, version) VALUES (:id, :title, :text,"
                + " :published, :url, :source, :extra, :language, :origin, :received, :state,"
                + " :lexicon, :coder, :id, :version) RETURNING number")
        .bind("id", StoredText.encode(article.id()))
        .bind("title", StoredText.encode(article.title()))
        .bind("text", StoredText.encode(article.text()))
        .bind("published", article.published() == null ? null : article.published().toString())
        .bind("url", StoredText.encode(article.url()))
        .bind("source", StoredText.encode(article.source()))
        .bind("extra", StoredText.encode(json(article.extra())))
        .bind("language", addition.language())
        .bind("origin", StoredText.encode(addition.origin()))
        .bind("received", now.toString())
        .bind("state", coding.state().name())
        .bind("lexicon", coding.lexicon())
        .bind("coder", coding.coder())
        .bind("version", version)
        .mapTo(Long.class)
        .one();
  }

  // ---- reading

  /** The article of this id. */
  public Optional<StoredArticle> find(String id) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT" + COLUMNS + "FROM article a WHERE a.id = :id")
                    .bind("id", StoredText.encode(id))
                    .map((row, context) -> article(row))
                    .findOne());
  }

  /** The article of this number; throws ArchiveException when there is none. */
  public StoredArticle get(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT" + COLUMNS + "FROM article a WHERE a.number = :number")
                    .bind("number", number)
                    .map((row, context) -> article(row))
                    .findOne()
                    .orElseThrow(() -> new ArchiveException("no article of number " + number)));
  }

  /** The version of the last change; 0 for an empty archive. */
  public long version() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT coalesce(max(version), 0) FROM article")
                    .mapTo(Long.class)
                    .one());
  }

  /** Articles that changed after a version, each at its last change, in the order of changes. */
  public List<Changed> changedAfter(long version, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT"
                            + COLUMNS
                            + "FROM article a WHERE a.version > :version ORDER BY a.version"
                            + " LIMIT :limit")
                    .bind("version", version)
                    .bind("limit", limit)
                    .map((row, context) -> new Changed(row.getLong("version"), article(row)))
                    .list());
  }

  /** Articles after a number, in the order of arrival. */
  public List<StoredArticle> listAfter(long number, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT"
                            + COLUMNS
                            + "FROM article a WHERE a.number > :number ORDER BY a.number"
                            + " LIMIT :limit")
                    .bind("number", number)
                    .bind("limit", limit)
                    .map((row, context) -> article(row))
                    .list());
  }

  /**
   * Articles after a number that other versions have coded, or that failed, in the order of
   * arrival.
   *
   * @param all whether those count too that these versions have coded
   */
  public List<StoredArticle> listWaiting(
      String lexicon, String coder, boolean all, long after, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT"
                            + COLUMNS
                            + "FROM article a WHERE a.number > :after AND "
                            + WAITING
                            + " ORDER BY a.number LIMIT :limit")
                    .bind("lexicon", lexicon)
                    .bind("coder", coder)
                    .bind("all", all ? 1 : 0)
                    .bind("after", after)
                    .bind("limit", limit)
                    .map((row, context) -> article(row))
                    .list());
  }

  /** How many articles there are of which {@link #listWaiting} would give out all. */
  public long countWaiting(String lexicon, String coder, boolean all) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM article a WHERE " + WAITING)
                    .bind("lexicon", lexicon)
                    .bind("coder", coder)
                    .bind("all", all ? 1 : 0)
                    .mapTo(Long.class)
                    .one());
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

  // ---- rows

  static StoredArticle article(ResultSet row) throws SQLException {
    String published = row.getString("published");
    Article article =
        new Article(
            text(row, "id"),
            StoredText.decode(row.getString("title")),
            text(row, "text"),
            published == null ? null : LocalDate.parse(published),
            StoredText.decode(row.getString("url")),
            StoredText.decode(row.getString("source")),
            fields(text(row, "extra")));
    return new StoredArticle(
        row.getLong("number"),
        article,
        row.getString("language"),
        text(row, "origin"),
        Instant.parse(row.getString("received")),
        new StoredArticle.Coding(
            StoredArticle.State.valueOf(row.getString("state")),
            row.getString("lexicon"),
            row.getString("coder")),
        text(row, "family"));
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(StoredText.decode(row.getString(column)));
  }

  private static String json(Map<String, Object> extra) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(extra));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("fields that came as JSON", e);
    }
  }

  private static Map<String, Object> fields(String json) {
    try {
      return JSON.readValue(json, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the archive holds damaged fields", e);
    }
  }
}
