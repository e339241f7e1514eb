package org.demarche.desk.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.desk.export.CaseJson;
import org.demarche.desk.export.CaseList;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.model.TransferStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche cases}: the cases of an archive. */
@Command(
    name = "cases",
    header = "List the arms transfers that the archive knows of.",
    description = {
      "",
      "A case is all that is known of one supplier, recipient and weapon. The options choose the"
          + " cases that have such a claim; --status those that stand so now.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche cases --party IRN --from 2007",
      "  demarche cases --weapon s-300 --status cancelled",
      "  demarche cases --format json > cases.jsonl"
    })
final class CasesCommand implements Callable<Integer> {

  /** How cases are written. */
  enum Format {
    TEXT,
    JSON
  }

  private final Workshop workshop;
  private final Streams streams;

  @Mixin private FilterOptions filterOptions = new FilterOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json",
      description = "text: to be read by people (the default). json: one object a line, complete.")
  private Format format = Format.TEXT;

  @Option(names = "--recent", description = "Those with the latest articles first, not by id.")
  private boolean recent;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many cases.")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--offset", paramLabel = "N", description = "Pass over the first so many.")
  private int offset;

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  @Mixin private Setup setup = new Setup();

  CasesCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Filter filter = filterOptions.filter(() -> workshop.lexicon(setup));
    try (Archive archive = archiveOption.open()) {
      LinkNotice.catchUp(archive, streams.err());
      CaseStore cases = new CaseStore(archive);
      if (format == Format.JSON) {
        try (CaseJson json = new CaseJson(streams.out())) {
          cases.<IOException>each(choice(filter), json::write);
        }
      } else {
        print(cases, choice(filter));
      }
    }
    streams.out().flush();
    return 0;
  }

  /** The standing is what the status is asked of; claims of any status may lead to it. */
  private CaseStore.Choice choice(Filter filter) {
    List<TransferStatus> standings =
        filter.what().statuses().stream()
            .map(status -> TransferStatus.valueOf(status.toUpperCase(Locale.ROOT)))
            .toList();
    Filter.What what = new Filter.What(filter.what().kinds(), filter.what().types(), List.of());
    Filter claims = filter.withWhat(what);
    return new CaseStore.Choice(claims, standings, recent, offset, limit);
  }

  private void print(CaseStore cases, CaseStore.Choice choice) throws IOException {
    CaseList list = new CaseList(streams.terminal().screen());
    long[] count = {0};
    cases.<IOException>each(
        choice,
        (Case of) -> {
          if (count[0]++ == 0) {
            line(list.heading());
          }
          for (String line : list.lines(of)) {
            line(line);
          }
        });
    if (count[0] == 0) {
      streams.err().println("no case" + (choice.claims().isAll() ? " yet" : " fits"));
    }
  }

  private void line(String line) throws IOException {
    streams.print(line + "\n");
  }
}
