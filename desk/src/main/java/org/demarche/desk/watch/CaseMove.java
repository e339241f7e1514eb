package org.demarche.desk.watch;

import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * What articles have changed about a case.
 *
 * @param id of the case
 * @param was how it stood without them; null when it begins with them
 * @param status how it stands with them
 * @param contradictions how many of their claims cannot be true beside others
 */
public record CaseMove(
    String id,
    String name,
    @Nullable TransferStatus was,
    TransferStatus status,
    int contradictions) {

  /** Whether the case is new or stands otherwise than before. */
  public boolean isMove() {
    return was != status;
  }
}
