package org.demarche.desk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.desk.link.CaseListStore.Column;
import org.demarche.desk.link.CaseListStore.Line;
import org.demarche.desk.link.CaseListStore.Order;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.web.DealArchive;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lists of cases promise, whichever database they come from. */
class CaseListStoreTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void cases_are_filtered_sorted_and_counted_by_the_database(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      DealArchive.fill(archive);
      Linking.catchUp(archive);
      CaseListStore store = new CaseListStore(archive);
      for (Order order : Order.values()) {
        assertThat(store.list(CaseChoice.ALL, order, 0, 10)).extracting(Line::id).hasSize(1);
      }
      Line line = store.list(CaseChoice.ALL, Order.MOVED, 0, 10).get(0);
      assertThat(line.counts()).isEqualTo(new CaseCounts(4, 4, 0, 2, 1, 1));
      assertThat(line.stand().category()).isEqualTo("air defence system");
      assertThat(line.stand().moved()).isEqualTo(LocalDate.of(2009, 10, 2));
      assertThat(store.list(CaseChoice.ALL, Order.MOVED, 1, 10)).isEmpty();
      for (Column column : Column.values()) {
        assertThat(store.shares(CaseChoice.ALL, column, 5))
            .extracting(CaseListStore.Share::cases)
            .containsExactly(1L);
      }
      assertThat(store.marks(List.of(line.id())).get(line.id()))
          .hasSize(4)
          .contains(
              new CaseListStore.Mark(
                  TransferStatus.DELIVERED, Modality.DENIED, LocalDate.of(2009, 10, 2), 1));
      assertThat(store.articles(List.of("a0", "none")).keySet()).containsExactly("a0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_asked_for_must_all_be_met(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      DealArchive.fill(archive);
      Linking.catchUp(archive);
      CaseListStore store = new CaseListStore(archive);
      assertThat(store.count(choice("norway", "2009-10-01", "2009-03-31", true))).isEqualTo(1);
      assertThat(store.count(choice("portugal", "2009-10-01", "2009-03-31", true))).isZero();
      assertThat(store.count(choice("norway", "2009-10-03", "2009-12-31", true))).isZero();
      assertThat(store.count(choice("norway", "2009-01-01", "2009-03-10", true))).isZero();
    }
  }

  private static CaseChoice choice(String supplier, String from, String to, boolean contradicted) {
    return new CaseChoice(
        List.of("portugal", "\"a firm\""),
        List.of(supplier),
        List.of("portugal"),
        List.of("nasams"),
        List.of("air defence system"),
        List.of(TransferStatus.ORDERED),
        new CaseChoice.More(LocalDate.parse(from), LocalDate.parse(to), contradicted, false));
  }
}
