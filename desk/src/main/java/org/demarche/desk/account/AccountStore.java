package org.demarche.desk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.VersionClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The accounts of an archive. One that administers it stays, whatever happens to the others. */
public final class AccountStore {

  private final Jdbi jdbi;

  /** Over an archive. */
  public AccountStore(Archive archive) {
    this.jdbi = archive.jdbi();
  }

  /**
   * An account and what its password is compared with.
   *
   * @param hash of the password
   */
  record Keyed(Account account, String hash) {}

  /**
   * Opens an account.
   *
   * @param hash of its password, from {@link Passwords#hash}
   * @throws AccountException when the name is taken or cannot be one
   */
  public Account add(String asked, Role role, String hash, Instant now) {
    String name = Account.name(asked);
    refuseStranger(role);
    int added =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO account (name, name_key, role, password, created)"
                            + " VALUES (:name, :key, :role, :hash, :now)"
                            + " ON CONFLICT (name_key) DO NOTHING")
                    .bind("name", name)
                    .bind("key", Account.key(name))
                    .bind("role", role.name())
                    .bind("hash", hash)
                    .bind("now", now.toString())
                    .execute());
    if (added == 0) {
      throw new AccountException("there is an account of the name " + name + " already");
    }
    return get(name);
  }

  /** The account of a name, in whatever case. */
  public Optional<Account> find(String name) {
    return keyed(name).map(Keyed::account);
  }

  /**
   * The same.
   *
   * @throws AccountException when there is none
   */
  public Account get(String name) {
    return find(name).orElseThrow(() -> new AccountException("there is no account " + name));
  }

  /** The account of a number. */
  public Optional<Account> find(long number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account WHERE number = ?")
                .bind(0, number)
                .map((row, context) -> account(row))
                .findOne());
  }

  Optional<Keyed> keyed(String name) {
    if (!Account.isName(name)) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account WHERE name_key = ?")
                .bind(0, Account.key(name))
                .map((row, context) -> new Keyed(account(row), row.getString("password")))
                .findOne());
  }

  /** All accounts, by name. */
  public List<Account> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account ORDER BY name_key")
                .map((row, context) -> account(row))
                .list());
  }

  /** Whether somebody may decide who may do what. */
  public boolean hasAdmin() {
    return jdbi.withHandle(handle -> admins(handle) > 0);
  }

  /**
   * Gives an account another role; it holds from the next request on.
   *
   * @throws AccountException when no account of an admin would be left
   */
  public void setRole(Account account, Role role) {
    refuseStranger(role);
    keepingAnAdmin(
        handle ->
            handle.execute(
                "UPDATE account SET role = ? WHERE number = ?", role.name(), account.number()));
  }

  /** Gives an account another password; whoever was logged in is logged out. */
  public void setPassword(Account account, String hash) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "UPDATE account SET password = ? WHERE number = ?", hash, account.number());
          SessionStore.endAll(handle, account);
        });
  }

  /**
   * Closes an account: it lets nobody in, and whoever is in is out. Its tokens rest.
   *
   * @throws AccountException when no account of an admin would be left
   */
  public void disable(Account account, Instant now) {
    keepingAnAdmin(
        handle -> {
          handle.execute(
              "UPDATE account SET disabled = ? WHERE number = ?", now.toString(), account.number());
          SessionStore.endAll(handle, account);
        });
  }

  /** Opens a closed account again. */
  public void enable(Account account) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE account SET disabled = NULL WHERE number = ?", account.number()));
  }

  /** A change of accounts. */
  @FunctionalInterface
  private interface Change {

    void in(Handle handle);
  }

  private void keepingAnAdmin(Change change) {
    jdbi.useTransaction(
        handle -> {
          VersionClock.take(handle, 0); // so that two admins cannot close each other out
          boolean before = admins(handle) > 0;
          change.in(handle);
          if (before && admins(handle) == 0) {
            throw new AccountException("this is the last admin; make another one first");
          }
        });
  }

  private static long admins(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM account WHERE role = 'ADMIN' AND disabled IS NULL")
        .mapTo(Long.class)
        .one();
  }

  private static void refuseStranger(Role role) {
    if (role == Role.STRANGER) {
      throw new AccountException("an account needs a role: reader, reviewer, editor or admin");
    }
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getLong("number"),
        Objects.requireNonNull(row.getString("name")),
        Role.valueOf(row.getString("role")),
        StoredColumns.moment(row, "created"),
        StoredColumns.momentOrNull(row, "disabled"));
  }
}
