package org.demarche.desk.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Digest;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Browsers that are logged in. A session ends when it rests for long, and after a week anyway. */
public final class SessionStore {

  static final Duration LONGEST = Duration.ofDays(7);
  static final Duration LONGEST_REST = Duration.ofHours(12);

  /** How exactly is known when a browser was seen last: spares a change at each request. */
  private static final Duration GRAIN = Duration.ofMinutes(2);

  private static final int ID = 16;

  private final Jdbi jdbi;

  /** Over an archive. */
  public SessionStore(Archive archive) {
    this.jdbi = archive.jdbi();
  }

  /** Logs a browser in that has just been given this secret. */
  public void begin(Account account, String secret, String address, String agent, Instant now) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "DELETE FROM account_session WHERE begun < ? OR seen < ?",
              now.minus(LONGEST).toString(),
              now.minus(LONGEST_REST).toString());
          handle.execute(
              "INSERT INTO account_session (digest, account, begun, seen, address, agent)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              Digest.hex(secret),
              account.number(),
              now.toString(),
              now.toString(),
              address,
              StoredText.encode(agent.length() > 300 ? agent.substring(0, 300) : agent));
        });
  }

  /** Whose browser sends this secret; nobody's when the session has ended. */
  public Optional<Account> find(String secret, Instant now) {
    String digest = Digest.hex(secret);
    return jdbi.withHandle(
        handle -> {
          Optional<Seen> found =
              handle
                  .createQuery(
                      "SELECT a.*, s.seen FROM account_session s JOIN account a ON a.number ="
                          + " s.account WHERE s.digest = :digest AND s.begun >= :begun AND s.seen"
                          + " >= :seen AND a.disabled IS NULL")
                  .bind("digest", digest)
                  .bind("begun", now.minus(LONGEST).toString())
                  .bind("seen", now.minus(LONGEST_REST).toString())
                  .map(
                      (row, context) ->
                          new Seen(AccountStore.account(row), StoredColumns.moment(row, "seen")))
                  .findOne();
          if (found.isPresent() && found.get().seen().plus(GRAIN).isBefore(now)) {
            handle.execute(
                "UPDATE account_session SET seen = ? WHERE digest = ?", now.toString(), digest);
          }
          return found.map(Seen::account);
        });
  }

  private record Seen(Account account, Instant seen) {}

  /** The sessions of an account, the latest first. */
  public List<Session> list(Account account, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM account_session WHERE account = :account AND begun >= :begun AND"
                        + " seen >= :seen ORDER BY seen DESC, digest")
                .bind("account", account.number())
                .bind("begun", now.minus(LONGEST).toString())
                .bind("seen", now.minus(LONGEST_REST).toString())
                .map(
                    (row, context) ->
                        new Session(
                            row.getString("digest").substring(0, ID),
                            StoredColumns.moment(row, "begun"),
                            StoredColumns.moment(row, "seen"),
                            row.getString("address"),
                            StoredColumns.text(row, "agent")))
                .list());
  }

  /** By what {@link Session#id} tells the session of this secret. */
  public static String id(String secret) {
    return Digest.hex(secret).substring(0, ID);
  }

  /** Logs a browser out. */
  public void end(String secret) {
    jdbi.useHandle(
        handle ->
            handle.execute("DELETE FROM account_session WHERE digest = ?", Digest.hex(secret)));
  }

  /** Logs out one browser of an account. */
  public void end(Account account, String id) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM account_session WHERE account = ? AND substr(digest, 1, 16) = ?",
                account.number(),
                id.replace("\0", "")));
  }

  static void endAll(Handle handle, Account account) {
    handle.execute("DELETE FROM account_session WHERE account = ?", account.number());
  }
}
