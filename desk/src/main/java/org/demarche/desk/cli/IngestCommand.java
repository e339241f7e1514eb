package org.demarche.desk.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.IngestRun;
import org.demarche.desk.ingest.language.LanguageFinder;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche ingest}: articles into the archive. */
@Command(
    name = "ingest",
    header = "Take articles into the archive and code them.",
    description = {
      "",
      "Reads articles (text, web pages, PDF, .jsonl, tables, feeds and lists of feeds, web archives;"
          + " packed or not) and stores them with what they report; those in other languages than"
          + " English are kept and marked, not coded. What is there already, by id, URL or"
          + " text, is passed over: a second run adds nothing, and a run that was broken off goes on"
          + " when it is started again. What cannot be read or coded is listed by demarche"
          + " quarantine.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche ingest news/ wire.jsonl.gz",
      "  demarche ingest https://example.org/world.rss",
      "  demarche ingest wire.csv --columns text=body,title=headline",
      "  demarche ingest wire.jsonl --archive postgresql://localhost/demarche",
      "",
      "Exit status: 0 all is in the archive; 1 something went into quarantine; 2 the command was"
          + " given wrongly."
    })
final class IngestCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files, folders and addresses (https://...) to read; - reads standard input.")
  private List<String> sources = List.of();

  @Mixin private SourceOptions options = new SourceOptions();

  @Mixin private CodingOptions coding = new CodingOptions();
  @Mixin private ArchiveOption archiveOption = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  IngestCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.create()) {
      IngestRun.Tally tally = ingest(archive);
      Linking.catchUp(archive);
      streams.err().println(summary(tally));
      return tally.quarantined() > 0 ? 1 : 0;
    }
  }

  private IngestRun.Tally ingest(Archive archive) throws IOException {
    try (Progress progress = streams.progress(true);
        ArticleReader reader = new ArticleReader(sources, streams.in(), options.reading(false));
        CodingPool pool = coding.pool(workshop, setup.of(archive, streams), progress)) {
      IngestRun run =
          new IngestRun(
              archive,
              pool,
              coding.threads(),
              new LanguageFinder()::find,
              Clock.systemUTC(),
              tally -> progress.coding(tally.seen(), reader.begunBytes(), reader.totalBytes()));
      return run.run(reader);
    }
  }

  private static String summary(IngestRun.Tally tally) {
    String known = tally.known() == 0 ? "" : "; " + tally.known() + " were there before";
    String quarantined =
        tally.quarantined() == 0
            ? ""
            : "; " + tally.quarantined() + " in quarantine, see demarche quarantine";
    return Counted.of(tally.added(), "article")
        + " added, with "
        + Counted.of(tally.records(), "record")
        + known
        + quarantined;
  }
}
