package org.demarche.desk.web.site;

import java.util.Locale;
import org.demarche.desk.export.RecordLine;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.RecordKey;
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

  /** The mark of a report in the article of this number. */
  public static RecordMark of(long article, Report<?> report) {
    CodedRecord record = report.record();
    return new RecordMark(
        place(article, report.key()),
        RecordLine.of(record),
        record instanceof Transfer transfer
            ? JsonFields.word(transfer.status())
            : record.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        style(record),
        report.verdict().isReviewed());
  }

  /** The address of a record on the page of the article of this number. */
  public static String place(long article, String key) {
    return "/articles/" + article + "#r-" + RecordKey.shortened(key);
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
