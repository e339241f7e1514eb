package org.demarche.desk.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The parties of an archive, and what its articles call them. */
public final class PartyStore {

  private static final String FROM =
      " FROM record_party p JOIN record r ON r.number = p.record AND r.verdict <> 'REJECTED'";

  private static final String LINE =
      "SELECT p.party, max(p.name) AS name, max(p.code) AS code, count(DISTINCT p.record) AS"
          + " records, count(CASE WHEN p.role = 'actor' THEN 1 END) AS actor, count(CASE WHEN"
          + " p.role = 'recipient' AND r.kind IN ('event', 'transfer') THEN 1 END) AS recipient,"
          + " count(CASE WHEN p.role = 'supplier' AND r.kind = 'transfer' THEN 1 END) AS supplier,"
          + " max(a.published) AS published"
          + FROM
          + " JOIN article a ON a.number = r.article";

  private final Archive archive;

  /** Over an archive. */
  public PartyStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * Which parties are wanted.
   *
   * @param words part of a name, spelling or person, or a code; blank for any
   * @param also keys of parties that are wanted whatever articles call them: the lexicon knows them
   *     by these words
   * @param among keys to which the choice is limited; null for no limit
   * @param unlisted whether only those without an entry are wanted
   */
  public record Choice(
      String words, Collection<String> also, @Nullable Collection<String> among, boolean unlisted) {

    /** Copies the keys. */
    public Choice {
      also = List.copyOf(also);
      among = among == null ? null : List.copyOf(among);
    }
  }

  /** A page of the wanted parties, those of which most is told first. */
  public List<PartyLine> list(Choice choice, int offset, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                bound(
                        handle,
                        LINE
                            + where(choice)
                            + " GROUP BY p.party ORDER BY 4 DESC, p.party LIMIT :limit OFFSET"
                            + " :offset",
                        choice)
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, context) -> line(row))
                    .list());
  }

  /** How many parties are wanted. */
  public long count(Choice choice) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                bound(handle, "SELECT count(DISTINCT p.party)" + FROM + where(choice), choice)
                    .mapTo(Long.class)
                    .one());
  }

  private static String where(Choice choice) {
    List<String> conditions = new ArrayList<>();
    if (!choice.words().isBlank()) {
      conditions.add(
          "(p.party IN (SELECT s.party FROM record_party s WHERE lower(s.name) LIKE :like ESCAPE '!'"
              + " OR lower(s.words) LIKE :like ESCAPE '!' OR lower(s.person) LIKE :like ESCAPE '!'"
              + " OR s.code = :code)"
              + (choice.also().isEmpty() ? ")" : " OR p.party IN (<also>))"));
    }
    if (choice.among() != null) {
      conditions.add(choice.among().isEmpty() ? "1 = 0" : "p.party IN (<among>)");
    }
    if (choice.unlisted()) {
      conditions.add("p.party LIKE '\"%'");
    }
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private static Query bound(Handle handle, String sql, Choice choice) {
    Query query = handle.createQuery(sql);
    if (!choice.words().isBlank()) {
      String words = choice.words().strip();
      query.bind("like", "%" + escaped(words.toLowerCase(Locale.ROOT)) + "%");
      query.bind("code", words.toUpperCase(Locale.ROOT));
      if (!choice.also().isEmpty()) {
        query.bindList("also", encoded(choice.also()));
      }
    }
    Collection<String> among = choice.among();
    if (among != null && !among.isEmpty()) {
      query.bindList("among", encoded(among));
    }
    return query;
  }

  /** No database takes a zero, and none holds one. */
  private static String escaped(String words) {
    return words.replace("\0", "").replaceAll("[!%_]", "!$0");
  }

  private static List<String> encoded(Collection<String> keys) {
    return keys.stream().map(StoredText::encode).toList();
  }

  /** The party of this key; empty when no record names it. */
  public Optional<PartyLine> find(String key) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(LINE + " WHERE p.party = :party GROUP BY p.party")
                    .bind("party", StoredText.encode(key))
                    .map((row, context) -> line(row))
                    .findOne());
  }

  private static PartyLine line(ResultSet row) throws SQLException {
    return new PartyLine(
        StoredColumns.text(row, "party"),
        row.getString("code"),
        StoredColumns.text(row, "name"),
        new PartyLine.Counts(
            row.getLong("records"),
            row.getLong("actor"),
            row.getLong("recipient"),
            row.getLong("supplier")),
        StoredColumns.day(row, "published"));
  }

  // ---- what articles say

  /**
   * What articles say of a party.
   *
   * @param words of the article; of a person, the name
   * @param office that a person is said to hold; null when none is said
   * @param article number of the latest article that says so
   * @param record key of its record
   */
  public record Said(
      String words,
      @Nullable String office,
      long count,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      long article,
      String record) {}

  /** The words by which articles call a party, the most frequent first. */
  public List<Said> spellings(String key, int limit) {
    return said(key, "p.words", "NULL", limit);
  }

  /** The people whom articles name as acting for a party, with their offices. */
  public List<Said> people(String key, int limit) {
    return said(key, "p.person", "p.office", limit);
  }

  private List<Said> said(String key, String words, String office, int limit) {
    String sql =
        "SELECT w.words, w.office, w.many, w.first_day, w.last_day, l.article, l.key FROM (SELECT "
            + words
            + " AS words, "
            + office
            + " AS office, count(DISTINCT p.record) AS many, min(r.first_day) AS first_day,"
            + " max(r.last_day) AS last_day, max(r.number) AS latest"
            + FROM
            + " WHERE p.party = :party AND "
            + words
            + " IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT :limit) w JOIN record l ON"
            + " l.number = w.latest ORDER BY w.many DESC, w.words";
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("party", StoredText.encode(key))
                    .bind("limit", limit)
                    .map((row, context) -> said(row))
                    .list());
  }

  private static Said said(ResultSet row) throws SQLException {
    return new Said(
        StoredColumns.text(row, "words"),
        StoredColumns.textOrNull(row, "office"),
        row.getLong("many"),
        StoredColumns.day(row, "first_day"),
        StoredColumns.day(row, "last_day"),
        row.getLong("article"),
        row.getString("key"));
  }
}
