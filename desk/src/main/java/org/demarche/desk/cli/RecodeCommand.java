package org.demarche.desk.cli;

import java.util.concurrent.Callable;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.RecodeRun;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche recode}: what older versions coded, coded again. */
@Command(
    name = "recode",
    header = "Code again what other versions of lexicon or coder have coded.",
    description = {
      "",
      "Articles whose records come from another lexicon or coder, and those whose coding failed, are"
          + " coded anew. What people decided stays: rejected records stay rejected, accepted and"
          + " corrected ones count as decided.",
      ""
    },
    footer = {"", "Examples:", "  demarche recode", "  demarche recode --lexicon my-lexicon"})
final class RecodeCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Option(names = "--all", description = "Code everything, whichever version coded it.")
  private boolean all;

  @Mixin private CodingOptions coding = new CodingOptions();
  @Mixin private ArchiveOption archiveOption = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  RecodeCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Archive archive = archiveOption.open()) {
      long coded = recode(archive);
      Linking.catchUp(archive);
      streams.err().println(Counted.of(coded, "article") + " coded again");
      return 0;
    }
  }

  private long recode(Archive archive) {
    try (Progress progress = streams.progress(true);
        CodingPool pool = coding.pool(workshop, setup.of(archive, streams), progress)) {
      RecodeRun run = new RecodeRun(archive, pool, all);
      long waiting = run.waiting();
      return run.run(done -> progress.coding(done, done, waiting));
    }
  }
}
