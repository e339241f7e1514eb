package org.demarche.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.CaseSamples.Said;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a file in the archive to what no case is about. */
class UnreportedTest {

  private static final Lexicon LEXICON = Lexicon.shipped();
  private static final String DEALS =
      """
      Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments
      Iran,Russia,2015,,4,,S-300PMU-2 Favorit,SAM system,4,,2016,New,
      Iran,Russia,2014,?,30,?,Kornet,anti-tank missile,30,?,2015,New,
      Iran,Russia,2014,,6,,T-90S,tank,6,,2015,New,
      Iran,Russia,1998,,6,,Kornet,anti-tank missile,6,,1999,New,
      Syria,Russia,2015,,6,,Kornet,anti-tank missile,6,,2016,New,
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void only_what_is_near_to_a_case_is_shown_unless_all_is_asked_for(Archives.Kind kind)
      throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      RegisterBook book = book(archive);
      Case of = CaseSamples.of(CaseSamples.S_300, Said.in(TransferStatus.DELIVERED, 2016));
      CaseMatch match = book.match(of);
      assertThat(match.fits()).hasSize(1);
      assertThat(match.fits().get(0).row().row().item().designation())
          .isEqualTo("S-300PMU-2 Favorit");

      Unreported unreported = new Unreported(book);
      unreported.note(match);
      assertThat(rows(unreported, false)).containsExactly("Kornet 2014?");
      assertThat(rows(unreported, true))
          .containsExactlyInAnyOrder("Kornet 2014?", "T-90S 2014", "Kornet 1998", "Kornet 2015");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_party_that_the_register_does_not_have_is_told(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Case of = CaseSamples.of(CaseSamples.S_300, Said.in(TransferStatus.DELIVERED, 2016));
      Case.Head head = of.head();
      Case stranger =
          new Case(
              new Case.Head(
                  head.id(),
                  head.name(),
                  head.supplier(),
                  CaseSamples.party("norway", "Norway"),
                  head.weapon(),
                  head.standing()),
              of.history(),
              of.around(),
              of.related());
      assertThat(book(archive).match(stranger).reasons())
          .extracting(CaseMatch.Reason::words)
          .containsExactly("the register has no party \"Norway\"");
    }
  }

  private RegisterBook book(Archive archive) throws Exception {
    Path file = Files.writeString(folder.resolve("deals.csv"), DEALS);
    RegisterStore store = new RegisterStore(archive);
    try (RegisterReader reader = RegisterReader.open(file, problem -> {})) {
      store.add(reader, Instant.EPOCH);
    }
    return new RegisterBook(store, LEXICON);
  }

  private static List<String> rows(Unreported unreported, boolean all) {
    List<String> rows = new ArrayList<>();
    unreported.each(
        row -> true,
        all,
        stored -> rows.add(stored.row().item().designation() + " " + stored.row().order().year()));
    return rows;
  }
}
