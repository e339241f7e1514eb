package org.demarche.desk.web.account;

import java.util.List;

/**
 * All accounts.
 *
 * @param local whether nobody needs one at present
 * @param said what has just been done; empty for nothing
 * @param fault why something was not done; empty for nothing
 */
public record AccountsView(
    boolean local, String said, String fault, List<String> roles, List<Line> accounts) {

  /** Copies the lists. */
  public AccountsView {
    roles = List.copyOf(roles);
    accounts = List.copyOf(accounts);
  }

  /**
   * An account.
   *
   * @param closed since when it is closed; empty for an open one
   * @param own whether it is the visitor's
   */
  public record Line(
      long number, String name, String role, String created, String closed, boolean own) {}
}
