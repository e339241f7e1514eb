package org.demarche.desk.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.model.WeaponCategory;

/**
 * What a register's categories and descriptions are in Demarche; the table is {@code
 * categories.tsv}.
 */
public final class RegisterCategories {

  private static final String ANY = "*";

  private record Row(String armament, String description, WeaponCategory category) {

    boolean fits(String rowArmament, String rowDescription) {
      return (armament.equals(ANY) || rowArmament.contains(armament))
          && (description.equals(ANY) || rowDescription.contains(description));
    }
  }

  private final List<Row> rows;

  public RegisterCategories() {
    rows =
        Table.rows("categories.tsv").stream()
            .map(c -> new Row(normal(c.get(0)), normal(c.get(1)), WeaponCategory.of(c.get(2))))
            .toList();
  }

  /**
   * The category of a register's row.
   *
   * @param armament the register's own category; empty where its export has none
   * @return empty when the table knows neither the category nor the description
   */
  public Optional<WeaponCategory> of(String armament, String description) {
    String kind = normal(armament);
    String words = normal(description);
    return rows.stream().filter(row -> row.fits(kind, words)).map(Row::category).findFirst();
  }

  /** The wording shifts between exports: "Air-defence systems", "Air defence systems". */
  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ").strip();
  }
}
