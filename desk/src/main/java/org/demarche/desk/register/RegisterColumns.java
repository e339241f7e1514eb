package org.demarche.desk.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.demarche.desk.register.RegisterStore.StoredRow;
import org.jspecify.annotations.Nullable;

/** How rows stand in the columns of the archive. */
final class RegisterColumns {

  /**
   * A line for each delivery of a deal that counts, whichever file tells of it; a deal without
   * deliveries has one line. A condition may follow.
   */
  static final String SELECT =
      "SELECT r.*, d.number AS delivery, d.year, d.year_estimate, d.amount, d.amount_estimate,"
          + " d.volume FROM register_row r LEFT JOIN (register_delivery d JOIN register_row o ON"
          + " o.number = d.deal AND d.counts) ON o.key = r.key AND o.register = r.register WHERE"
          + " r.shown IS NOT NULL";

  private RegisterColumns() {}

  /** A deal with the one delivery that stands in its line. */
  static StoredRow line(ResultSet row) throws SQLException {
    List<Delivery> deliveries = new ArrayList<>();
    if (number(row, "delivery") != null) {
      deliveries.add(
          new Delivery(figure(row, "year"), figure(row, "amount"), volume(row, "volume")));
    }
    return new StoredRow(
        row.getLong("number"),
        new RegisterRow(
            Register.of(row.getString("register")),
            row.getString("key"),
            new Parties(row.getString("supplier"), row.getString("recipient")),
            item(row),
            new Order(figure(row, "order_year"), figure(row, "ordered")),
            new Delivered(figure(row, "arrived"), deliveries),
            terms(row)));
  }

  /** The same deal with the deliveries of both. */
  static RegisterRow together(RegisterRow one, RegisterRow other) {
    List<Delivery> deliveries = new ArrayList<>(one.delivered().deliveries());
    deliveries.addAll(other.delivered().deliveries());
    return new RegisterRow(
        one.register(),
        one.key(),
        one.parties(),
        one.item(),
        one.order(),
        new Delivered(one.delivered().number(), deliveries),
        one.terms());
  }

  static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getString("designation"), row.getString("description"), row.getString("category"));
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static Terms terms(ResultSet row) throws SQLException {
    boolean local = row.getBoolean("local_production");
    Boolean known = row.wasNull() ? null : local;
    return new Terms(
        row.getString("condition"),
        known,
        new Volumes(
            volume(row, "volume_new"),
            volume(row, "volume_unit"),
            volume(row, "volume_ordered"),
            volume(row, "volume_delivered")),
        row.getString("comments"),
        new Route(row.getString("origin"), row.getString("via")));
  }

  private static @Nullable Figure figure(ResultSet row, String column) throws SQLException {
    Long value = number(row, column);
    return value == null ? null : new Figure(value, row.getBoolean(column + "_estimate"));
  }

  private static @Nullable BigDecimal volume(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : new BigDecimal(text);
  }
}
