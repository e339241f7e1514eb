package org.demarche.desk.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lets a program act for an account.
 *
 * @param name what its owner calls it
 * @param role the most that it may do; never more than its owner
 * @param used when it was shown last; null for never
 * @param revoked when it was taken back; null for one that holds
 */
public record Token(
    long number,
    String name,
    Role role,
    Instant created,
    Instant expires,
    @Nullable Instant used,
    @Nullable Instant revoked) {

  /** Whether it still opens the door. */
  public boolean holds(Instant now) {
    return revoked == null && now.isBefore(expires);
  }
}
