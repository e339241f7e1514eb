package org.demarche.desk.account;

import java.time.Instant;
import java.util.Optional;
import org.demarche.desk.account.LockoutStore.Subject;
import org.demarche.desk.store.Archive;

/**
 * Lets people in who know their password. Nobody learns whether a name exists: wrong names and
 * wrong passwords, closed accounts and shut doors give the same answer in the same time.
 */
public final class Logins {

  private final AccountStore accounts;
  private final LockoutStore lockouts;
  private final Passwords passwords;

  /** At an archive. */
  public Logins(Archive archive, Passwords passwords) {
    this.accounts = new AccountStore(archive);
    this.lockouts = new LockoutStore(archive);
    this.passwords = passwords;
  }

  /**
   * Whose name and password these are.
   *
   * @param address from which they come
   */
  public Optional<Account> attempt(String name, String password, String address, Instant now) {
    Subject account = Subject.account(name);
    Subject from = Subject.address(address);
    // Each counts, whatever the other says.
    boolean fromAdmitted = lockouts.admit(from, now);
    boolean admitted = lockouts.admit(account, now) && fromAdmitted;
    Optional<AccountStore.Keyed> known = accounts.keyed(name);
    boolean right =
        known.isPresent()
            ? passwords.match(password, known.get().hash())
            : passwords.mismatch(password);
    if (!right || !admitted || !known.get().account().isOpen()) {
      return Optional.empty();
    }
    lockouts.forget(account);
    lockouts.takeBack(from, now);
    return known.map(AccountStore.Keyed::account);
  }

  /** Whether this is the password of an account whose owner is logged in. */
  public boolean confirms(Account account, String password, Instant now) {
    Subject subject = Subject.account(account.name());
    boolean admitted = lockouts.admit(subject, now);
    boolean right =
        accounts
            .keyed(account.name())
            .map(known -> passwords.match(password, known.hash()))
            .orElse(false);
    if (right && admitted) {
      lockouts.forget(subject);
    }
    return right && admitted;
  }
}
