package org.demarche.desk.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.demarche.desk.link.Linking;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Archive;
import org.demarche.desk.watch.Index;
import org.demarche.desk.watch.WatchRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche watch}: what is new for the watch-lists. */
@Command(
    name = "watch",
    header = "See what is new for the watch-lists.",
    description = {
      "",
      "Watch-lists are made in the desk. While it runs it goes through them by itself; without it,"
          + " let a timer run demarche watch run.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
final class WatchCommand {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  /** {@code demarche watch run}: once through all of them. */
  @Command(
      name = "run",
      header = "Go through the watch-lists once.",
      description = {
        "",
        "Looks what is new, sends what is due to webhooks, writes digests of finished days. May run"
            + " beside the desk and beside itself: nothing is found twice.",
        ""
      },
      footer = {
        "",
        "Example, for cron:",
        "  */10 * * * *  demarche watch run --archive /srv/demarche --digests /srv/digests",
        ""
      })
  static final class Run implements Callable<Integer> {

    private final Workshop workshop;
    private final Streams streams;

    @Mixin private WatchOptions options = new WatchOptions();
    @Mixin private ArchiveOption archiveOption = new ArchiveOption();
    @Mixin private Setup setup = new Setup();

    Run(Workshop workshop, Streams streams) {
      this.workshop = workshop;
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      try (Archive archive = archiveOption.open()) {
        Index index = lookup -> lend(archive, lookup);
        WatchRun run =
            options.run(archive, index, () -> workshop.lexicon(setup), Clock.systemUTC());
        WatchRun.Done done = run.run();
        streams
            .err()
            .println(
                Counted.of(done.items(), "new item")
                    + ", "
                    + Counted.of(done.arrived(), "message")
                    + " delivered, "
                    + Counted.of(done.digests(), "digest")
                    + " written");
        return 0;
      }
    }

    private static void lend(Archive archive, Index.Lookup lookup) throws IOException {
      Linking.catchUp(archive);
      try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
        lookup.in(search);
      }
    }
  }
}
