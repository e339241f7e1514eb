package org.demarche.desk.register;

import java.util.List;
import org.demarche.desk.register.RegisterRow.Delivered;
import org.demarche.desk.register.RegisterRow.Delivery;
import org.demarche.desk.register.RegisterRow.Item;
import org.demarche.desk.register.RegisterRow.Order;
import org.demarche.desk.register.RegisterRow.Parties;
import org.demarche.desk.register.RegisterRow.Route;
import org.demarche.desk.register.RegisterRow.Terms;
import org.demarche.desk.register.RegisterRow.Volumes;

/**
 * What states report to the UN Register of Conventional Arms: a line for each year, exporter,
 * importer and category. It tells what arrived, not what was ordered.
 */
final class ReportShape implements Shape {

  private static final String[] YEAR = {"year", "calendar year", "reporting year"};
  private static final String[] EXPORTER = {"exporter", "exporter state", "exporting state"};
  private static final String[] IMPORTER = {
    "importer", "importer state", "importing state", "final importer state(s)"
  };
  private static final String[] CATEGORY = {"category", "category (i-vii)", "weapon category"};
  private static final String[] ITEMS = {"number of items", "items", "number", "quantity"};
  private static final String[] ORIGIN = {
    "state of origin (if not exporter)", "state of origin", "origin"
  };
  private static final String[] VIA = {
    "intermediate location (if any)", "intermediate location", "intermediate"
  };
  private static final String[] ITEM = {"description of item", "description", "designation"};
  private static final String[] COMMENTS = {
    "comments (description)", "comments on the transfer", "comments", "remarks"
  };

  private final Header header;

  ReportShape(Header header) {
    this.header = header;
  }

  /** Whether the columns that cannot be done without are there. */
  static boolean isOne(Header header) {
    return header.of(YEAR) >= 0
        && header.of(EXPORTER) >= 0
        && header.of(IMPORTER) >= 0
        && header.of(CATEGORY) >= 0;
  }

  @Override
  public Register register() {
    return Register.UNROCA;
  }

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public int freeText() {
    return header.of(COMMENTS);
  }

  @Override
  public RegisterRow row(List<String> cells) throws RowFault {
    Parties parties =
        new Parties(
            Shape.needed("exporter", cell(cells, EXPORTER)),
            Shape.needed("importer", cell(cells, IMPORTER)));
    String comments = cell(cells, COMMENTS);
    String designation = cell(cells, ITEM);
    Item item =
        new Item(
            designation.isEmpty() ? comments : designation,
            "",
            Shape.needed("category", cell(cells, CATEGORY)));
    Delivery delivery =
        new Delivery(
            Figures.year("year", Shape.needed("year", cell(cells, YEAR)), ""),
            Figures.number("number of items", cell(cells, ITEMS), ""),
            null);
    Terms terms =
        new Terms(
            "", null, Volumes.NONE, comments, new Route(cell(cells, ORIGIN), cell(cells, VIA)));
    return new RegisterRow(
        register(),
        Keys.of(
            parties.supplier(),
            parties.recipient(),
            item.category(),
            item.designation(),
            cell(cells, YEAR),
            cell(cells, ORIGIN) + "/" + cell(cells, VIA),
            comments),
        parties,
        item,
        new Order(null, null),
        new Delivered(null, List.of(delivery)),
        terms);
  }

  private String cell(List<String> cells, String[] names) {
    return Header.cell(cells, header.of(names));
  }
}
