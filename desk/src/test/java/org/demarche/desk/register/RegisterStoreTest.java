package org.demarche.desk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the register's store promises, whichever database it is in. */
class RegisterStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String HEADER =
      "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order"
          + " date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery"
          + " year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery"
          + " values,Local production\n";
  private static final String REPORTS =
      "Year,Exporter,Importer,Category,Number of items,Comments\n";

  @TempDir private Path folder;
  private int files;

  @ParameterizedTest
  @EnumSource
  void deliveries_of_one_deal_are_put_together(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      RegisterStore store = new RegisterStore(archive);
      ImportCounts counts =
          add(store, 2020, delivery(7, 2010, 36), delivery(8, 2010, 2), delivery(7, 2011, 30))
              .orElseThrow();
      assertThat(counts.deals()).isEqualTo(2);
      assertThat(counts.came()).isEqualTo(2);
      List<RegisterStore.StoredRow> rows =
          store.between(Set.of("Ruritania"), Set.of("Borduria", "Nowhere"));
      assertThat(rows).extracting(r -> r.row().key()).containsExactly("7", "8");
      RegisterRow deal = rows.get(0).row();
      assertThat(deal.arrived()).isEqualTo(new Figure(66, true));
      assertThat(deal.lastDelivery()).hasValue(2011);
      assertThat(deal.terms().localProduction()).isFalse();
      assertThat(deal.delivered().deliveries().get(0).volume()).isEqualByComparingTo("46.8");
      assertThat(store.between(Set.of("Borduria"), Set.of())).isEmpty();
      assertThat(store.years()).isEqualTo(new RegisterStore.Years(2010L, 2011L));
      assertThat(store.partyNames()).containsExactly("Borduria", "Ruritania");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_file_is_imported_once(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      RegisterStore store = new RegisterStore(archive);
      Path file = export(2020, delivery(7, 2010, 36));
      assertThat(add(store, file)).isPresent();
      List<RegisterRow> before = rows(store);
      assertThat(add(store, file)).isEmpty();
      assertThat(rows(store)).isEqualTo(before).hasSize(1);
      assertThat(store.files()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_newer_export_replaces_and_says_what_came_changed_and_went(Archives.Kind kind)
      throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      RegisterStore store = new RegisterStore(archive);
      add(store, 2020, delivery(1, 2010, 5), delivery(2, 2010, 5), delivery(3, 2011, 5));
      ImportCounts counts =
          add(store, 2021, delivery(1, 2010, 5), delivery(2, 2010, 6), delivery(4, 2011, 9))
              .orElseThrow();
      assertThat(List.of(counts.came(), counts.changed(), counts.unchanged(), counts.went()))
          .containsExactly(1L, 1L, 1L, 1L);
      assertThat(rows(store)).extracting(RegisterRow::key).containsExactlyInAnyOrder("1", "2", "4");
      assertThat(store.files()).extracting(RegisterStore.Imported::kept).containsExactly(0L, 3L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void years_and_parties_that_a_newer_export_leaves_out_stay(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      RegisterStore store = new RegisterStore(archive);
      add(
          store,
          2020,
          delivery(1, 2009, 5),
          delivery(1, 2010, 6),
          delivery(2, 2010, 5).replace("Borduria", "Syldavia"));
      ImportCounts counts = add(store, 2021, delivery(1, 2010, 6)).orElseThrow();
      assertThat(counts.unchanged()).isOne();
      assertThat(counts.went()).isZero();
      assertThat(rows(store)).hasSize(2);
      RegisterRow first = store.between(Set.of("Ruritania"), Set.of("Borduria")).get(0).row();
      assertThat(first.firstDelivery()).hasValue(2009);
      assertThat(first.delivered().deliveries()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_order_of_imports_does_not_matter(Archives.Kind kind) throws Exception {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<Path> exports = new ArrayList<>();
      for (int year = 2020; year < 2023; year++) {
        exports.add(export(year, deliveries(random)));
      }
      List<String> forward = afterAll(kind, exports);
      assertThat(afterAll(kind, List.of(exports.get(2), exports.get(0), exports.get(1))))
          .as("seed %d", seed)
          .isEqualTo(forward);
      assertThat(afterAll(kind, List.of(exports.get(1), exports.get(2), exports.get(0))))
          .as("seed %d", seed)
          .isEqualTo(forward);
    }
  }

  private static String[] deliveries(Random random) {
    int first = 2000 + random.nextInt(10);
    return random
        .ints(12, 0, 40)
        .mapToObj(n -> delivery(n / 4, first + n % 4, n))
        .distinct()
        .toArray(String[]::new);
  }

  private List<String> afterAll(Archives.Kind kind, List<Path> exports) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      RegisterStore store = new RegisterStore(archive);
      for (Path export : exports) {
        add(store, export);
      }
      return store.between(Set.of("Ruritania"), Set.of()).stream()
          .map(stored -> stored.row().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_import_that_breaks_off_leaves_nothing(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      RegisterStore store = new RegisterStore(archive);
      Path file = export(2020, delivery(1, 2010, 5), delivery(2, 2010, 5));
      Files.writeString(file, Files.readString(file) + "x".repeat((1 << 20) + 1));
      assertThatThrownBy(() -> add(store, file)).isInstanceOf(InputException.class);
      assertThat(store.isEmpty()).isTrue();
      assertThat(store.files()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void registers_of_different_kinds_lie_side_by_side(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      RegisterStore store = new RegisterStore(archive);
      add(store, 2020, delivery(1, 2010, 5));
      Path reports = folder.resolve("reports.csv");
      Files.writeString(
          reports, REPORTS + "2010,Ruritania,Borduria,I. Battle tanks,5,used\n".repeat(2));
      ImportCounts counts = add(store, reports).orElseThrow();
      assertThat(counts.deals()).isOne();
      assertThat(counts.went()).isZero();
      assertThat(rows(store)).hasSize(2);
      assertThat(store.files().get(1).source().register()).isEqualTo(Register.UNROCA);
    }
  }

  private static String delivery(int id, int year, int number) {
    return id
        + ",Ruritania,Borduria,Kestrel "
        + id
        + ",SAM,Missiles,2007,No,"
        + number
        + (year == 2011 ? ",Yes," : ",No,")
        + year
        + ",No,New,1,1.3,46.8,No";
  }

  private Path export(int year, String... lines) throws IOException {
    files++;
    Path file = folder.resolve("export-" + files + ".csv");
    String preamble = "Data generated: 1 Mar " + year + " 10:00:00 AM\n";
    return Files.writeString(file, preamble + HEADER + String.join("\n", lines) + "\n");
  }

  private Optional<ImportCounts> add(RegisterStore store, int year, String... lines)
      throws IOException, InputException {
    return add(store, export(year, lines));
  }

  private static Optional<ImportCounts> add(RegisterStore store, Path file)
      throws IOException, InputException {
    try (RegisterReader reader = RegisterReader.open(file, problem -> {})) {
      return store.add(reader, NOW);
    }
  }

  private static List<RegisterRow> rows(RegisterStore store) {
    List<RegisterRow> rows = new ArrayList<>();
    store.each(stored -> rows.add(stored.row()));
    return rows;
  }
}
