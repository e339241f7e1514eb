package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * Divides an affair into its orders: what begins anew after a cancellation, refusal or ban is
 * another case, and so is what begins after years of which nothing is told. Suspended and taken up
 * again is the same one.
 *
 * <p>A new case begins with an asserted claim that goes on (negotiating, approved, ordered,
 * delivering, delivered) and either is said to be after the halt, or bears no date and was
 * published half a year or more after it. Claims stand in the case of the time that they state. A
 * halt without a date that is told again after a dated one of the same kind is taken for a mention
 * of that one.
 */
final class Episodes {

  /** Half a year: what is told of a deal so soon after its end is mostly background. */
  private static final long DAYS = 183;

  /** A delivery may take so long, another order may not. */
  private static final long YEARS = 5;

  private final List<Episode> episodes = new ArrayList<>();
  private List<Told> current = new ArrayList<>();
  private boolean replaces;
  private @Nullable LocalDate halted;
  private @Nullable LocalDate last;

  private Episodes() {}

  /**
   * The claims of one order.
   *
   * @param replaces whether the order before it was cancelled, refused or blocked
   */
  record Episode(List<Told> claims, boolean replaces) {

    Episode {
      claims = List.copyOf(claims);
    }
  }

  /** The orders of one affair, in the order of time. */
  static List<Episode> of(List<Told> claims) {
    Map<Told, LocalDate> days = days(claims);
    List<Told> ordered =
        claims.stream()
            .sorted(
                Comparator.comparing((Told told) -> days.getOrDefault(told, LocalDate.MAX))
                    .thenComparing(Told.ORDER))
            .toList();
    Episodes division = new Episodes();
    ordered.forEach(told -> division.add(told, days.get(told)));
    division.end(false);
    return division.episodes;
  }

  private void add(Told told, @Nullable LocalDate day) {
    if (day != null && halted != null && beginsAnew(told, day, halted)) {
      end(true);
    } else if (day != null && last != null && isYearsLater(told, day, last)) {
      end(false);
    }
    current.add(told);
    if (day != null) {
      last = day;
      if (halted == null && told.isAsserted() && ends(told.status())) {
        halted = day;
      }
    }
  }

  private void end(boolean nextReplaces) {
    episodes.add(new Episode(current, replaces));
    current = new ArrayList<>();
    replaces = nextReplaces;
    halted = null;
  }

  private static boolean isYearsLater(Told told, LocalDate day, LocalDate last) {
    return day.isAfter(last.plusYears(YEARS))
        && !told.isDenied()
        && told.status().compareTo(TransferStatus.ORDERED) <= 0;
  }

  private static boolean beginsAnew(Told told, LocalDate day, LocalDate halted) {
    boolean after = told.isStated() ? day.isAfter(halted) : !day.isBefore(halted.plusDays(DAYS));
    return after && told.isAsserted() && isUnderWay(told.status());
  }

  /** The day at which each claim stands; a halt told again, at the day of the first telling. */
  private static Map<Told, LocalDate> days(List<Told> claims) {
    Map<Told, LocalDate> days = new HashMap<>();
    for (Told told : claims) {
      LocalDate day = told.isToCome() ? told.report().citation().published() : told.day();
      if (day != null) {
        days.put(told, ends(told.status()) && !told.isStated() ? firstTold(told, claims) : day);
      }
    }
    return days;
  }

  /** The last dated halt of the same kind up to the day of publication; else that day. */
  private static LocalDate firstTold(Told again, List<Told> claims) {
    LocalDate published = Objects.requireNonNull(again.day());
    return claims.stream()
        .filter(told -> told.isStated() && told.isAsserted() && told.status() == again.status())
        .map(Told::day)
        .filter(Objects::nonNull)
        .filter(day -> !day.isAfter(published))
        .max(Comparator.naturalOrder())
        .orElse(published);
  }

  /** Whether nothing more is to come of the order. */
  static boolean ends(TransferStatus status) {
    return switch (status) {
      case CANCELLED, REFUSED, BLOCKED -> true;
      default -> false;
    };
  }

  private static boolean isUnderWay(TransferStatus status) {
    return switch (status) {
      case NEGOTIATING, APPROVED, ORDERED, DELIVERING, DELIVERED -> true;
      default -> false;
    };
  }
}
