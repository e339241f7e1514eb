package org.demarche.desk.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.demarche.desk.account.Account;
import org.demarche.desk.account.AccountException;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.Passwords;
import org.demarche.desk.account.Role;
import org.demarche.desk.account.TokenStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.site.Visit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One of the things that can be done to an account; each is noted in the audit log. */
abstract class AccountChangeCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "NAME", description = "Whose account.")
  private String name = "";

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  AccountChangeCommand(Streams streams) {
    this.streams = streams;
  }

  /** The accounts of an archive at a moment. */
  record Office(Archive archive, AccountStore accounts, Instant now) {}

  /** Does it; tells what was done, in words for the audit log. */
  abstract String change(Office office) throws IOException;

  /** Opens the archive. */
  Archive open(ArchiveOption option) {
    return option.open();
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = open(archiveOption)) {
      Instant now = Clock.tickMillis(ZoneOffset.UTC).instant();
      String done = change(new Office(archive, new AccountStore(archive), now));
      new AuditStore(archive)
          .add(
              new AuditStore.Entry(
                  now,
                  System.getProperty("user.name", "unknown"),
                  "account",
                  name,
                  done,
                  "command line"));
      streams.err().println("demarche: " + name + ": " + done);
      return 0;
    } catch (AccountException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  String name() {
    return name;
  }

  Account account(Office office) {
    return office.accounts().get(name);
  }

  Streams streams() {
    return streams;
  }

  /** The hash of a password that the user gives. */
  String hash() throws IOException {
    return new Passwords().hash(name, new PasswordPrompt(streams).ask());
  }

  /** {@code demarche account add}. */
  @Command(
      name = "add",
      header = "Open an account.",
      description = {"", "Its password is asked for, or read from standard input.", ""})
  static final class Add extends AccountChangeCommand {

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "reader, reviewer, editor or admin (default: ${DEFAULT-VALUE}).")
    private String role = "reader";

    Add(Streams streams) {
      super(streams);
    }

    /** The first account may be there before the first article. */
    @Override
    Archive open(ArchiveOption option) {
      return option.create();
    }

    @Override
    String change(Office office) throws IOException {
      Role given = Role.of(role);
      if (office.accounts().find(name()).isPresent()) {
        throw new AccountException("there is an account of the name " + name() + " already");
      }
      office.accounts().add(name(), given, hash(), office.now());
      return "opened as " + given.word();
    }
  }

  /** {@code demarche account password}. */
  @Command(
      name = "password",
      header = "Set a password.",
      description = {"", "Whoever was logged in with the old one is logged out.", ""})
  static final class Password extends AccountChangeCommand {

    Password(Streams streams) {
      super(streams);
    }

    @Override
    String change(Office office) throws IOException {
      office.accounts().setPassword(account(office), hash());
      return "password set";
    }
  }

  /** {@code demarche account role}. */
  @Command(name = "role", header = "Give an account another role.", description = "")
  static final class SetRole extends AccountChangeCommand {

    @Parameters(
        index = "1",
        paramLabel = "ROLE",
        description = "reader, reviewer, editor or admin.")
    private String role = "";

    SetRole(Streams streams) {
      super(streams);
    }

    @Override
    String change(Office office) {
      office.accounts().setRole(account(office), Role.of(role));
      return "is now " + Role.of(role).word();
    }
  }

  /** {@code demarche account disable}. */
  @Command(
      name = "disable",
      header = "Close an account.",
      description = {"", "Its owner is logged out at once, its tokens rest. Decisions stay.", ""})
  static final class Disable extends AccountChangeCommand {

    Disable(Streams streams) {
      super(streams);
    }

    @Override
    String change(Office office) {
      office.accounts().disable(account(office), office.now());
      return "closed";
    }
  }

  /** {@code demarche account enable}. */
  @Command(name = "enable", header = "Open a closed account again.", description = "")
  static final class Enable extends AccountChangeCommand {

    Enable(Streams streams) {
      super(streams);
    }

    @Override
    String change(Office office) {
      office.accounts().enable(account(office));
      return "open again";
    }
  }

  /** {@code demarche account token}. */
  @Command(
      name = "token",
      header = "Issue a token, with which a program acts for an account.",
      description = {"", "It is printed this once; its owner can take it back at /account.", ""})
  static final class IssueToken extends AccountChangeCommand {

    @Option(names = "--for", paramLabel = "TEXT", required = true, description = "What it is for.")
    private String purpose = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "The most that it may do (default: ${DEFAULT-VALUE}).")
    private String role = "reader";

    @Option(
        names = "--days",
        paramLabel = "N",
        description = "How long it holds (default: ${DEFAULT-VALUE}; at most 366).")
    private int days = 90;

    IssueToken(Streams streams) {
      super(streams);
    }

    @Override
    String change(Office office) throws IOException {
      String token =
          new TokenStore(office.archive())
              .issue(
                  account(office),
                  purpose,
                  Role.of(role),
                  Visit.newSecret(),
                  Duration.ofDays(days),
                  office.now());
      streams().print(token + "\n");
      streams().out().flush();
      return Role.of(role).word() + " token \"" + purpose + "\" for " + days + " days";
    }
  }
}
