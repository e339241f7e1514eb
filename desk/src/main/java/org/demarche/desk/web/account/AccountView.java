package org.demarche.desk.web.account;

import java.util.List;

/**
 * One's own account.
 *
 * @param local whether the visitor sits at the machine and needs no account
 * @param said what has just been done; empty for nothing
 * @param fault why something was not done; empty for nothing
 * @param issued a token that has just been issued, shown this once; empty for none
 */
public record AccountView(
    Owner owner,
    boolean local,
    String said,
    String fault,
    String issued,
    List<SessionLine> sessions,
    List<TokenLine> tokens) {

  /** Copies the lists. */
  public AccountView {
    sessions = List.copyOf(sessions);
    tokens = List.copyOf(tokens);
  }

  /**
   * Whose account it is.
   *
   * @param roles that its tokens may have
   */
  public record Owner(String name, String role, List<String> roles) {

    /** Copies the roles. */
    public Owner {
      roles = List.copyOf(roles);
    }
  }

  /**
   * A browser that is logged in.
   *
   * @param here whether it is this one
   */
  public record SessionLine(
      String id, String begun, String seen, String address, String agent, boolean here) {}

  /**
   * A token.
   *
   * @param used when it was shown last; {@code never}
   * @param state whether it holds: in words
   */
  public record TokenLine(
      long number, String name, String role, String expires, String used, String state) {}
}
