package org.demarche.desk.cli;

import picocli.CommandLine.Command;

/** {@code demarche lexicon}: what concerns the lexicon. */
@Command(name = "lexicon", header = "Check the lexicon.", synopsisSubcommandLabel = "COMMAND")
final class LexiconCommand {}
