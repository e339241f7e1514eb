package org.demarche.desk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.desk.json.RecordJson;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;

/**
 * What reviewers said of records that two of them look at, within a transaction of the caller's.
 */
final class OpinionStore {

  private final Handle handle;

  OpinionStore(Handle handle) {
    this.handle = handle;
  }

  /** Of how many records in a hundred two people give their opinion. */
  int percent() {
    return handle
        .createQuery("SELECT percent FROM review_share ORDER BY number DESC LIMIT 1")
        .mapTo(Integer.class)
        .findFirst()
        .orElse(0);
  }

  void choosePercent(int percent, String by, Instant now) {
    handle.execute(
        "INSERT INTO review_share (percent, chosen_by, chosen) VALUES (?, ?, ?)",
        percent,
        StoredText.encode(by),
        now.toString());
  }

  void add(Opinion opinion) {
    handle
        .createUpdate(
            "INSERT INTO review_opinion (article, key, decision, body, fields, reviewer, given,"
                + " note) VALUES (:article, :key, :decision, :body, :fields, :reviewer, :given,"
                + " :note)")
        .bind("article", opinion.record().article())
        .bind("key", opinion.record().key())
        .bind("decision", opinion.decision().name())
        .bind("body", opinion.body() == null ? null : RecordJson.of(opinion.body()))
        .bind("fields", String.join(",", opinion.fields()))
        .bind("reviewer", StoredText.encode(opinion.reviewer()))
        .bind("given", opinion.given().toString())
        .bind("note", StoredText.encode(opinion.note()))
        .execute();
  }

  /** What each reviewer said last of a record; who took their word back is left out. */
  List<Opinion> of(RecordId id) {
    return last(
        handle
            .createQuery(
                "SELECT * FROM review_opinion WHERE article = :article AND key = :key ORDER BY"
                    + " number")
            .bind("article", id.article())
            .bind("key", id.key())
            .map((row, context) -> opinion(row))
            .list());
  }

  /** What one reviewer said last of a record. */
  Optional<Opinion> of(RecordId id, String reviewer) {
    return of(id).stream().filter(opinion -> opinion.reviewer().equals(reviewer)).findFirst();
  }

  /** What each reviewer said last of each record, in the order of the records' first opinions. */
  Map<RecordId, List<Opinion>> all() {
    Map<RecordId, List<Opinion>> all = new LinkedHashMap<>();
    handle
        .createQuery("SELECT * FROM review_opinion ORDER BY number")
        .map((row, context) -> opinion(row))
        .forEach(
            opinion ->
                all.merge(
                    opinion.record(),
                    List.of(opinion),
                    (old, one) -> Stream.concat(old.stream(), one.stream()).toList()));
    all.replaceAll((id, opinions) -> last(opinions));
    return all;
  }

  private static List<Opinion> last(List<Opinion> opinions) {
    Map<String, Opinion> last = new LinkedHashMap<>();
    opinions.forEach(opinion -> last.put(opinion.reviewer(), opinion));
    return last.values().stream()
        .filter(opinion -> opinion.decision() != Decision.WITHDRAW)
        .toList();
  }

  private static Opinion opinion(ResultSet row) throws SQLException {
    String body = row.getString("body");
    String fields = row.getString("fields");
    return new Opinion(
        new RecordId(row.getLong("article"), row.getString("key")),
        Decision.valueOf(row.getString("decision")),
        body == null ? null : JsonRecordReader.read(body),
        fields.isEmpty() ? List.of() : Arrays.asList(fields.split(",", -1)),
        StoredColumns.text(row, "reviewer"),
        StoredColumns.moment(row, "given"),
        StoredColumns.textOrNull(row, "note"));
  }
}
