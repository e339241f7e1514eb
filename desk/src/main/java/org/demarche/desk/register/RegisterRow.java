package org.demarche.desk.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * One deal in a register. A line of a file that gives one delivery is a row with that delivery
 * alone; rows with the same key are one deal.
 *
 * @param key names the deal in its register: SIPRI's database id, or a digest of what identifies it
 */
public record RegisterRow(
    Register register,
    String key,
    Parties parties,
    Item item,
    Order order,
    Delivered delivered,
    Terms terms) {

  /** Who, as the register spells it: {@code Hezbollah (Lebanon)*}, {@code UAE}. */
  public record Parties(String supplier, String recipient) {}

  /**
   * What.
   *
   * @param designation {@code S-300PMU2 Favorit}; empty where the register gives a category alone
   * @param description {@code SAM system}
   * @param category the register's own; empty in SIPRI's deal-level export
   */
  public record Item(String designation, String description, String category) {

    /** As people read it; SIPRI leaves a dash behind some designations. */
    public String name() {
      String name = designation.replaceAll("\\s*-$", "");
      if (name.isEmpty()) {
        return description.isEmpty() ? category : description;
      }
      return description.isEmpty() ? name : name + " (" + description + ")";
    }
  }

  /**
   * The order.
   *
   * @param year of the order or the licence; null when the register does not know
   * @param number how many were ordered; null when the register does not say
   */
  public record Order(@Nullable Figure year, @Nullable Figure number) {}

  /**
   * What has arrived.
   *
   * @param number in all, where the register gives it beside the years; null otherwise
   * @param deliveries in the order of the register
   */
  public record Delivered(@Nullable Figure number, List<Delivery> deliveries) {

    /** Copies the deliveries. */
    public Delivered {
      deliveries = List.copyOf(deliveries);
    }
  }

  /**
   * What arrived in one year.
   *
   * @param year null when the register does not know
   * @param number null when the register does not split the total by years
   * @param volume SIPRI's trend-indicator value, an index of volume in millions, never a price
   */
  public record Delivery(
      @Nullable Figure year, @Nullable Figure number, @Nullable BigDecimal volume) {}

  /**
   * What else is known.
   *
   * @param condition {@code New}, {@code Second hand}, {@code Second hand but modernized}; empty
   *     when not given
   * @param localProduction whether the recipient builds it under licence; null when not given
   * @param comments as written; empty in SIPRI's delivery-level export
   */
  public record Terms(
      String condition,
      @Nullable Boolean localProduction,
      Volumes volumes,
      String comments,
      Route route) {}

  /**
   * SIPRI's trend-indicator values, an index of volume in millions, never a price; each null where
   * it is not given.
   *
   * @param asNew of one item if it were new
   * @param unit of one item as it is
   * @param ordered of the whole order
   * @param delivered of what has arrived, in a deal-level export
   */
  public record Volumes(
      @Nullable BigDecimal asNew,
      @Nullable BigDecimal unit,
      @Nullable BigDecimal ordered,
      @Nullable BigDecimal delivered) {

    /** None given. */
    public static final Volumes NONE = new Volumes(null, null, null, null);
  }

  /**
   * The official fields that tell of re-export.
   *
   * @param origin state of origin, if not the exporter; empty otherwise
   * @param via intermediate location; empty when there is none
   */
  public record Route(String origin, String via) {

    /** Straight from the supplier to the recipient. */
    public static final Route DIRECT = new Route("", "");
  }

  /** How many have arrived: as the register says in all, else the sum over the years. */
  public @Nullable Figure arrived() {
    if (delivered.number() != null) {
      return delivered.number();
    }
    return delivered.deliveries().stream()
        .map(Delivery::number)
        .filter(Objects::nonNull)
        .reduce(Figure::plus)
        .orElse(null);
  }

  /** First year of delivery. */
  public OptionalLong firstDelivery() {
    return years().min();
  }

  /** Last year of delivery. */
  public OptionalLong lastDelivery() {
    return years().max();
  }

  private LongStream years() {
    return delivered.deliveries().stream()
        .map(Delivery::year)
        .filter(Objects::nonNull)
        .mapToLong(Figure::value);
  }
}
