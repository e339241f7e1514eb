package org.demarche.desk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.desk.export.FolderWriter;
import org.demarche.desk.export.JsonlWriter;
import org.demarche.desk.export.OutputFolder;
import org.demarche.desk.export.RecordWriter;
import org.demarche.desk.export.Screen;
import org.demarche.desk.export.TableWriter;
import org.demarche.desk.export.csv.CsvWriter;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.Coder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche code}: articles in, records out. */
@Command(
    name = "code",
    header = "Find who did what to whom in news articles.",
    description = {
      "",
      "Reads English news articles and prints the events in them: who acts, what is done, to"
          + " whom, how sure the text is of it, by whose word, and the sentence that says so; and"
          + " transfers of weapons: from whom to whom, how far it has come, who objects.",
      "",
      "Text (.txt), web pages (.html), PDF, tables (.csv, .tsv), RSS and Atom feeds, lists of feeds"
          + " (.opml) and web archives (.warc) are read, and .jsonl files: on each line a JSON object"
          + " with the field \"text\" and, if known, \"id\", \"title\", \"published\", \"url\" and"
          + " \"source\". All may be packed with gzip or zip. A folder is read with all folders below"
          + " it; of a feed that brings no full texts, the pages are fetched.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche code article.txt",
      "  demarche code news/ --format csv --output results",
      "  zcat wire.jsonl.gz | demarche code - --format jsonl > records.jsonl",
      "",
      "Exit status: 0 everything was coded, if with notes; 1 something could not be read or coded"
          + " (listed at the end; the rest is complete); 2 the command was given wrongly."
    })
final class CodeCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "SOURCE",
      description = "Files, folders and addresses (https://...) to read; - reads standard input.")
  private List<String> files = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|jsonl|csv",
      description =
          "table: to be read by people (the default on a terminal). jsonl: one JSON object a line"
              + " (the default elsewhere). csv: one file per kind of record; needs --output.")
  private @Nullable OutputFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write files into this folder instead of printing.")
  private @Nullable Path output;

  @Mixin private SourceOptions sources = new SourceOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to code at once (default: one per processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private Setup setup = new Setup();

  CodeCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    check();
    CodingRun run = code();
    run.problems().print(streams.err());
    summarise(run);
    return run.problems().hasFailure() ? 1 : 0;
  }

  private CodingRun code() throws IOException {
    try (Progress progress = streams.progress(output != null)) {
      Coder coder = workshop.coder(setup, progress);
      try (ArticleReader reader = new ArticleReader(names(), streams.in(), sources.reading(true));
          RecordWriter writer = writer()) {
        CodingRun run = new CodingRun(coder, writer, threads);
        run.run(reader, progress);
        return run;
      }
    }
  }

  private void check() {
    if (threads < 1) {
      throw misuse("--threads: must be 1 or more, not " + threads);
    }
    if (format == OutputFormat.CSV && output == null) {
      throw misuse("--format csv writes several files: say where with --output DIR");
    }
    if (files.isEmpty() && streams.terminal().in()) {
      throw misuse("name the files or folders to read, or - for standard input");
    }
  }

  private List<String> names() {
    return files.isEmpty() ? List.of("-") : files;
  }

  private OutputFormat chosen() {
    if (format != null) {
      return format;
    }
    boolean forPeople = output == null && streams.terminal().out();
    return forPeople ? OutputFormat.TABLE : OutputFormat.JSONL;
  }

  private RecordWriter writer() throws IOException {
    if (output == null) {
      OutputStream out = streams.out();
      return chosen() == OutputFormat.TABLE
          ? new TableWriter(out, streams.terminal().screen())
          : new JsonlWriter(out);
    }
    OutputFolder folder = new OutputFolder(output);
    return switch (chosen()) {
      case CSV -> new CsvWriter(folder);
      case JSONL -> new FolderWriter(folder, new JsonlWriter(folder.create("records.jsonl")));
      case TABLE ->
          new FolderWriter(folder, new TableWriter(folder.create("records.txt"), Screen.PLAIN));
    };
  }

  private void summarise(CodingRun run) {
    if (streams.terminal().err()) {
      streams
          .err()
          .println(count(run.articles(), "article") + ", " + count(run.records(), "record"));
    }
  }

  private static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private ParameterException misuse(String message) {
    return Misuse.of(command, message);
  }
}
