package org.demarche.desk.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.FamilyStore;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.ArticleStore.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche status}: what an archive holds. */
@Command(
    name = "status",
    header = "Say what is in the archive.",
    description = {"", "Counts articles, records, decisions and what waits to be done.", ""})
final class StatusCommand implements Callable<Integer> {

  private final Streams streams;
  private final StringBuilder lines = new StringBuilder();

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  StatusCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.open()) {
      line("archive", archive.address());
      Map<String, Long> states = archive.articles().countBy(Column.STATE);
      line("articles", total(states) + listed(states));
      line("languages", listed(archive.articles().countBy(Column.LANGUAGE)));
      line("coded by", listed(archive.articles().countBy(Column.VERSIONS)));
      Map<String, Long> kinds = archive.records().countByKind();
      line("records", total(kinds) + listed(kinds));
      line("reviewed", listed(archive.records().countByVerdict()));
      line("incidents", number(new IncidentStore(archive).count()));
      line("cases", number(new CaseStore(archive).count()));
      line("copies", number(new FamilyStore(archive).countWithCopies()) + " families");
      line("register", number(new RegisterStore(archive).count()) + " rows");
      line("quarantine", number(archive.quarantine().count()));
    }
    streams.print(lines.toString());
    streams.out().flush();
    return 0;
  }

  private void line(String what, String value) {
    lines.append(String.format(Locale.ROOT, "%-12s%s%n", what, value.strip()));
  }

  private static String total(Map<String, Long> counts) {
    return number(counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private static String listed(Map<String, Long> counts) {
    String list =
        counts.entrySet().stream()
            .map(e -> e.getKey().toLowerCase(Locale.ROOT).strip() + " " + number(e.getValue()))
            .collect(Collectors.joining(" · "));
    return list.isEmpty() ? "" : "  " + list;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
