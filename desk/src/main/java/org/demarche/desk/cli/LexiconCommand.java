package org.demarche.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche lexicon}: what concerns the lexicon. */
@Command(name = "lexicon", header = "Check the lexicon.", synopsisSubcommandLabel = "COMMAND")
final class LexiconCommand {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;
}
