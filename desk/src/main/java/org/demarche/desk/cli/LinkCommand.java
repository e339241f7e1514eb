package org.demarche.desk.cli;

import java.util.concurrent.Callable;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.FamilyStore;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche link}: near-duplicates, incidents and cases. */
@Command(
    name = "link",
    header = "Put together what is about the same.",
    description = {
      "",
      "Near-duplicate articles become families, reports of one event incidents, claims about the"
          + " same supplier, recipient and weapon cases. Commands that need it do so by"
          + " themselves; this one does it beforehand, after a large ingest.",
      ""
    })
final class LinkCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--all",
      description = "Link everything anew; what people decided about cases stays.")
  private boolean all;

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  LinkCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Archive archive = archiveOption.open()) {
      Linking.Listener quiet = sofar -> {};
      Linking.Done done = all ? Linking.all(archive, quiet) : Linking.catchUp(archive, quiet);
      streams
          .err()
          .println(
              "linked "
                  + Counted.of(done.articles(), "new article")
                  + " and "
                  + Counted.of(done.groups(), "changed group")
                  + ": now "
                  + Counted.of(new IncidentStore(archive).count(), "incident")
                  + ", "
                  + Counted.of(new CaseStore(archive).count(), "case")
                  + ", "
                  + Counted.of(new FamilyStore(archive).countWithCopies(), "set")
                  + " of near-duplicate articles");
      return 0;
    }
  }
}
