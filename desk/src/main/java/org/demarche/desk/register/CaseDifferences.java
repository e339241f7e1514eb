package org.demarche.desk.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.desk.json.Count;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.CaseMatch.Difference;
import org.demarche.desk.register.CaseMatch.Fit;
import org.demarche.desk.register.CaseMatch.Ground;
import org.demarche.desk.register.CaseMatch.What;
import org.demarche.model.Quantity;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a register says otherwise than the reports of a case. Compared with are the rows of the
 * weapon itself, not of its parts; what either side leaves open is no difference.
 */
final class CaseDifferences {

  /** Of a number that either side gives as an estimate. */
  private static final double LEEWAY = 0.2;

  private final Case of;
  private final CaseFacts facts;
  private final List<RegisterRow> rows;
  private final List<Difference> differences = new ArrayList<>();

  private CaseDifferences(Case of, CaseFacts facts, List<Fit> fits) {
    this.of = of;
    this.facts = facts;
    Ground ground = fits.get(0).ground();
    this.rows = fits.stream().filter(f -> f.ground() == ground).map(f -> f.row().row()).toList();
  }

  static List<Difference> of(Case of, CaseFacts facts, List<Fit> fits) {
    CaseDifferences differences = new CaseDifferences(of, facts, fits);
    differences.status();
    differences.orderYear();
    differences.number(What.NUMBER_ORDERED, facts.ordered(), CaseDifferences::ordered);
    differences.number(What.NUMBER_DELIVERED, facts.delivered(), RegisterRow::arrived);
    differences.deliveryYears();
    return List.copyOf(differences.differences);
  }

  private void status() {
    Case.Standing standing = of.head().standing();
    List<TransferStatus> registered = rows.stream().map(CaseDifferences::status).toList();
    if (!registered.contains(standing.status())) {
      LocalDate since = standing.since();
      String when = since == null ? "" : " on " + since;
      add(What.STATUS, standing.status().name().toLowerCase(Locale.ROOT) + when, registered());
    }
  }

  /** "delivered 2010–2011"; where nothing has arrived, "ordered 2024". */
  private String registered() {
    SortedSet<Long> delivered = deliveries();
    if (!delivered.isEmpty()) {
      boolean all = rows.stream().noneMatch(r -> status(r) == TransferStatus.DELIVERING);
      return (all ? "delivered " : "being delivered since ") + RegisterWording.years(delivered);
    }
    return "ordered " + joined(new ArrayList<>(all(row -> row.order().year())));
  }

  private SortedSet<Long> deliveries() {
    TreeSet<Long> years = new TreeSet<>();
    rows.forEach(row -> years.addAll(RegisterWording.deliveryYears(row)));
    return years;
  }

  /** What the figures of a row amount to. */
  private static TransferStatus status(RegisterRow row) {
    Figure arrived = row.arrived();
    if (arrived == null || arrived.value() == 0) {
      return TransferStatus.ORDERED;
    }
    Figure ordered = row.order().number();
    boolean all = ordered == null || arrived.value() >= ordered.value();
    return all ? TransferStatus.DELIVERED : TransferStatus.DELIVERING;
  }

  private void orderYear() {
    List<Figure> years = all(row -> row.order().year());
    boolean agree =
        years.stream()
            .anyMatch(
                y ->
                    facts.orderYears().stream()
                        .anyMatch(o -> Math.abs(o - y.value()) <= (y.uncertain() ? 1 : 0)));
    if (!facts.orderYears().isEmpty() && !years.isEmpty() && !agree) {
      add(What.ORDER_YEAR, joined(facts.orderYears()), joined(new ArrayList<>(years)));
    }
  }

  private void number(What what, List<Quantity> said, Function<RegisterRow, @Nullable Figure> of) {
    List<Figure> registered = all(of);
    if (said.isEmpty() || registered.isEmpty()) {
      return;
    }
    List<Figure> candidates = new ArrayList<>(registered);
    registered.stream().reduce(Figure::plus).ifPresent(candidates::add);
    boolean agree =
        said.stream().anyMatch(quantity -> candidates.stream().anyMatch(f -> agree(quantity, f)));
    if (!agree) {
      add(
          what,
          said.stream()
              .map(q -> Count.of(q).toString())
              .distinct()
              .collect(Collectors.joining(", ")),
          joined(new ArrayList<>(registered)));
    }
  }

  private static @Nullable Figure ordered(RegisterRow row) {
    return row.order().number() == null ? row.arrived() : row.order().number();
  }

  private static boolean agree(Quantity said, Figure registered) {
    boolean vague = registered.uncertain() || said.qualifier() == Quantity.Qualifier.ABOUT;
    double leeway = vague ? LEEWAY * registered.value() : 0;
    Long low = said.low();
    Long high = said.high();
    return (low == null || low <= registered.value() + leeway)
        && (high == null || high >= registered.value() - leeway);
  }

  private void deliveryYears() {
    SortedSet<Long> registered = deliveries();
    boolean outside =
        facts.deliveryYears().stream()
            .anyMatch(
                y -> !registered.isEmpty() && (y < registered.first() || y > registered.last()));
    if (outside) {
      add(
          What.DELIVERY_YEARS,
          RegisterWording.years(facts.deliveryYears().stream().map(Integer::longValue).toList()),
          RegisterWording.years(registered));
    }
  }

  private List<Figure> all(Function<RegisterRow, @Nullable Figure> of) {
    List<Figure> figures = new ArrayList<>();
    for (RegisterRow row : rows) {
      Figure figure = of.apply(row);
      if (figure != null) {
        figures.add(figure);
      }
    }
    return figures;
  }

  private static String joined(Collection<?> values) {
    return values.stream().map(Object::toString).distinct().collect(Collectors.joining(", "));
  }

  private void add(What what, String caseSays, String registerSays) {
    differences.add(new Difference(what, caseSays, registerSays));
  }
}
