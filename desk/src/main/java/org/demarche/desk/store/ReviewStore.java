package org.demarche.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.model.CodedRecord;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about records. Decisions are only ever added; the last one about a record
 * counts, and {@link Decision#WITHDRAW} makes the machine's word count again.
 */
public final class ReviewStore {

  private final Archive archive;

  ReviewStore(Archive archive) {
    this.archive = archive;
  }

  /** What a person may decide about a record. */
  public enum Decision {
    ACCEPT,
    /** Another record takes its place. */
    CORRECT,
    REJECT,
    /** What was decided before is taken back. */
    WITHDRAW
  }

  /**
   * One decision.
   *
   * @param article id of the article
   * @param key of the record ({@link RecordKey})
   * @param body the record that counts from now on: the accepted or the corrected one; null for the
   *     other decisions
   * @param note the reviewer's remark, or null
   */
  public record Review(
      String article,
      String key,
      Decision decision,
      @Nullable CodedRecord body,
      String reviewer,
      Instant decided,
      @Nullable String note) {

    /** Rejects a correction without a record. */
    public Review {
      if (decision == Decision.CORRECT) {
        Objects.requireNonNull(body, "a correction needs a record");
      }
    }
  }

  /**
   * Keeps a decision and makes it count.
   *
   * @throws ArchiveException when there is no such article or record
   */
  public void decide(Review review) {
    StoredArticle stored =
        archive
            .articles()
            .find(review.article())
            .orElseThrow(() -> new ArchiveException("no article " + review.article()));
    archive.jdbi().useTransaction(handle -> decide(handle, stored, review));
  }

  private static void decide(Handle handle, StoredArticle stored, Review review) {
    CodedRecord body =
        review.decision() == Decision.ACCEPT && review.body() == null
            ? counting(handle, stored, review.key())
            : review.body();
    Verdict verdict =
        switch (review.decision()) {
          case ACCEPT -> Verdict.ACCEPTED;
          case CORRECT -> Verdict.CORRECTED;
          case REJECT -> Verdict.REJECTED;
          case WITHDRAW -> Verdict.MACHINE;
        };
    if (!new RecordRows(handle, stored).decide(review.key(), verdict, body)) {
      throw new ArchiveException("no record " + review.key() + " in article " + review.article());
    }
    insert(handle, stored.number(), review, body);
  }

  private static @Nullable CodedRecord counting(Handle handle, StoredArticle stored, String key) {
    return handle
        .createQuery(
            "SELECT coalesce(reviewed, machine) AS body FROM record WHERE article = :article AND key"
                + " = :key")
        .bind("article", stored.number())
        .bind("key", key)
        .map((row, context) -> JsonRecordReader.read(row.getString("body")))
        .findOne()
        .orElse(null);
  }

  static void insert(Handle handle, long article, Review review, @Nullable CodedRecord body) {
    handle
        .createUpdate(
            "INSERT INTO review (article, key, decision, body, reviewer, decided, note) VALUES"
                + " (:article, :key, :decision, :body, :reviewer, :decided, :note)")
        .bind("article", article)
        .bind("key", review.key())
        .bind("decision", review.decision().name())
        .bind("body", body == null ? null : RecordRow.json(body))
        .bind("reviewer", StoredText.encode(review.reviewer()))
        .bind("decided", review.decided().toString())
        .bind("note", StoredText.encode(review.note()))
        .execute();
  }

  /** All decisions about an article's records, in the order in which they were taken. */
  public List<Review> ofArticle(String article) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT v.*, a.id AS article_id FROM review v JOIN article a ON a.number ="
                            + " v.article WHERE a.id = :id ORDER BY v.number")
                    .bind("id", StoredText.encode(article))
                    .map((row, context) -> review(row))
                    .list());
  }

  private static Review review(ResultSet row) throws SQLException {
    String body = row.getString("body");
    return new Review(
        StoredColumns.text(row, "article_id"),
        row.getString("key"),
        Decision.valueOf(row.getString("decision")),
        body == null ? null : JsonRecordReader.read(body),
        StoredColumns.text(row, "reviewer"),
        StoredColumns.moment(row, "decided"),
        StoredColumns.textOrNull(row, "note"));
  }
}
