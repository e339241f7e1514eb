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
 * SIPRI's delivery-level export: a line for each year in which something of a deal arrived; columns
 * with "Yes" mark estimates. Lines of one deal share its database id.
 */
final class DeliveryShape implements Shape {

  private final Header header;

  DeliveryShape(Header header) {
    this.header = header;
  }

  @Override
  public Register register() {
    return Register.SIPRI;
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public int freeText() {
    return -1;
  }

  @Override
  public RegisterRow row(List<String> cells) throws RowFault {
    Parties parties = Shape.parties(header, cells);
    Item item =
        new Item(
            Shape.needed("designation", cell(cells, "designation")),
            cell(cells, "description"),
            cell(cells, "armament category"));
    String ordered = cell(cells, "order date");
    Order order =
        new Order(Figures.year("order date", ordered, cell(cells, "order date is estimate")), null);
    Delivered delivered = new Delivered(null, List.of(delivery(cells)));
    Terms terms = terms(cells);
    return new RegisterRow(
        register(), key(cells, parties, item, order), parties, item, order, delivered, terms);
  }

  /** The database id; for a file without that column, what else tells deals apart. */
  private String key(List<String> cells, Parties parties, Item item, Order order) {
    String id = cell(cells, "sipri at database id");
    return id.isEmpty()
        ? Keys.of(
            parties.supplier(),
            parties.recipient(),
            item.designation(),
            item.description(),
            order.year() == null ? null : order.year().value(),
            cell(cells, "status"))
        : id.replaceAll("\\.0+$", "");
  }

  private Delivery delivery(List<String> cells) throws RowFault {
    return new Delivery(
        Figures.year(
            "delivery year",
            cell(cells, "delivery year"),
            cell(cells, "delivery year is estimate")),
        Figures.number(
            "numbers delivered",
            cell(cells, "numbers delivered"),
            cell(cells, "numbers delivered is estimate")),
        Figures.volume("TIV delivery values", cell(cells, "tiv delivery values")));
  }

  private Terms terms(List<String> cells) throws RowFault {
    Volumes volumes =
        new Volumes(
            Figures.volume("SIPRI estimate", cell(cells, "sipri estimate")),
            Figures.volume("TIV deal unit", cell(cells, "tiv deal unit")),
            null,
            null);
    return new Terms(
        cell(cells, "status"),
        Figures.truth("local production", cell(cells, "local production")),
        volumes,
        cell(cells, "comments"),
        Route.DIRECT);
  }

  private String cell(List<String> cells, String column) {
    return Header.cell(cells, header.of(column));
  }
}
