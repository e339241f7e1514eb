package org.demarche.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.demarche.model.WeaponCategory;

/** What a register's categories are in Demarche; the table is {@code register-categories.tsv}. */
final class RegisterCategories {

  private record Row(String armament, String description, WeaponCategory category) {

    boolean fits(String rowArmament, String rowDescription) {
      return armament.equals(rowArmament)
          && (description.equals("*")
              || rowDescription
                  .toLowerCase(Locale.ROOT)
                  .contains(description.toLowerCase(Locale.ROOT)));
    }
  }

  private final List<Row> rows;

  private RegisterCategories(List<Row> rows) {
    this.rows = rows;
  }

  static RegisterCategories read() throws IOException {
    InputStream table =
        Objects.requireNonNull(
            RegisterCategories.class.getResourceAsStream("register-categories.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      List<Row> rows = new ArrayList<>();
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("armament\t"))
          .map(line -> List.of(line.split("\t")))
          .forEach(c -> rows.add(new Row(c.get(0), c.get(1), WeaponCategory.of(c.get(2)))));
      return new RegisterCategories(List.copyOf(rows));
    }
  }

  /** The category of a register's row; empty when the table does not know its armament category. */
  Optional<WeaponCategory> of(String armament, String description) {
    return rows.stream()
        .filter(row -> row.fits(armament, description))
        .map(Row::category)
        .findFirst();
  }
}
