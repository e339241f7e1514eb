package org.demarche.desk.export.deals;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.csv.Columns;
import org.demarche.desk.export.csv.CsvFile;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.link.Case;
import org.demarche.model.WeaponCategory;

/**
 * Writes cases in the two shapes in which SIPRI's trade register comes, so that they can be laid
 * beside it: a row for each deal, and a row for each year's delivery. What only SIPRI can say (its
 * ids, trend-indicator values, whether a weapon is new) stays empty.
 */
public final class TradeRegisterExporter implements Exporter {

  private final Spelling spelling;

  /** Tells groups and organisations by {@code book}. */
  public TradeRegisterExporter(PartyBook book) {
    this.spelling = new Spelling(book);
  }

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (CsvFile<CaseRow> deals =
            new CsvFile<>(target.create("trade-register-deals.csv"), deals());
        CsvFile<Arrival> deliveries =
            new CsvFile<>(target.create("trade-register-deliveries.csv"), deliveries())) {
      selection.cases(affair -> write(affair, deals, deliveries));
    }
  }

  private void write(Case affair, CsvFile<CaseRow> deals, CsvFile<Arrival> deliveries)
      throws IOException {
    Optional<CaseRow> row = CaseRow.of(affair, spelling);
    if (row.isPresent()) {
      deals.row(row.get());
      for (CaseRow.Delivery delivery : row.get().delivered().years()) {
        deliveries.row(new Arrival(row.get(), delivery));
      }
    }
  }

  /** A year's delivery of a deal. */
  private record Arrival(CaseRow deal, CaseRow.Delivery delivery) {}

  /** The deal-level export; the columns with question marks are headed by a blank. */
  private static Columns<CaseRow> deals() {
    return new Columns<CaseRow>()
        .add("Recipient", r -> cell(r.parties().recipient()))
        .add("Supplier", r -> cell(r.parties().supplier()))
        .add("Year of order", r -> r.year().text())
        .add(" ", r -> r.year().mark())
        .add("Number ordered", r -> r.ordered().text())
        .add(" ", r -> r.ordered().mark())
        .add("Weapon designation", r -> cell(r.weapon().name()))
        .add("Weapon description", r -> r.weapon().category().label())
        .add("Number delivered", r -> r.delivered().number().text())
        .add(" ", r -> r.delivered().number().mark())
        .add("Year(s) of delivery", TradeRegisterExporter::years)
        .add("status", r -> null)
        .add("Comments", r -> cell(String.join("; ", r.comments())))
        .add("SIPRI TIV per unit", r -> null)
        .add("SIPRI TIV for total order", r -> null)
        .add("SIPRI TIV of delivered weapons", r -> null);
  }

  /** The delivery-level export. */
  private static Columns<Arrival> deliveries() {
    return new Columns<Arrival>()
        .add("SIPRI AT Database ID", a -> null)
        .add("Supplier", a -> cell(a.deal().parties().supplier()))
        .add("Recipient", a -> cell(a.deal().parties().recipient()))
        .add("Designation", a -> cell(a.deal().weapon().name()))
        .add("Description", a -> a.deal().weapon().category().label())
        .add("Armament category", a -> category(a.deal().weapon().category()))
        .add("Order date", a -> a.deal().year().text())
        .add("Order date is estimate", a -> a.deal().year().flag())
        .add("Numbers delivered", a -> a.delivery().number().text())
        .add("Numbers delivered is estimate", a -> a.delivery().number().flag())
        .add("Delivery year", a -> a.delivery().year().text())
        .add("Delivery year is estimate", a -> a.delivery().year().flag())
        .add("Status", a -> null)
        .add("SIPRI estimate", a -> null)
        .add("TIV deal unit", a -> null)
        .add("TIV delivery values", a -> null)
        .add("Local production", a -> null);
  }

  private static String years(CaseRow row) {
    return row.delivered().years().stream()
        .map(delivery -> delivery.year().text())
        .collect(Collectors.joining("; "));
  }

  /** SIPRI's category for the UN Register's, as far as one holds the other. */
  private static String category(WeaponCategory category) {
    return switch (category) {
      case COMBAT_AIRCRAFT, UAV, ATTACK_HELICOPTER, HELICOPTER -> "Aircraft";
      case BATTLE_TANK, ARMOURED_VEHICLE -> "Armoured vehicles";
      case ARTILLERY -> "Artillery";
      case WARSHIP, SUBMARINE -> "Ships";
      case MISSILE -> "Missiles";
      case AIR_DEFENCE -> "Air defence systems";
      case SENSOR -> "Sensors";
      case SMALL_ARMS, AMMUNITION, OTHER -> "Other";
    };
  }

  /** A cell that a spreadsheet would take for a formula gets the mark that makes it text. */
  private static String cell(String text) {
    String line = Characters.unicode(text).replaceAll("[\\r\\n]+", " ");
    return !line.isEmpty() && "=+-@\t".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }
}
