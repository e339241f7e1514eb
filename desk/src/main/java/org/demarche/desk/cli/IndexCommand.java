package org.demarche.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche index}: what is made of the archive for searching. */
@Command(
    name = "index",
    synopsisSubcommandLabel = "COMMAND",
    header = "Make what is needed for searching the archive.",
    description = {
      "",
      "The index of words is made and brought up to date by every search by itself; sentence"
          + " embeddings, which take longer, are made by demarche index embed.",
      ""
    })
final class IndexCommand {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();
}
