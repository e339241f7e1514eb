package org.demarche.desk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.register.RegisterParties;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.register.RegisterStore.ItemCount;
import org.demarche.desk.register.RegisterWeapons;
import org.demarche.desk.store.Archive;
import org.demarche.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche register status}: what was imported, and how much of it the lexicon knows. */
@Command(
    name = "status",
    header = "Say what registers are in the archive, and how much of them is understood.",
    description = {
      "",
      "Lists the files, and what share of the parties and weapons the lexicon knows. With --unknown,"
          + " names the others: cases about them cannot be laid beside the register.",
      ""
    })
final class RegisterStatusCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Option(
      names = "--unknown",
      paramLabel = "N",
      description = "List the parties that are not known, and the N most frequent such weapons.")
  private int unknown;

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  RegisterStatusCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.open()) {
      RegisterStore store = new RegisterStore(archive);
      List<String> lines = new ArrayList<>();
      if (store.files().isEmpty()) {
        lines.add("no register was imported; see demarche help register import");
      } else {
        files(store, lines);
        Lexicon lexicon = workshop.lexicon(setup);
        parties(store, new RegisterParties(lexicon), lines);
        weapons(store, new RegisterWeapons(lexicon), lines);
      }
      streams.print(String.join("\n", lines) + "\n");
      streams.out().flush();
      return 0;
    }
  }

  private static void files(RegisterStore store, List<String> lines) {
    for (RegisterStore.Imported file : store.files()) {
      lines.add(Paragraph.line(String.valueOf(Path.of(file.source().name()).getFileName())));
      String made =
          file.source().generated() == null ? "" : ", made on " + file.source().generated();
      lines.add(
          "  "
              + file.source().register().title()
              + ", "
              + file.source().shape()
              + ", deliveries "
              + file.years().first()
              + "–"
              + file.years().last()
              + made);
      lines.add(
          String.format(
              Locale.ROOT,
              "  %,d rows read, %,d mended, %,d not read; %,d deals count",
              file.counts().rows(),
              file.counts().repaired(),
              file.counts().reported(),
              file.kept()));
    }
    lines.add("");
  }

  private void parties(RegisterStore store, RegisterParties parties, List<String> lines) {
    List<String> names = store.partyNames();
    List<String> unnamed = names.stream().filter(parties::isNobody).toList();
    List<String> strangers =
        names.stream().filter(n -> parties.of(n).isEmpty() && !parties.isNobody(n)).toList();
    int known = names.size() - unnamed.size() - strangers.size();
    lines.add(
        String.format(
            Locale.ROOT,
            "Parties  %,d names: %,d known, %,d nobody in particular, %,d unknown",
            names.size(),
            known,
            unnamed.size(),
            strangers.size()));
    if (unknown > 0) {
      strangers.forEach(name -> lines.add("         " + Paragraph.line(name)));
    }
  }

  private void weapons(RegisterStore store, RegisterWeapons weapons, List<String> lines) {
    long[] rows = new long[3];
    long[] items = new long[3];
    List<ItemCount> strangers = new ArrayList<>();
    store.items(
        item -> {
          RegisterWeapons.Meaning meaning = weapons.of(item.item());
          int how = meaning.isNamed() ? 0 : meaning.fault() == null ? 1 : 2;
          items[how]++;
          rows[how] += item.rows();
          if (how == 2) {
            strangers.add(item);
          }
        });
    lines.add(share("Weapons  by deal", rows));
    lines.add(share("         by designation", items));
    strangers.sort(Comparator.comparingLong(ItemCount::rows).reversed());
    strangers.stream()
        .limit(unknown)
        .map(
            i -> String.format(Locale.ROOT, "%,12d  %s", i.rows(), Paragraph.line(i.item().name())))
        .forEach(lines::add);
  }

  private static String share(String what, long[] counts) {
    double all = Math.max(1, counts[0] + counts[1] + counts[2]);
    return String.format(
        Locale.ROOT,
        "%-24s %.1f %% of a known family, %.1f %% of a known class, %.1f %% unknown",
        what,
        100 * counts[0] / all,
        100 * counts[1] / all,
        100 * counts[2] / all);
  }
}
