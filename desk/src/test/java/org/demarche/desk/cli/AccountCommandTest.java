package org.demarche.desk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.TokenStore;
import org.demarche.desk.store.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche account}, and what {@code demarche desk} demands of accounts. */
class AccountCommandTest {

  private static final String PASSWORD = "four quiet green rivers";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void accounts_are_opened_changed_and_listed() {
    assertThat(run(PASSWORD, "account", "add", "ada", "--role", "admin")).isZero();
    assertThat(run(PASSWORD + "\nmore", "account", "add", "Rune")).isZero();
    assertThat(run("", "account", "role", "rune", "editor")).isZero();
    assertThat(run("", "account", "disable", "rune")).isZero();
    out.reset();
    assertThat(run("", "account", "list")).isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("ada +admin +since \\d{4}-\\d\\d-\\d\\d\n")
        .containsPattern("Rune +editor +since .* closed\n");
    assertThat(run("", "account", "enable", "rune")).isZero();
    assertThat(run(PASSWORD + " two", "account", "password", "rune")).isZero();
  }

  @Test
  void what_cannot_be_is_refused_in_words() {
    assertThat(run("short", "account", "add", "ada")).isEqualTo(1);
    assertThat(run("", "account", "add", "ada")).isEqualTo(1);
    assertThat(run(PASSWORD, "account", "add", "a/b")).isEqualTo(1);
    assertThat(run(PASSWORD, "account", "add", "ada", "--role", "king")).isEqualTo(1);
    assertThat(run(PASSWORD, "account", "add", "ada", "--role", "admin")).isZero();
    assertThat(run(PASSWORD, "account", "add", "ADA")).isEqualTo(1);
    assertThat(run("", "account", "disable", "ada")).isEqualTo(1);
    assertThat(run("", "account", "role", "nobody", "reader")).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .contains("12 characters or more")
        .contains("no password was given")
        .contains("a name has 1 to 64 letters")
        .contains("the roles are reader, reviewer, editor and admin")
        .contains("already")
        .contains("last admin")
        .contains("there is no account nobody")
        .doesNotContain("fault in Demarche");
  }

  @Test
  void a_token_is_printed_alone_and_every_change_is_on_record() {
    run(PASSWORD, "account", "add", "ada", "--role", "admin");
    out.reset();
    assertThat(run("", "account", "token", "ada", "--for", "export", "--days", "2")).isZero();
    String token = out.toString(UTF_8).strip();
    try (Archive archive = Archive.open(archive(), folder)) {
      assertThat(new TokenStore(archive).find(token, Instant.now())).isPresent();
      assertThat(
              new AuditStore(archive)
                  .page(new AuditStore.Wanted("", "account", "", ""), Long.MAX_VALUE, 9))
          .extracting(one -> one.entry().detail())
          .containsExactly("reader token \"export\" for 2 days", "opened as admin")
          .noneMatch(detail -> detail.contains(token));
    }
    assertThat(run("", "account", "token", "ada", "--for", "x", "--days", "999")).isEqualTo(1);
  }

  @Test
  void a_desk_for_others_needs_an_admin_first() {
    for (List<String> way :
        List.of(
            List.of("--listen", "0.0.0.0:0"),
            List.of("--listen", "[::]:0"),
            List.of("--accounts", "--port", "0"),
            List.of("--behind-proxy", "--port", "0"))) {
      err.reset();
      List<String> command = new ArrayList<>(List.of("desk"));
      command.addAll(way);
      assertThat(run("", command.toArray(String[]::new))).as(way.toString()).isEqualTo(1);
      assertThat(err.toString(UTF_8)).contains("demarche account add NAME --role admin");
    }
  }

  @Test
  void an_address_that_is_none_is_refused() {
    for (String listen : List.of("", ":80", "host:port", "host:99999", "http://x", "a:1:2")) {
      assertThat(run("", "desk", "--listen", listen)).as(listen).isEqualTo(2);
    }
    assertThat(run("", "desk", "--listen", "127.0.0.1:80", "--port", "81")).isEqualTo(2);
  }

  private String archive() {
    return folder.resolve("archive").toString();
  }

  private int run(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--archive", archive()));
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            Terminal.NONE);
    return new Demarche(new ShippedWorkshop(), streams).run(all.toArray(String[]::new));
  }
}
