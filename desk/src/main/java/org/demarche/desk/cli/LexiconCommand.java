package org.demarche.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche lexicon}: what concerns the lexicon. */
@Command(
    name = "lexicon",
    header = "Check the lexicon, and find what it lacks.",
    synopsisSubcommandLabel = "COMMAND")
final class LexiconCommand {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();
}
