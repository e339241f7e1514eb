package org.demarche.desk.web.parties;

import java.util.List;

/** Everything that people decided about parties, the latest first. */
public record DecisionsView(List<Row> rows, boolean may) {

  /** Copies the rows. */
  public DecisionsView {
    rows = List.copyOf(rows);
  }

  /** A decision; undone ones are shown as such. */
  public record Row(PartyView.Done done, boolean holds) {}
}
