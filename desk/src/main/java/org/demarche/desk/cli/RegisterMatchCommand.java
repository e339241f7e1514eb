package org.demarche.desk.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Linking;
import org.demarche.desk.register.CaseMatch;
import org.demarche.desk.register.RegisterBook;
import org.demarche.desk.register.RegisterRow;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.register.RegisterWeapons;
import org.demarche.desk.register.Unreported;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche register match}: every case beside the register. */
@Command(
    name = "match",
    header = "Lay the archive's cases beside the register.",
    description = {
      "",
      "Each case is known to the register, with what it says otherwise; or it is not in the register,"
          + " with the reason where one can be told. Then come the deals that the register has and"
          + " nobody reports, as far as they are near to a case: the same parties, class of weapons"
          + " and years.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche register match",
      "  demarche register match --party SYR --weapon p-800-yakhont",
      "  demarche register match russia-iran-s-300-2007 --format json",
      "",
      "Exit status: 0 it was done; 1 there is no such case or no register; 2 the command was given"
          + " wrongly."
    })
final class RegisterMatchCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Parameters(paramLabel = "CASE", arity = "0..*", description = "Ids of cases; all by default.")
  private List<String> ids = List.of();

  @Option(names = "--all", description = "Show all deals without a report, near to a case or not.")
  private boolean all;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json|csv",
      description =
          "text: to be read by people (the default). json: one object a line. csv: a line for each"
              + " case and each row beside it.")
  private MatchWriter.Format format = MatchWriter.Format.TEXT;

  @Mixin private FilterOptions filterOptions = new FilterOptions();
  @Mixin private ArchiveOption archiveOption = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  RegisterMatchCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.open()) {
      RegisterStore store = new RegisterStore(archive);
      if (store.isEmpty()) {
        throw new Refusal("no register was imported; take one with demarche register import FILE");
      }
      Linking.catchUp(archive);
      Lexicon lexicon = workshop.lexicon(setup);
      Filter filter = filterOptions.filter(() -> lexicon);
      RegisterBook book = new RegisterBook(store, lexicon);
      try (MatchWriter writer =
          MatchWriter.of(format, streams.out(), streams.terminal().screen())) {
        match(new CaseStore(archive), book, filter, writer, wanted(book, lexicon, filter));
      }
    }
    return 0;
  }

  private void match(
      CaseStore cases,
      RegisterBook book,
      Filter filter,
      MatchWriter writer,
      Predicate<RegisterRow> wanted)
      throws IOException {
    Unreported unreported = new Unreported(book);
    for (String id : ids) {
      Case of =
          cases.find(id).orElseThrow(() -> new Refusal(id + ": no such case; see demarche cases"));
      writer.match(book.match(of));
    }
    if (!ids.isEmpty()) {
      return;
    }
    cases.<IOException>each(
        new CaseStore.Choice(filter, List.of(), false, 0, Integer.MAX_VALUE),
        of -> {
          CaseMatch match = book.match(of);
          unreported.note(match);
          writer.match(match);
        });
    unreported.<IOException>each(wanted, all, writer::unreported);
  }

  /** The rows that the options ask for; the register's parties and weapons, not the reports'. */
  private static Predicate<RegisterRow> wanted(RegisterBook book, Lexicon lexicon, Filter filter) {
    return row ->
        (filter.parties().isEmpty()
                || isParty(book.id(row.parties().supplier()), lexicon, filter)
                || isParty(book.id(row.parties().recipient()), lexicon, filter))
            && (filter.weapons().isEmpty() || isWeapon(book.meaning(row), filter));
  }

  private static boolean isParty(@Nullable String id, Lexicon lexicon, Filter filter) {
    PartyEntry entry = id == null ? null : lexicon.parties().entries().get(id);
    return entry != null
        && (filter.parties().contains(entry.id()) || filter.parties().contains(entry.code()));
  }

  private static boolean isWeapon(RegisterWeapons.Meaning meaning, Filter filter) {
    return meaning.families().stream().anyMatch(filter.weapons()::contains)
        || meaning.category() != null && filter.weapons().contains(meaning.category().label());
  }
}
