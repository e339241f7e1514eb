package org.demarche.desk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.register.ImportCounts;
import org.demarche.desk.register.RegisterReader;
import org.demarche.desk.register.RegisterSource;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche register import}: exports of a register into the archive. */
@Command(
    name = "import",
    header = "Take exports of a register into the archive.",
    description = {
      "",
      "Reads CSV files of the SIPRI Arms Transfers Database (deals, or deliveries) and reports to the"
          + " UN Register; encoding and shape are found by content. The same file is taken once. Of"
          + " several exports the newest counts, as far as it tells of a supplier, a recipient and a"
          + " year; their order does not matter. A line that cannot be read is listed with its"
          + " number; the others are taken.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche register import trade-register.csv",
      "",
      "Exit status: 0 all lines were read; 1 a file or a line could not be read; 2 the command was"
          + " given wrongly."
    })
final class RegisterImportCommand implements Callable<Integer> {

  private final Streams streams;
  private final ProblemList problems = new ProblemList();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to read.")
  private List<Path> files = List.of();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  RegisterImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.create()) {
      RegisterStore store = new RegisterStore(archive);
      for (Path file : files) {
        add(store, file);
      }
    }
    problems.print(streams.err());
    return problems.hasFailure() ? 1 : 0;
  }

  private void add(RegisterStore store, Path file) throws IOException {
    try (RegisterReader reader = RegisterReader.open(file, problems::add)) {
      Optional<ImportCounts> counts = store.add(reader, Clock.systemUTC().instant());
      say(
          counts
              .map(c -> summary(reader.source(), c))
              .orElse(
                  Paragraph.line(file.toString()) + ": imported before; nothing was changed\n"));
    } catch (InputException e) {
      problems.add(e.problem());
    }
  }

  private static String summary(RegisterSource source, ImportCounts counts) {
    String day = source.generated() == null ? "" : ", made on " + source.generated();
    StringBuilder text =
        new StringBuilder(
            Paragraph.line(source.name())
                + ": "
                + source.register().title()
                + ", "
                + source.shape()
                + day
                + "\n");
    line(text, counts.read().rows(), "rows read, of " + grouped(counts.deals()) + " deals");
    line(text, counts.read().repaired(), "of the rows were mended");
    line(text, counts.read().reported(), "lines could not be read; they are listed below");
    line(text, counts.came(), "deals came");
    line(text, counts.changed(), "deals changed");
    line(text, counts.unchanged(), "deals stayed as they were");
    line(text, counts.went(), "deals went");
    line(text, counts.older(), "deals are known better from a newer export");
    return text.toString();
  }

  private static void line(StringBuilder text, long number, String what) {
    if (number > 0) {
      text.append(String.format(Locale.ROOT, "%,10d  %s%n", number, what));
    }
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void say(String text) throws IOException {
    streams.print(text);
    streams.out().flush();
  }
}
