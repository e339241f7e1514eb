package org.demarche.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche register}: a published trade register beside the archive's cases. */
@Command(
    name = "register",
    header = "Lay cases beside a published register of arms transfers.",
    description = {
      "",
      "Import an export of the SIPRI Arms Transfers Database, or reports to the UN Register, and see"
          + " which cases of the archive it knows, and how it differs. No register comes with"
          + " Demarche.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
final class RegisterCommand {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();
}
