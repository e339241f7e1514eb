package org.demarche.desk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.desk.export.ArchiveSelection;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.OutputFolder;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.export.format.ExportFormat.Shape;
import org.demarche.desk.export.format.ExportFormats;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demarche export}: what the archive holds, in a format of others. */
@Command(
    name = "export",
    header = "Write what the archive holds in a format of others.",
    description = {
      "",
      "demarche export --format help lists the formats. A format of one file goes to standard"
          + " output, or to the file that --output names; one of several files needs a folder."
          + " Files appear only when they are whole.",
      "",
      "Records count as people have decided: what was rejected is left out, what was corrected is"
          + " given as corrected.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche export --format jsonl --output archive.jsonl",
      "  demarche export --format csv --output tables --party IRN --from 2007",
      "  demarche export --format plover --only reviewed | jq .event",
      "",
      "Exit status: 0 all was written; 1 it could not be, and no file was left; 2 the command was"
          + " given wrongly."
    })
final class ExportCommand implements Callable<Integer> {

  private static final String HELP = "help";

  private final Workshop workshop;
  private final Streams streams;

  @Spec private @Nullable CommandSpec command;

  @Option(
      names = {"-f", "--format"},
      required = true,
      paramLabel = "FORMAT",
      description = "The format; help lists them.")
  private String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "The file to write; of a format of several files, the folder.")
  private @Nullable Path output;

  @Option(names = "--only", paramLabel = "reviewed", description = "The same as --reviewed.")
  private @Nullable Only only;

  @Mixin private FilterOptions filterOptions = new FilterOptions();
  @Mixin private ArchiveOption archiveOption = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  /** Which records alone are wanted. */
  enum Only {
    REVIEWED
  }

  ExportCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (format.equals(HELP)) {
      list();
      return 0;
    }
    ExportFormat chosen = chosen();
    Filter filter = filter();
    try (Archive archive = archiveOption.open()) {
      Linking.catchUp(archive);
      Exporter exporter =
          chosen.exporter(new ExportFormat.Origin(archive, filter, workshop.lexiconFiles(setup)));
      write(exporter, new ArchiveSelection(archive, filter), chosen.shape());
    }
    return 0;
  }

  private void list() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (ExportFormat each : ExportFormats.all()) {
      String files = each.shape() == Shape.FOLDER ? " (a folder)" : "";
      lines.append(
          String.format(Locale.ROOT, "%-12s%s%s\n", each.name(), each.description(), files));
    }
    streams.print(lines.toString());
    streams.out().flush();
  }

  private ExportFormat chosen() {
    ExportFormat chosen =
        ExportFormats.find(format.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    misuse("--format: no format " + format + "; --format help lists the formats"));
    if (chosen.shape() == Shape.FOLDER && output == null) {
      throw misuse(
          "--format " + chosen.name() + " writes several files: say where with --output FOLDER");
    }
    if (chosen.shape() == Shape.FILE && output != null && Files.isDirectory(output)) {
      throw misuse("--output " + output + " is a folder; name a file in it");
    }
    return chosen;
  }

  private Filter filter() {
    Filter asked = filterOptions.filter(() -> workshop.lexicon(setup));
    return only == Only.REVIEWED ? asked.onlyReviewed() : asked;
  }

  private void write(Exporter exporter, Selection selection, Shape shape) throws IOException {
    if (output == null) {
      exporter.write(selection, name -> new Unclosed(streams.out()));
      return;
    }
    if (shape == Shape.FILE && Files.exists(output) && !Files.isRegularFile(output)) {
      // A pipe or a device cannot be put in its place when it is whole.
      exporter.write(selection, name -> Files.newOutputStream(output));
      return;
    }
    Path file = output.toAbsolutePath();
    Path parent = file.getParent();
    Path home = shape == Shape.FOLDER || parent == null ? file : parent;
    try (OutputFolder folder = new OutputFolder(home)) {
      exporter.write(
          selection,
          name -> folder.create(shape == Shape.FOLDER ? name : String.valueOf(file.getFileName())));
      folder.finish();
    }
  }

  private ParameterException misuse(String message) {
    return Misuse.of(command, message);
  }
}
