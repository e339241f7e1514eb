package org.demarche.desk.web.site;

import org.demarche.desk.account.Role;

/**
 * Who sends a request.
 *
 * @param name as decisions name them; empty for a stranger
 */
public record Visitor(String name, Role role, Way way) {

  /** Somebody who has not said who they are. */
  public static final Visitor STRANGER = new Visitor("", Role.STRANGER, Way.NONE);

  /** How they said who they are. */
  public enum Way {
    /** Not at all. */
    NONE,
    /** By sitting at the machine. */
    LOCAL,
    /** By logging in. */
    SESSION,
    /** By a token for programs. */
    TOKEN
  }

  /** Whether they may do what needs this role. */
  public boolean may(Role needed) {
    return role.covers(needed);
  }
}
