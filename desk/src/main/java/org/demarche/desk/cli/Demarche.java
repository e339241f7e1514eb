package org.demarche.desk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.demarche.desk.search.index.IndexException;
import org.demarche.desk.store.ArchiveException;
import org.demarche.desk.store.StoreFault;
import org.demarche.lexicon.LexiconException;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line's door: reads the arguments, runs a command, and puts failures into words. */
@Command(
    name = "demarche",
    versionProvider = Demarche.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header =
        "Demarche reads news of diplomacy and arms transfers and records who did what to whom.",
    description = "",
    commandListHeading = "%nCommands:%n",
    footer = {"", "demarche help COMMAND says more about a command."})
public final class Demarche implements Runnable {

  private static final int PROBLEM = 1;
  private static final int FAULT = 70;
  private static final int CLOSED_PIPE = 141;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  private final Workshop workshop;
  private final Streams streams;

  Demarche(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(new Demarche(new ShippedWorkshop(), Streams.standard()).run(arguments));
  }

  /** Runs the command line and gives its exit status. */
  int run(String... arguments) {
    try {
      return commandLine().execute(arguments);
    } catch (OutOfMemoryError e) {
      streams
          .err()
          .println(
              "demarche: out of memory; give it more, as in DEMARCHE_JAVA_OPTS=-Xmx3g demarche …");
      return PROBLEM;
    }
  }

  /** Without a command, the help is shown. */
  @Override
  public void run() {
    throw new ParameterException(commandLine(), "a command is missing");
  }

  private CommandLine commandLine() {
    CommandLine lexicon =
        new CommandLine(new LexiconCommand())
            .addSubcommand(new LexiconCheckCommand(workshop, streams))
            .addSubcommand(new LexiconGapsCommand(workshop, streams));
    CommandLine index =
        new CommandLine(new IndexCommand())
            .addSubcommand(new IndexRebuildCommand(streams))
            .addSubcommand(new IndexEmbedCommand(streams));
    CommandLine register =
        new CommandLine(new RegisterCommand())
            .addSubcommand(new RegisterImportCommand(streams))
            .addSubcommand(new RegisterStatusCommand(workshop, streams))
            .addSubcommand(new RegisterMatchCommand(workshop, streams));
    CommandLine line =
        new CommandLine(this)
            .addSubcommand(new CodeCommand(workshop, streams))
            .addSubcommand(new ExplainCommand(workshop, streams))
            .addSubcommand(new ClassifyCommand(workshop, streams))
            .addSubcommand(new SearchCommand(workshop, streams))
            .addSubcommand(index)
            .addSubcommand(lexicon)
            .addSubcommand(new IngestCommand(workshop, streams))
            .addSubcommand(new RecodeCommand(workshop, streams))
            .addSubcommand(new StatusCommand(streams))
            .addSubcommand(new QuarantineCommand(streams))
            .addSubcommand(new ReviewCommand(streams))
            .addSubcommand(register)
            .addSubcommand(new ExportCommand(workshop, streams))
            .addSubcommand(new ImportCommand(streams))
            .addSubcommand(new LinkCommand(streams))
            .addSubcommand(new DeskCommand(workshop, streams))
            .addSubcommand(
                new CommandLine(new WatchCommand())
                    .addSubcommand(new WatchCommand.Run(workshop, streams)))
            .addSubcommand(new McpCommand(workshop, streams))
            .addSubcommand(accounts())
            .addSubcommand(new CasesCommand(workshop, streams))
            .addSubcommand(cases())
            .addSubcommand(new CommandLine.HelpCommand());
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(80)
        .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(this::fail);
  }

  private CommandLine accounts() {
    return new CommandLine(new AccountCommand())
        .addSubcommand(new AccountChangeCommand.Add(streams))
        .addSubcommand(new AccountListCommand(streams))
        .addSubcommand(new AccountChangeCommand.Password(streams))
        .addSubcommand(new AccountChangeCommand.SetRole(streams))
        .addSubcommand(new AccountChangeCommand.Disable(streams))
        .addSubcommand(new AccountChangeCommand.Enable(streams))
        .addSubcommand(new AccountChangeCommand.IssueToken(streams));
  }

  private CommandLine cases() {
    return new CommandLine(new CaseCommand(streams))
        .addSubcommand(new CaseDecisionCommand.Merge(streams))
        .addSubcommand(new CaseDecisionCommand.Split(streams))
        .addSubcommand(new CaseDecisionCommand.Rename(streams))
        .addSubcommand(new CaseDecisionCommand.Undo(streams))
        .addSubcommand(new CaseDecisionsCommand(streams));
  }

  private int fail(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof LexiconException
        || e instanceof Refusal
        || e instanceof ArchiveException
        || e instanceof IndexException) {
      return say(Objects.requireNonNullElse(e.getMessage(), "refused"));
    }
    if (e instanceof JdbiException) {
      return say(StoreFault.words(e));
    }
    if (e instanceof IOException io) {
      return fail(io);
    }
    streams.err().println("demarche: a fault in Demarche; please report it with these lines:");
    e.printStackTrace(streams.err());
    return FAULT;
  }

  private int fail(IOException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.toString());
    boolean closedPipe = message.toLowerCase(java.util.Locale.ROOT).contains("pipe");
    return closedPipe ? CLOSED_PIPE : say("cannot write the records: " + message);
  }

  private int say(String message) {
    streams.err().println("demarche: " + message);
    return PROBLEM;
  }

  /** The version of the program and of the Java it runs on. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Demarche.class.getPackage().getImplementationVersion();
      return new String[] {
        "demarche " + Objects.requireNonNullElse(version, "(not packaged)"),
        "Java " + Runtime.version()
      };
    }
  }
}
