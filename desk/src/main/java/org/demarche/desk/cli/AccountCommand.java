package org.demarche.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche account}: who may use the desk of an archive. */
@Command(
    name = "account",
    header = "Say who may use the desk of an archive.",
    description = {
      "",
      "Accounts count where people log in: demarche desk --listen. The roles are reader (reads,"
          + " searches, exports), reviewer (also accepts, corrects and rejects records), editor (also"
          + " brings in articles, changes cases, parties and the lexicon) and admin (also opens and"
          + " closes accounts). Passwords are asked for, or read from standard input; they are never"
          + " arguments.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche account add ada --role admin",
      "  demarche account token ada --for \"nightly export\" --role reader --days 90",
      "  demarche account disable ada"
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
final class AccountCommand {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();
}
