package org.demarche.desk.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one article's records, within a transaction of the caller's. */
final class RecordRows {

  private final Handle handle;
  private final long article;
  private final @Nullable LocalDate published;
  private @Nullable PartyNames names;

  RecordRows(Handle handle, StoredArticle stored) {
    this(handle, stored.number(), stored.article().published());
  }

  RecordRows(Handle handle, long article, @Nullable LocalDate published) {
    this.handle = handle;
    this.article = article;
    this.published = published;
  }

  /**
   * A row.
   *
   * @param machine the machine's record; null when it finds that no more
   * @param reviewed what a person put in its place; null when nobody did
   */
  private record Row(
      String key,
      int position,
      Verdict verdict,
      @Nullable String machine,
      @Nullable String reviewed) {

    /** What counts but for the names of its parties. */
    CodedRecord coded() {
      return JsonRecordReader.read(
          reviewed == null ? Objects.requireNonNull(machine, "an empty row") : reviewed);
    }
  }

  /** Writes the records and problems of a new article. */
  void write(CodingResult result) {
    int position = 0;
    for (Map.Entry<CodedRecord, String> record : RecordKey.of(result.records()).entrySet()) {
      String body = RecordRow.json(record.getKey());
      insert(new Row(record.getValue(), position++, Verdict.MACHINE, body, null));
    }
    problems(result.problems());
  }

  /** Writes the records and problems of an article that comes from another archive. */
  void restore(Holding holding) {
    int position = 0;
    for (Holding.Entry entry : holding.records()) {
      insert(
          new Row(
              entry.key(),
              position++,
              entry.verdict(),
              entry.machine() == null ? null : RecordRow.json(entry.machine()),
              entry.reviewed() == null ? null : RecordRow.json(entry.reviewed())));
    }
    for (int i = 0; i < holding.problems().size(); i++) {
      problem(i, holding.problems().get(i));
    }
  }

  /** Puts newer records in the place of the older ones; decisions of people stay. */
  void replace(StoredArticle.Coding coding, CodingResult result) {
    holdClock();
    Map<String, Row> before = rows();
    clear();
    List<Row> after = new ArrayList<>();
    for (Map.Entry<CodedRecord, String> record : RecordKey.of(result.records()).entrySet()) {
      Row old = before.remove(record.getValue());
      after.add(renewed(record.getValue(), record.getKey(), after.size(), old));
    }
    for (Row old : before.values()) {
      if (old.verdict().isReviewed() && old.reviewed() != null) {
        String body = ReviewedJson.withoutMachineId(old.reviewed(), old.key());
        after.add(new Row(old.key(), after.size(), old.verdict(), null, body));
      }
    }
    after.forEach(this::insert);
    problems(result.problems());
    coded(coding);
  }

  private static Row renewed(String key, CodedRecord record, int position, @Nullable Row old) {
    String machine = RecordRow.json(record);
    if (old == null) {
      return new Row(key, position, Verdict.MACHINE, machine, null);
    }
    String reviewed =
        old.reviewed() == null ? null : ReviewedJson.withId(old.reviewed(), record.id());
    return new Row(key, position, old.verdict(), machine, reviewed);
  }

  private void coded(StoredArticle.Coding coding) {
    handle
        .createUpdate(
            "UPDATE article SET state = :state, lexicon = :lexicon, coder = :coder, version ="
                + " :version WHERE number = :number")
        .bind("state", coding.state().name())
        .bind("lexicon", coding.lexicon())
        .bind("coder", coding.coder())
        .bind("version", VersionClock.take(handle, 1).next())
        .bind("number", article)
        .execute();
    if (coding.state() == StoredArticle.State.CODED) {
      handle.execute(
          "DELETE FROM quarantine WHERE article = (SELECT id FROM article WHERE number = ?)",
          article);
    }
  }

  /**
   * Makes a decision count.
   *
   * @param body what counts from now on; null for the machine's record
   * @return whether there is such a record
   */
  boolean decide(String key, Verdict verdict, @Nullable CodedRecord body) {
    holdClock();
    Row old = rows().get(key);
    if (old == null && body == null) {
      return false;
    }
    if (old != null) {
      remove(key);
    }
    Row row = decided(key, verdict, body == null ? null : RecordRow.json(body), old);
    // Nothing is left of a record that a person took back and the machine does not find.
    if (row.machine() != null || verdict != Verdict.MACHINE) {
      insert(row);
    }
    ArticleStore.touch(handle, article);
    return true;
  }

