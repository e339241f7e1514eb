package org.demarche.desk.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.api.ApiSamples;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.web.Desks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages and counts, on each database. */
class PageStoresTest {

  @TempDir Path folder;

  private Archive filled(Archives.Kind kind) {
    Archive archive = Archives.open(kind, folder);
    ApiSamples.fill(archive);
    return archive;
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void pages_of_records_together_are_all_records(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      RecordPageStore store = new RecordPageStore(archive);
      for (Order order : Order.values()) {
        List<String> keys = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
          Slice<RecordPageStore.Line> page = store.list(Filter.ALL, order, next, 5);
          page.items().forEach(line -> keys.add(line.report().key()));
          next = page.next() == null ? null : Cursor.read(page.next().toString(), order.name(), 2);
        } while (next != null);
        assertThat(keys).as("%s", order).hasSize(33).doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void pages_of_articles_together_are_all_articles(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      ArticlePageStore store = new ArticlePageStore(archive);
      Filter consulted =
          Filter.ALL.withWhat(new Filter.What(List.of(), List.of("CONSULT"), List.of()));
      for (Filter filter : List.of(Filter.ALL, consulted)) {
        for (Order order : Order.values()) {
          List<Long> numbers = new ArrayList<>();
          @Nullable Cursor next = null;
          do {
            Slice<ArticlePageStore.Line> page = store.list(filter, order, next, 4);
            page.items().forEach(line -> numbers.add(line.number()));
            next = page.next();
          } while (next != null);
          assertThat(numbers).as("%s", order).hasSize(26).doesNotHaveDuplicates();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void everything_is_counted_once(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      CountStore store = new CountStore(archive);
      for (CountStore.Period period : CountStore.Period.values()) {
        assertThat(
                store.over(period, CountStore.What.KIND, Filter.ALL, 1_000).stream()
                    .mapToLong(CountStore.Count::records)
                    .sum())
            .isEqualTo(33);
        assertThat(
                store.over(period, CountStore.What.QUAD, Filter.ALL, 1_000).stream()
                    .mapToLong(CountStore.Count::records)
                    .sum())
            .isEqualTo(28);
      }
      assertThat(store.parties(Filter.ALL, 0, 1).get(0).name()).isIn("Norway", "Ruritania");
      assertThat(store.ties("norway", Filter.ALL, 0, 1).get(0).other().records()).isEqualTo(26);
      assertThat(store.weapons(Filter.ALL, 0, 10))
          .extracting(CountStore.Weapon::records)
          .containsExactly(4L, 1L);
    }
  }

  @ParameterizedTest
  @EnumSource(Archives.Kind.class)
  void a_record_is_found_by_its_key_rejected_or_not(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      RecordPageStore store = new RecordPageStore(archive);
      RecordPageStore.Line first =
          store.list(Filter.ALL, Order.ARRIVAL, null, 1).items().get(0);
      String key = first.report().key();
      assertThat(store.find(key)).as("before it is linked").isPresent();
      Linking.catchUp(archive);
      assertThat(store.find(key)).as("when it is linked").isPresent();
      String before = new StateStore(archive).now();
      archive
          .reviews()
          .decide(
              new ReviewStore.Review(
                  first.report().citation().article(),
                  key,
                  Decision.REJECT,
                  null,
                  "Ada",
                  Desks.NOW,
                  null));
      assertThat(new StateStore(archive).now()).isNotEqualTo(before);
      assertThat(store.find(key)).as("when it is rejected").isPresent();
      assertThat(store.find("none")).isEmpty();
    }
  }

  @Test
  void cursors_come_back_as_they_went() {
    Cursor cursor = Cursor.of("NEWEST", "2007-03-12", 17);
    assertThat(Cursor.read(cursor.toString(), "NEWEST", 2)).isEqualTo(cursor);
    assertThat(Cursor.read(" ", "NEWEST", 2)).isNull();
    for (String wrong : List.of("x", "!", "TkVXRVNU", cursor + "A".repeat(3_000))) {
      assertThatThrownBy(() -> Cursor.read(wrong, "NEWEST", 2))
          .as(wrong)
          .isInstanceOf(CursorException.class);
    }
    assertThatThrownBy(() -> Cursor.read(cursor.toString(), "ARRIVAL", 2))
        .isInstanceOf(CursorException.class);
    assertThatThrownBy(() -> Cursor.of("NEWEST", "x").number(0))
        .isInstanceOf(CursorException.class);
  }
}
