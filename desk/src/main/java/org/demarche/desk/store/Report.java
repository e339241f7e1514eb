package org.demarche.desk.store;

import java.time.LocalDate;
import org.demarche.model.CodedRecord;
import org.demarche.model.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A record as it counts: the machine's, or what a person put in its place.
 *
 * @param key the record's name that outlasts recoding ({@link RecordKey})
 * @param verdict what people decided; never rejected
 * @param citation the article that holds it
 */
public record Report<R extends CodedRecord>(
    String key, R record, Verdict verdict, Citation citation) {

  /** When it happened by the article's word, first day; null when it does not say. */
  public @Nullable LocalDate statedDay() {
    DateRange date = record.circumstances().date();
    return date == null ? null : date.firstKnownDay();
  }

  /** When it happened, as far as is known: the stated day, else that of publication. */
  public @Nullable LocalDate day() {
    LocalDate stated = statedDay();
    return stated == null ? citation.published() : stated;
  }
}
