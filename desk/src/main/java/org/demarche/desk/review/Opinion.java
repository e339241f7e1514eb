package org.demarche.desk.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.json.RecordJson;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.model.CodedRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer says of a record.
 *
 * @param body the corrected record; null for other decisions
 * @param fields what a correction changes, in the words of its form
 */
public record Opinion(
    RecordId record,
    Decision decision,
    @Nullable CodedRecord body,
    List<String> fields,
    String reviewer,
    Instant given,
    @Nullable String note) {

  /** Copies the fields; rejects a correction without a record. */
  public Opinion {
    fields = List.copyOf(fields);
    if (decision == Decision.CORRECT) {
      Objects.requireNonNull(body, "a correction needs a record");
    }
  }

  /** An opinion that corrects nothing. */
  public static Opinion of(
      RecordId record, Decision decision, String reviewer, Instant given, @Nullable String note) {
    return new Opinion(record, decision, null, List.of(), reviewer, given, note);
  }

  /** Whether both say the same: of corrections, that they give the same record. */
  public boolean agreesWith(Opinion other) {
    return decision == other.decision && Objects.equals(json(body), json(other.body));
  }

  private static @Nullable String json(@Nullable CodedRecord record) {
    return record == null ? null : RecordJson.of(record);
  }
}
