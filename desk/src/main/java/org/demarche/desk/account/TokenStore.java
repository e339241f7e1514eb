package org.demarche.desk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Digest;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Jdbi;

/** Tokens of programs. A token is shown once, when it is issued. */
public final class TokenStore {

  /** The longest that a token holds. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final Pattern FORM = Pattern.compile("dmr_[A-Za-z0-9_-]{43}");
  private static final Duration GRAIN = Duration.ofMinutes(2);

  private final Jdbi jdbi;

  /** Over an archive. */
  public TokenStore(Archive archive) {
    this.jdbi = archive.jdbi();
  }

  /**
   * Whose program it is, and what it may do.
   *
   * @param role the lesser of the token's and its owner's
   */
  public record Bearer(Account account, Role role, String token) {}

  /**
   * Issues a token.
   *
   * @param secret 256 random bits in letters
   * @return what the program shows: the only time that anybody sees it
   * @throws AccountException when it would do more than its owner may, or hold too long
   */
  public String issue(
      Account owner, String name, Role role, String secret, Duration life, Instant now) {
    if (role == Role.STRANGER || !owner.role().covers(role)) {
      throw new AccountException("a token may do what its owner may, or less");
    }
    if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
      throw new AccountException("a token holds for 1 to 366 days");
    }
    if (name.isBlank() || name.length() > 100) {
      throw new AccountException("say in a few words what the token is for");
    }
    String shown = "dmr_" + secret;
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO account_token (account, name, digest, role, created, expires)"
                    + " VALUES (?, ?, ?, ?, ?, ?)",
                owner.number(),
                StoredText.encode(name.strip()),
                Digest.hex(shown),
                role.name(),
                now.toString(),
                now.plus(life).toString()));
    return shown;
  }

  /** Whose token this is; nobody's when it does not hold. */
  public Optional<Bearer> find(String shown, Instant now) {
    if (!FORM.matcher(shown).matches()) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        handle -> {
          Optional<Found> found =
              handle
                  .createQuery(
                      "SELECT a.*, t.number AS token, t.name AS token_name, t.role AS token_role,"
                          + " t.used FROM account_token t JOIN account a ON a.number = t.account"
                          + " WHERE t.digest = :digest AND t.revoked IS NULL AND t.expires > :now"
                          + " AND a.disabled IS NULL")
                  .bind("digest", Digest.hex(shown))
                  .bind("now", now.toString())
                  .map((row, context) -> found(row, now))
                  .findOne();
          if (found.isPresent() && found.get().stale()) {
            handle.execute(
                "UPDATE account_token SET used = ? WHERE number = ?",
                now.toString(),
                found.get().number());
          }
          return found.map(Found::bearer);
        });
  }

  private record Found(Bearer bearer, long number, boolean stale) {}

  private static Found found(ResultSet row, Instant now) throws SQLException {
    Account account = AccountStore.account(row);
    Role role = Role.valueOf(row.getString("token_role"));
    Role least = account.role().covers(role) ? role : account.role();
    Instant used = StoredColumns.momentOrNull(row, "used");
    String name = StoredColumns.text(row, "token_name");
    return new Found(
        new Bearer(account, least, name),
        row.getLong("token"),
        used == null || used.plus(GRAIN).isBefore(now));
  }

  /** The tokens of an account, the latest first. */
  public List<Token> list(Account owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account_token WHERE account = ? ORDER BY number DESC")
                .bind(0, owner.number())
                .map(
                    (row, context) ->
                        new Token(
                            row.getLong("number"),
                            StoredColumns.text(row, "name"),
                            Role.valueOf(row.getString("role")),
                            StoredColumns.moment(row, "created"),
                            StoredColumns.moment(row, "expires"),
                            StoredColumns.momentOrNull(row, "used"),
                            StoredColumns.momentOrNull(row, "revoked")))
                .list());
  }

  /** Takes a token of this account back. */
  public void revoke(Account owner, long number, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE account_token SET revoked = ? WHERE account = ? AND number = ? AND revoked"
                    + " IS NULL",
                now.toString(),
                owner.number(),
                number));
  }
}
