package org.demarche.desk.cli;

import picocli.CommandLine.Option;

/** Shows how a command is used. */
final class HelpOption {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;
}
