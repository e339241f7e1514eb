package org.demarche.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for accounts, sessions, tokens and the audit log, in both kinds of database. */
class AccountsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final String SECRET = "s".repeat(43);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_name_is_one_whatever_its_case(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      AccountStore accounts = new AccountStore(archive);
      accounts.add(" Åsa Lund ", Role.EDITOR, "h", NOW);
      assertThat(accounts.get("åsa lund").name()).isEqualTo("Åsa Lund");
      assertThatThrownBy(() -> accounts.add("ÅSA LUND", Role.READER, "h", NOW))
          .hasMessageContaining("already");
      for (String name : List.of("", " ", "<script>", "a\0b", "x".repeat(65), "a\u202Eb", "a/b")) {
        assertThatThrownBy(() -> accounts.add(name, Role.READER, "h", NOW))
            .as(name)
            .isInstanceOf(AccountException.class);
        assertThat(accounts.find(name)).as(name).isEmpty();
      }
      assertThat(accounts.list()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_last_admin_stays(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      AccountStore accounts = new AccountStore(archive);
      assertThat(accounts.hasAdmin()).isFalse();
      Account ada = accounts.add("ada", Role.ADMIN, "h", NOW);
      accounts.add("rune", Role.REVIEWER, "h", NOW);
      assertThatThrownBy(() -> accounts.disable(ada, NOW)).hasMessageContaining("last admin");
      assertThatThrownBy(() -> accounts.setRole(ada, Role.READER))
          .hasMessageContaining("last admin");
      assertThat(accounts.get("ada").isOpen()).isTrue();
      accounts.setRole(accounts.get("rune"), Role.ADMIN);
      accounts.disable(ada, NOW);
      assertThat(accounts.get("ada").disabled()).isEqualTo(NOW);
      assertThat(accounts.hasAdmin()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void sessions_end_at_rest_in_time_and_with_the_password(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      AccountStore accounts = new AccountStore(archive);
      SessionStore sessions = new SessionStore(archive);
      Account ada = accounts.add("ada", Role.ADMIN, "h", NOW);
      sessions.begin(ada, SECRET, "192.0.2.1", "Firefox", NOW);
      assertThat(sessions.find(SECRET, NOW)).map(Account::name).contains("ada");
      assertThat(sessions.find("x" + SECRET.substring(1), NOW)).isEmpty();
      assertThat(sessions.find(SECRET, NOW.plus(Duration.ofHours(13)))).isEmpty();
      Instant then = NOW;
      for (int i = 0; i < 13; i++) {
        then = then.plus(Duration.ofHours(11));
        assertThat(sessions.find(SECRET, then)).as(then.toString()).isPresent();
      }
      assertThat(sessions.find(SECRET, NOW.plus(Duration.ofDays(7)).plusSeconds(1))).isEmpty();

      sessions.begin(ada, "t" + SECRET.substring(1), "192.0.2.1", "", NOW);
      accounts.setPassword(ada, "other");
      assertThat(sessions.list(ada, NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_closed_account_is_out_at_once(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      AccountStore accounts = new AccountStore(archive);
      SessionStore sessions = new SessionStore(archive);
      TokenStore tokens = new TokenStore(archive);
      accounts.add("ada", Role.ADMIN, "h", NOW);
      Account rune = accounts.add("rune", Role.REVIEWER, "h", NOW);
      sessions.begin(rune, SECRET, "192.0.2.1", "", NOW);
      String shown = tokens.issue(rune, "export", Role.READER, SECRET, Duration.ofDays(1), NOW);
      accounts.disable(rune, NOW);
      assertThat(sessions.find(SECRET, NOW)).isEmpty();
      assertThat(tokens.find(shown, NOW)).isEmpty();
      accounts.enable(rune);
      assertThat(sessions.find(SECRET, NOW)).isEmpty();
      assertThat(tokens.find(shown, NOW)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_token_does_no_more_than_its_owner_and_not_for_ever(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      AccountStore accounts = new AccountStore(archive);
      TokenStore tokens = new TokenStore(archive);
      Account rune = accounts.add("rune", Role.REVIEWER, "h", NOW);
      Duration day = Duration.ofDays(1);
      assertThatThrownBy(() -> tokens.issue(rune, "x", Role.EDITOR, SECRET, day, NOW))
          .hasMessageContaining("owner");
      assertThatThrownBy(
              () -> tokens.issue(rune, "x", Role.READER, SECRET, Duration.ofDays(400), NOW))
          .hasMessageContaining("366");
      String shown = tokens.issue(rune, "x", Role.REVIEWER, SECRET, day, NOW);
      assertThat(tokens.find(shown, NOW.plusSeconds(86_399))).isPresent();
      assertThat(tokens.find(shown, NOW.plusSeconds(86_400))).isEmpty();
      accounts.setRole(rune, Role.READER);
      assertThat(tokens.find(shown, NOW)).map(TokenStore.Bearer::role).contains(Role.READER);
      assertThat(tokens.list(rune).get(0).used()).isNotNull();
      tokens.revoke(
          accounts.add("ada", Role.ADMIN, "h", NOW), tokens.list(rune).get(0).number(), NOW);
      assertThat(tokens.find(shown, NOW)).as("taken back by another").isPresent();
      tokens.revoke(rune, tokens.list(rune).get(0).number(), NOW);
      assertThat(tokens.find(shown, NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_secret_is_kept(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      Account ada = new AccountStore(archive).add("ada", Role.ADMIN, "h", NOW);
      new SessionStore(archive).begin(ada, SECRET, "192.0.2.1", "", NOW);
      new TokenStore(archive).issue(ada, "x", Role.ADMIN, SECRET, Duration.ofDays(1), NOW);
      String kept =
          archive
              .jdbi()
              .withHandle(
                  handle ->
                      handle.select("SELECT * FROM account_session").mapToMap().list().toString()
                          + handle.select("SELECT * FROM account_token").mapToMap().list());
      assertThat(kept).contains("192.0.2.1").doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_door_stays_shut_longer_with_each_wrong_password(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      LockoutStore lockouts = new LockoutStore(archive);
      LockoutStore.Subject ada = LockoutStore.Subject.account("ada");
      for (int i = 0; i < 5; i++) {
        assertThat(lockouts.admit(ada, NOW)).as("try " + i).isTrue();
      }
      assertThat(lockouts.admit(LockoutStore.Subject.account("ADA"), NOW)).isFalse();
      assertThat(lockouts.admit(ada, NOW.plusSeconds(14))).isFalse();
      assertThat(lockouts.admit(ada, NOW.plusSeconds(15))).isTrue();
      assertThat(lockouts.admit(ada, NOW.plusSeconds(15 + 29))).isFalse();
      assertThat(lockouts.admit(ada, NOW.plusSeconds(15 + 30))).isTrue();
      Instant then = NOW.plusSeconds(45);
      for (int i = 0; i < 20; i++) {
        then = then.plus(Duration.ofMinutes(15));
        assertThat(lockouts.admit(ada, then)).as("never for more than a quarter").isTrue();
      }
      assertThat(lockouts.admit(LockoutStore.Subject.account("rune"), then)).isTrue();
      lockouts.forget(ada);
      assertThat(lockouts.admit(ada, then)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_right_password_does_not_wash_a_place_clean(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      Passwords passwords = new Passwords();
      new AccountStore(archive)
          .add("mole", Role.READER, passwords.hash("mole", "digs in the long garden"), NOW);
      Logins logins = new Logins(archive, passwords);
      for (int i = 0; i < 19; i++) {
        assertThat(logins.attempt("name" + i, "x", "192.0.2.1", NOW)).isEmpty();
      }
      assertThat(logins.attempt("mole", "digs in the long garden", "192.0.2.1", NOW)).isPresent();
      assertThat(logins.attempt("name19", "x", "192.0.2.1", NOW)).isEmpty();
      assertThat(logins.attempt("mole", "digs in the long garden", "192.0.2.1", NOW))
          .as("the place is shut")
          .isEmpty();
      assertThat(logins.attempt("mole", "digs in the long garden", "192.0.2.2", NOW)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void passwords_are_kept_as_argon2id_with_its_parameters(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      Passwords passwords = new Passwords();
      String hash = passwords.hash("ada", "four quiet green rivers");
      assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
      assertThat(passwords.hash("ada", "four quiet green rivers")).isNotEqualTo(hash);
      new AccountStore(archive).add("ada", Role.ADMIN, hash, NOW);
      Logins logins = new Logins(archive, passwords);
      assertThat(logins.attempt("Ada", "four quiet green rivers", "::1", NOW)).isPresent();
      assertThat(logins.attempt("ada", "Four quiet green rivers", "::1", NOW)).isEmpty();
      assertThat(logins.attempt("ada\0", "four quiet green rivers", "::1", NOW)).isEmpty();
      for (String weak : List.of("short", "aaaaaaaaaaaaaaaa", "my password 1234", "ada123456789")) {
        assertThatThrownBy(() -> passwords.hash("ada", weak))
            .as(weak)
            .isInstanceOf(AccountException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_audit_log_is_paged_and_filtered(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      AuditStore audit = new AuditStore(archive);
      for (int i = 0; i < 7; i++) {
        String who = i % 2 == 0 ? "ada" : "rune";
        audit.add(
            new AuditStore.Entry(
                NOW.plus(Duration.ofDays(i)), who, "POST /x_" + i, "/x\0" + i, "", "::1"));
      }
      AuditStore.Wanted all = new AuditStore.Wanted("", "", "", "");
      List<AuditStore.Numbered> first = audit.page(all, Long.MAX_VALUE, 4);
      assertThat(first).extracting(one -> one.entry().subject()).startsWith("/x\u00006");
      List<AuditStore.Numbered> second = audit.page(all, first.get(3).number(), 4);
      assertThat(second).hasSize(3);
      assertThat(audit.page(new AuditStore.Wanted("rune", "", "", ""), Long.MAX_VALUE, 9))
          .hasSize(3);
      assertThat(audit.page(new AuditStore.Wanted("", "POST /x_3", "", ""), Long.MAX_VALUE, 9))
          .hasSize(1);
      assertThat(audit.page(new AuditStore.Wanted("", "POST /x%", "", ""), Long.MAX_VALUE, 9))
          .isEmpty();
      AuditStore.Wanted days = new AuditStore.Wanted("", "", "2026-01-02", "2026-01-03");
      assertThat(audit.page(days, Long.MAX_VALUE, 9)).hasSize(2);
    }
  }
}
