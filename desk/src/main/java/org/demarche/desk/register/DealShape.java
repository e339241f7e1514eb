package org.demarche.desk.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.register.RegisterRow.Delivered;
import org.demarche.desk.register.RegisterRow.Delivery;
import org.demarche.desk.register.RegisterRow.Item;
import org.demarche.desk.register.RegisterRow.Order;
import org.demarche.desk.register.RegisterRow.Parties;
import org.demarche.desk.register.RegisterRow.Route;
import org.demarche.desk.register.RegisterRow.Terms;
import org.demarche.desk.register.RegisterRow.Volumes;
import org.jspecify.annotations.Nullable;

/**
 * SIPRI's deal-level export: a line for each deal, its years of delivery in one cell; a "?" in the
 * column without a name after a figure marks an estimate.
 */
final class DealShape implements Shape {

  private final Header header;
  private final int orderYear;
  private final int ordered;
  private final int arrived;

  DealShape(Header header) {
    this.header = header;
    this.orderYear = header.of("year of order", "year of order/licence", "order date");
    this.ordered = header.of("number ordered", "no. ordered");
    this.arrived = header.of("number delivered", "no. delivered", "no. delivered/produced");
  }

  @Override
  public Register register() {
    return Register.SIPRI;
  }

  @Override
  public String name() {
    return "deals";
  }

  @Override
  public int freeText() {
    return header.of("comments");
  }

  @Override
  public RegisterRow row(List<String> cells) throws RowFault {
    Parties parties = Shape.parties(header, cells);
    Item item =
        new Item(
            Shape.needed("weapon designation", cell(cells, "weapon designation")),
            cell(cells, "weapon description"),
            "");
    Order order =
        new Order(
            Figures.year("year of order", at(cells, orderYear), flag(cells, orderYear)),
            Figures.number("number ordered", at(cells, ordered), flag(cells, ordered)));
    Terms terms = terms(cells);
    return new RegisterRow(
        register(), key(parties, item, order, terms), parties, item, order, made(cells), terms);
  }

  /** Deals have no id here; two that agree in all of this and arrive in parts are one. */
  private static String key(Parties parties, Item item, Order order, Terms terms) {
    return Keys.of(
        parties.supplier(),
        parties.recipient(),
        item.designation(),
        order.year() == null ? null : order.year().value(),
        order.number() == null ? null : order.number().value(),
        terms.condition(),
        terms.comments());
  }

  private Delivered made(List<String> cells) throws RowFault {
    List<Delivery> deliveries = new ArrayList<>();
    String years =
        at(cells, header.of("year(s) of delivery", "year(s) of deliveries", "delivery year"));
    for (Figure year : Figures.years("year(s) of delivery", years)) {
      deliveries.add(new Delivery(year, null, null));
    }
    return new Delivered(
        Figures.number("number delivered", at(cells, arrived), flag(cells, arrived)), deliveries);
  }

  private Terms terms(List<String> cells) throws RowFault {
    Volumes volumes =
        new Volumes(
            null,
            volume(cells, "sipri tiv per unit"),
            volume(cells, "sipri tiv for total order"),
            volume(cells, "sipri tiv of delivered weapons"));
    return new Terms(cell(cells, "status"), null, volumes, cell(cells, "comments"), Route.DIRECT);
  }

  private @Nullable BigDecimal volume(List<String> cells, String column) throws RowFault {
    return Figures.volume(column, cell(cells, column));
  }

  private String flag(List<String> cells, int column) {
    return at(cells, header.flagAfter(column));
  }

  private String cell(List<String> cells, String column) {
    return at(cells, header.of(column));
  }

  private static String at(List<String> cells, int column) {
    return Header.cell(cells, column);
  }
}
