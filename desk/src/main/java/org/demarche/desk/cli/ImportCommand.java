package org.demarche.desk.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.demarche.desk.export.jsonl.ArchiveImport;
import org.demarche.desk.export.jsonl.BadLineException;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche import}: what another archive held. */
@Command(
    name = "import",
    header = "Put an export of another archive into this one.",
    description = {
      "",
      "Reads what demarche export --format jsonl wrote: articles, records, decisions. Nothing is"
          + " coded anew. An article that is there already, by id, URL or text, is left as it is,"
          + " with its own records and decisions; so an import that was broken off goes on when it"
          + " is started again.",
      "",
      "To take in articles themselves, use demarche ingest.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  demarche export --format jsonl | demarche import - --archive copy",
      "",
      "Exit status: 0 all is in the archive; 1 a line did not fit, and what stands after it was not"
          + " read; 2 the command was given wrongly."
    })
final class ImportCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final Streams streams;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "The export, packed with gzip or not; - reads standard input.")
  private String file = "";

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  ImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream in = open();
        Archive archive = archiveOption.create()) {
      ArchiveImport run = new ArchiveImport(archive, this::progress);
      String place = file.equals(STANDARD_INPUT) ? "standard input" : file;
      try {
        streams.err().println(summary(run.run(in, place)));
        return 0;
      } catch (BadLineException e) {
        throw new Refusal(
            e.getMessage()
                + "\nWhat stands before it is in the archive ("
                + summary(run.tally())
                + "). Mend the file and import it again: it goes on where it stopped.");
      }
    }
  }

  private InputStream open() throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return unpacked(streams.in());
    }
    try {
      return unpacked(Files.newInputStream(Path.of(file)));
    } catch (NoSuchFileException e) {
      throw new Refusal(file + ": no such file");
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  private void progress(ArchiveImport.Tally tally) {
    if (streams.terminal().err()) {
      long seen = tally.added() + tally.known();
      streams.err().print(String.format(Locale.ROOT, "\r%,d articles", seen));
      streams.err().flush();
    }
  }

  private String summary(ArchiveImport.Tally tally) {
    String known =
        tally.known() == 0
            ? ""
            : "; " + Counted.of(tally.known(), "article") + " there before, left unchanged";
    String start = streams.terminal().err() ? "\r" : "";
    return start + Counted.of(tally.added(), "article") + " added" + known;
  }
}
