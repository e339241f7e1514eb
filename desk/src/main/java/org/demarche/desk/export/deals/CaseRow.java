package org.demarche.desk.export.deals;

import java.util.List;
import java.util.Optional;
import org.demarche.desk.link.Case;
import org.demarche.model.Weapon;

/**
 * A case as a register would hold it.
 *
 * @param year of the order
 * @param ordered how many
 * @param comments in the registers' words
 */
record CaseRow(
    Parties parties,
    Weapon weapon,
    Figure year,
    Figure ordered,
    Delivered delivered,
    List<String> comments) {

  /** Copies the comments. */
  CaseRow {
    comments = List.copyOf(comments);
  }

  /** As registers spell them. */
  record Parties(String supplier, String recipient) {}

  /**
   * What has arrived.
   *
   * @param number in all
   * @param years in their order
   */
  record Delivered(Figure number, List<Delivery> years) {

    /** Copies the years. */
    Delivered {
      years = List.copyOf(years);
    }
  }

  /**
   * One year's delivery.
   *
   * @param number what arrived in that year
   */
  record Delivery(Figure year, Figure number) {}

  /**
   * The row of a case; empty for one that a register would not hold: registers hold what was
   * ordered or delivered and not called off, and major weapons only.
   */
  static Optional<CaseRow> of(Case affair, Spelling spelling) {
    Telling telling = new Telling(affair);
    if (!telling.isRegistered()) {
      return Optional.empty();
    }
    Parties parties =
        new Parties(
            spelling.supplier(affair.head().supplier()),
            spelling.recipient(affair.head().recipient()));
    return Optional.of(
        new CaseRow(
            parties,
            affair.head().weapon(),
            telling.yearOfOrder(),
            telling.numberOrdered(),
            telling.delivered(),
            new Comments(affair, telling).list()));
  }
}
