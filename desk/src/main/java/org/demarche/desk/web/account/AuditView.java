package org.demarche.desk.web.account;

import java.util.List;
import org.demarche.desk.account.AuditStore;

/**
 * What was done at the desk.
 *
 * @param newest where the latest entries are; empty when they are shown
 * @param older where those before are; empty when there are none
 */
public record AuditView(
    AuditStore.Wanted wanted, List<String> people, List<Line> lines, String newest, String older) {

  /** Copies the lists. */
  public AuditView {
    people = List.copyOf(people);
    lines = List.copyOf(lines);
  }

  /** An entry. */
  public record Line(
      long number,
      String when,
      String who,
      String action,
      String subject,
      String detail,
      String address) {}
}
