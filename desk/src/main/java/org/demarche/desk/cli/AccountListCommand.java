package org.demarche.desk.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.desk.account.Account;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche account list}: all accounts. */
@Command(name = "list", header = "List the accounts.", description = "")
final class AccountListCommand implements Callable<Integer> {

  private final Streams streams;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  AccountListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.open()) {
      List<Account> accounts = new AccountStore(archive).list();
      int width = accounts.stream().mapToInt(account -> account.name().length()).max().orElse(1);
      StringBuilder lines = new StringBuilder();
      for (Account account : accounts) {
        lines.append(
            String.format(
                Locale.ROOT,
                "%-" + width + "s  %-8s  since %tF%s%n",
                account.name(),
                account.role().word(),
                account.created().atZone(ZoneOffset.UTC),
                account.isOpen() ? "" : "  closed"));
      }
      streams.print(lines.toString());
      streams.out().flush();
    }
    return 0;
  }
}
