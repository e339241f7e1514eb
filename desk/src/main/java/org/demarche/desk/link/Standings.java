package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.List;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands: by its latest asserted status, by day, then by how far it has come.
 *
 * <p>What is denied, planned or only possible changes nothing; nor does what is considered, asked
 * for, offered or talked about once there is more. A claim without a date tells of the day of
 * publication or of any day before it; so it counts only where it goes further than all before: an
 * article that mentions the order does not undo the delivery. Where nothing is asserted, the case
 * is considered.
 */
final class Standings {

  private @Nullable TransferStatus status;
  private @Nullable LocalDate since;
  private @Nullable TransferStatus furthest;

  private Standings() {}

  /** From claims in the order of their days. */
  static Case.Standing of(List<Told> claims) {
    Standings standings = new Standings();
    claims.stream().filter(Told::isAsserted).forEach(standings::add);
    TransferStatus reached = standings.status;
    if (reached != null) {
      return new Case.Standing(reached, standings.since);
    }
    return new Case.Standing(
        TransferStatus.CONSIDERED, claims.isEmpty() ? null : claims.get(0).day());
  }

  private void add(Told told) {
    TransferStatus next = told.status();
    if (status == next || isUndone(next, told.isStated())) {
      return;
    }
    status = next;
    since = told.day();
    if (!next.halts() && (furthest == null || next.compareTo(furthest) > 0)) {
      furthest = next;
    }
  }

  /** Whether what is known already goes further. */
  private boolean isUndone(TransferStatus next, boolean stated) {
    if (status == null || next.halts()) {
      return false;
    }
    boolean firm = next.compareTo(TransferStatus.APPROVED) >= 0;
    boolean wasFirm = status.halts() || status.compareTo(TransferStatus.APPROVED) >= 0;
    boolean further = furthest == null || next.compareTo(furthest) > 0;
    return firm ? !stated && !further : wasFirm || !further;
  }
}
