package org.demarche.desk.web.site;

import java.util.Locale;
import org.demarche.desk.export.RecordLine;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Report;
import org.demarche.model.CodedRecord;
import org.demarche.model.Event;
import org.demarche.model.Transfer;

/**
 * A record on one line.
 *
 * @param link to its words in the article
 * @param chip its status or kind
 * @param style of the chip: {@code status-ordered}, {@code quad-2}
 * @param reviewed whether a person stands behind it
 */
public record RecordMark(String link, String words, String chip, String style, boolean reviewed) {

  private static final int LETTERS_OF_A_KEY = 12;

  /** The mark of a report in the article of this number. */
  public static RecordMark of(long article, Report<?> report) {
    CodedRecord record = report.record();
    return new RecordMark(
        "/articles/" + article + "#" + anchor(report),
        RecordLine.of(record),
        record instanceof Transfer transfer
            ? JsonFields.word(transfer.status())
            : record.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        style(record),
        report.verdict().isReviewed());
  }

  /** Where a record stands on the page of its article. */
  private static String anchor(Report<?> report) {
    String key = report.key();
    return "r-" + key.substring(0, Math.min(LETTERS_OF_A_KEY, key.length()));
  }

  private static String style(CodedRecord record) {
    if (record instanceof Event event) {
      return "quad-" + event.code().type().quad();
    }
    return record instanceof Transfer transfer
        ? "status-" + JsonFields.word(transfer.status())
        : "";
  }
}