  private Row decided(String key, Verdict verdict, @Nullable String body, @Nullable Row old) {
    if (old == null) {
      return new Row(key, nextPosition(), verdict, null, body);
    }
    String reviewed = body == null && old.machine() == null ? old.reviewed() : body;
    return new Row(key, old.position(), verdict, old.machine(), reviewed);
  }

  // ---- rows

  private void insert(Row row) {
    CodedRecord coded = row.coded();
    CodedRecord named = names().named(coded);
    RecordRow columns = new RecordRow(named, published);
    long number =
        handle
            .createQuery(
                "INSERT INTO record (article, key, position, verdict, machine, reviewed, named, kind,"
                    + " type, status, modality, frame, weapon, category, first_day, last_day, link_group)"
                    + " VALUES (:article, :key, :position, :verdict, :machine, :reviewed, :named,"
                    + " :kind, :type, :status, :modality, :frame, :weapon, :category, :first, :last,"
                    + " :group) RETURNING number")
            .bind("article", article)
            .bind("key", row.key())
            .bind("position", row.position())
            .bind("verdict", row.verdict().name())
            .bind("machine", row.machine())
            .bind("reviewed", row.reviewed())
            .bind("named", PartyRows.body(coded, named))
            .bind("kind", columns.kind())
            .bind("type", columns.type())
            .bind("status", columns.status())
            .bind("modality", columns.modality())
            .bind("frame", columns.frame())
            .bind("weapon", columns.weapon())
            .bind("category", columns.category())
            .bind("first", day(columns.firstDay()))
            .bind("last", day(columns.lastDay()))
            .bind("group", StoredText.encode(columns.group()))
            .mapTo(Long.class)
            .one();
    new PartyRows(handle, names()).write(number, coded, columns);
    RecordDetail.write(handle, number, columns);
    RecordStore.markStale(handle, columns.group());
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** Read when the clock is held, as it is wherever rows are written: no decision slips between. */
  private PartyNames names() {
    if (names == null) {
      names = PartyNames.read(handle);
    }
    return names;
  }

  private void problems(List<CodingProblem> problems) {
    for (int i = 0; i < problems.size(); i++) {
      problem(i, RecordRow.json(problems.get(i)));
    }
  }

  private void problem(int position, String body) {
    handle.execute(
        "INSERT INTO coding_problem (article, position, body) VALUES (?, ?, ?)",
        article,
        position,
        body);
  }

  private Map<String, Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>();
    handle
        .createQuery(
            "SELECT key, position, verdict, machine, reviewed FROM record WHERE article = :article"
                + " ORDER BY position")
        .bind("article", article)
        .map(
            (row, context) ->
                new Row(
                    row.getString("key"),
                    row.getInt("position"),
                    Verdict.valueOf(row.getString("verdict")),
                    row.getString("machine"),
                    row.getString("reviewed")))
        .forEach(row -> rows.put(row.key(), row));
    return rows;
  }

  /** Takes the article's rows away, their groups marked. */
  private void clear() {
    RecordStore.markStale(handle, article);
    handle.execute("DELETE FROM record WHERE article = ?", article);
    handle.execute("DELETE FROM coding_problem WHERE article = ?", article);
  }

  private void remove(String key) {
    handle.execute(
        "INSERT INTO stale_group (name) SELECT link_group FROM record WHERE article = ? AND key = ?"
            + " ON CONFLICT (name) DO NOTHING",
        article,
        key);
    handle.execute("DELETE FROM record WHERE article = ? AND key = ?", article, key);
  }

  /**
   * Whoever links takes marks away while holding the clock: a mark that is there already must not
   * vanish between this transaction's finding it and its end.
   */
  private void holdClock() {
    VersionClock.take(handle, 0);
  }

  private int nextPosition() {
    return handle
        .createQuery("SELECT coalesce(max(position) + 1, 0) FROM record WHERE article = :article")
        .bind("article", article)
        .mapTo(Integer.class)
        .one();
  }
}
