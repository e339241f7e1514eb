package org.demarche.desk.web.record;

import java.util.List;
import org.demarche.desk.review.correction.Field;

/**
 * A form in which a record is changed, or added.
 *
 * @param title what is done
 * @param action where the form goes
 * @param back where one comes from
 * @param faults what was wrong with the form as it was sent
 * @param hidden what goes with it unseen
 */
public record CorrectionView(
    String title,
    String action,
    String back,
    List<Field> fields,
    List<String> faults,
    String note,
    List<Hidden> hidden) {

  /** Copies the lists. */
  public CorrectionView {
    fields = List.copyOf(fields);
    faults = List.copyOf(faults);
    hidden = List.copyOf(hidden);
  }

  /** A value that goes with a form unseen. */
  public record Hidden(String name, String value) {}
}
