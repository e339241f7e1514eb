package org.demarche.desk.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.desk.link.Families.Member;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.ArticleStore;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.desk.store.VersionClock;
import org.demarche.model.Article;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Puts articles into families, one after the other in the order of arrival. */
public final class FamilyStore {

  /** Near-duplicates come close to each other, so that most texts need not be read again. */
  private static final int REMEMBERED = 2_000;

  private static final String TEXTS = "SELECT number, id, title, text, published FROM article ";

  private final Archive archive;
  private final Map<Long, Member> remembered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Member> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Over an archive; for one thread. */
  public FamilyStore(Archive archive) {
    this.archive = archive;
  }

  /** How many articles some families have. */
  public Map<String, Integer> sizes(List<String> families) {
    Map<String, Integer> sizes = new HashMap<>();
    if (families.isEmpty()) {
      return sizes;
    }
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT family, count(*) AS many FROM article WHERE family IN (<families>)"
                            + " GROUP BY family")
                    .bindList("families", families.stream().map(StoredText::encode).toList())
                    .map(
                        (row, context) ->
                            Map.entry(StoredColumns.text(row, "family"), row.getInt("many")))
                    .forEach(size -> sizes.put(size.getKey(), size.getValue())));
    return sizes;
  }

  /** The articles of a family, in the order of arrival. */
  public List<String> members(String family) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM article WHERE family = :family ORDER BY number")
                    .bind("family", StoredText.encode(family))
                    .map((row, context) -> StoredColumns.text(row, "id"))
                    .list());
  }

  /** How many families have more than one member. */
  public long countWithCopies() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(DISTINCT family) FROM article WHERE family <> id")
                    .mapTo(Long.class)
                    .one());
  }

  /** Begins anew: every article is alone, and all are to be looked at again. */
  void forget() {
    archive
        .jdbi()
        .useTransaction(
            handle -> {
              VersionClock.take(handle, 0);
              handle.execute("DELETE FROM family_band");
              handle.execute("UPDATE family_progress SET number = 0");
              for (String id : copies(handle)) {
                put(handle, id, id);
              }
            });
    remembered.clear();
  }

  private static List<String> copies(Handle handle) {
    return handle
        .createQuery("SELECT id FROM article WHERE family <> id")
        .map((row, context) -> StoredColumns.text(row, "id"))
        .list();
  }

  /**
   * Looks for the families of the next articles, in one transaction.
   *
   * @return how many articles there were; 0 when all are done
   */
  int next(int limit) {
    return archive.jdbi().inTransaction(handle -> next(handle, limit));
  }

  private int next(Handle handle, int limit) {
    VersionClock.take(handle, 0);
    Map<Long, Member> articles = new LinkedHashMap<>();
    handle
        .createQuery(
            TEXTS
                + "WHERE number > (SELECT number FROM family_progress) ORDER BY number LIMIT :limit")
        .bind("limit", limit)
        .map((row, context) -> Map.entry(row.getLong("number"), member(row)))
        .forEach(entry -> articles.put(entry.getKey(), entry.getValue()));
    for (Map.Entry<Long, Member> article : articles.entrySet()) {
      Set<Long> bands = Bands.of(article.getValue().shingles());
      if (!bands.isEmpty()) {
        join(handle, article.getKey(), article.getValue(), bands);
        insert(handle, article.getKey(), article.getValue(), bands);
      }
      remembered.put(article.getKey(), article.getValue());
      handle.execute("UPDATE family_progress SET number = ?", article.getKey());
    }
    return articles.size();
  }

  private static void insert(Handle handle, long number, Member member, Set<Long> bands) {
    LocalDate published = member.published();
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO family_band (hash, article, day) VALUES (?, ?, ?)");
    for (long band : bands) {
      batch
          .bind(0, band)
          .bind(1, number)
          .bind(2, published == null ? null : Long.valueOf(published.toEpochDay()))
          .add();
    }
    batch.execute();
  }

  /** Makes one family of the article and all those in which it has a near-duplicate. */
  private void join(Handle handle, long number, Member member, Set<Long> bands) {
    Set<String> heads = new HashSet<>();
    for (Map.Entry<Long, String> candidate : candidates(handle, number, member, bands).entrySet()) {
      if (!heads.contains(candidate.getValue())
          && Families.alike(member, read(handle, candidate.getKey()))) {
        heads.add(candidate.getValue());
      }
    }
    if (!heads.isEmpty()) {
      heads.add(member.id());
      unite(handle, heads);
    }
  }

  /** Articles near in time that share a band, with their families. */
  private static Map<Long, String> candidates(
      Handle handle, long number, Member member, Set<Long> bands) {
    LocalDate published = member.published();
    String near =
        published == null ? "" : " AND (b.day IS NULL OR b.day BETWEEN :earliest AND :latest)";
    long day = published == null ? 0 : published.toEpochDay();
    Map<Long, String> families = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT DISTINCT a.number, a.family FROM family_band b JOIN article a ON a.number ="
                + " b.article WHERE b.hash IN (<bands>) AND b.article <> :number"
                + near
                + " ORDER BY a.number")
        .bindList("bands", List.copyOf(bands))
        .bind("number", number)
        .bindMap(Map.of("earliest", day - Families.DAYS, "latest", day + Families.DAYS))
        .map((row, context) -> Map.entry(row.getLong("number"), StoredColumns.text(row, "family")))
        .forEach(entry -> families.put(entry.getKey(), entry.getValue()));
    return families;
  }

  private Member read(Handle handle, long number) {
    Member known = remembered.get(number);
    if (known != null) {
      return known;
    }
    Member member =
        handle
            .createQuery(TEXTS + "WHERE number = :number")
            .bind("number", number)
            .map((row, context) -> member(row))
            .one();
    remembered.put(number, member);
    return member;
  }

  // ---- uniting

  /** One family of several, named after the first of their first members. */
  private static void unite(Handle handle, Set<String> heads) {
    Map<String, Optional<LocalDate>> published = new HashMap<>();
    handle
        .createQuery("SELECT id, published FROM article WHERE id IN (<ids>)")
        .bindList("ids", heads.stream().map(StoredText::encode).toList())
        .map(
            (row, context) ->
                Map.entry(
                    StoredColumns.text(row, "id"),
                    Optional.ofNullable(StoredColumns.day(row, "published"))))
        .forEach(entry -> published.put(entry.getKey(), entry.getValue()));
    String first =
        heads.stream()
            .min(
                Comparator.comparing(
                        (String id) ->
                            published.getOrDefault(id, Optional.empty()).orElse(LocalDate.MAX))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    for (String head : heads) {
      if (!head.equals(first)) {
        membersOf(handle, head).forEach(id -> put(handle, id, first));
      }
    }
  }

  private static List<String> membersOf(Handle handle, String family) {
    return new ArrayList<>(
        handle
            .createQuery("SELECT id FROM article WHERE family = :family")
            .bind("family", StoredText.encode(family))
            .map((row, context) -> StoredColumns.text(row, "id"))
            .list());
  }

  /** Copies count once in incidents, so that these change with a family. */
  private static void put(Handle handle, String article, String family) {
    ArticleStore.setFamily(handle, article, family);
    long number =
        handle
            .createQuery("SELECT number FROM article WHERE id = :id")
            .bind("id", StoredText.encode(article))
            .mapTo(Long.class)
            .one();
    RecordStore.markStale(handle, number);
  }

  // ---- rows

  private static Member member(ResultSet row) throws SQLException {
    return Member.of(
        new Article(
            StoredColumns.text(row, "id"),
            StoredColumns.textOrNull(row, "title"),
            StoredColumns.text(row, "text"),
            StoredColumns.day(row, "published"),
            null,
            null,
            Map.of()));
  }
}
