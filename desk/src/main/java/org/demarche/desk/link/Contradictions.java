package org.demarche.desk.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.model.DateRange;
import org.demarche.model.Money;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of one case cannot be true beside each other. None is taken back for it; both are
 * marked.
 *
 * <ul>
 *   <li>Denied and asserted: somebody denies a status, and another claim asserts it, or one that is
 *       not reached without it (who has delivered has also sold); the assertion must be for a day
 *       not after the denial, or bear no date and be published within half a year of it. Who denies
 *       that deliveries go on says nothing of those made.
 *   <li>An order that was cancelled or refused, and delivered on the same or an earlier day; or
 *       delivered without a date. Not so if fewer were delivered than ordered.
 *   <li>Halted and going on, both stated for the very same day.
 *   <li>The same status of the same time with other numbers or sums, beyond rounding: more than a
 *       tenth apart, and not covered by "about", "at least" or "up to". Deliveries of different
 *       days are different deliveries. Claims without a date are of the same time when they were
 *       published within a month.
 * </ul>
 */
final class Contradictions {

  private static final long HALF_YEAR = 183;
  private static final long MONTH = 31;
  private static final double ROUNDING = 0.1;

  private Contradictions() {}

  /** The keys of those among {@code claims} that cannot be true beside {@code told}. */
  static List<String> of(Told told, List<Told> claims) {
    return claims.stream()
        .filter(
            other -> !other.key().equals(told.key()) && (clash(told, other) || clash(other, told)))
        .map(Told::key)
        .toList();
  }

  private static boolean clash(Told one, Told other) {
    return denies(one, other)
        || deliveredAlthoughEnded(one, other)
        || haltedOnTheSameDay(one, other)
        || countsOtherwise(one, other);
  }

  private static boolean denies(Told denial, Told assertion) {
    if (!denial.isDenied()
        || !assertion.isAsserted()
        || !implies(assertion.status(), denial.status())) {
      return false;
    }
    LocalDate denied = denial.day();
    LocalDate asserted = assertion.day();
    if (denied == null || asserted == null) {
      return true;
    }
    return !asserted.isAfter(assertion.isStated() ? denied : denied.plusDays(HALF_YEAR));
  }

  /** Whether who has come as far as {@code reached} has been at {@code status} too. */
  private static boolean implies(TransferStatus reached, TransferStatus status) {
    return reached == status
        || status != TransferStatus.DELIVERING
            && TransferStatus.goesOn(reached)
            && TransferStatus.goesOn(status)
            && reached.compareTo(TransferStatus.APPROVED) >= 0
            && status.compareTo(TransferStatus.APPROVED) >= 0
            && reached.compareTo(status) > 0;
  }

  private static boolean deliveredAlthoughEnded(Told ended, Told delivered) {
    if (!ended.isAsserted()
        || !delivered.isAsserted()
        || delivered.status() != TransferStatus.DELIVERED
        || ended.status() != TransferStatus.CANCELLED && ended.status() != TransferStatus.REFUSED) {
      return false;
    }
    LocalDate end = ended.day();
    LocalDate day = delivered.day();
    boolean before = end == null || day == null || !day.isAfter(end) || !delivered.isStated();
    return before && !isPart(delivered, ended);
  }

  private static boolean isPart(Told delivered, Told ended) {
    Quantity part = delivered.report().record().quantity();
    Quantity whole = ended.report().record().quantity();
    return part != null
        && whole != null
        && part.high() != null
        && whole.low() != null
        && part.high() < whole.low();
  }

  private static boolean haltedOnTheSameDay(Told halted, Told going) {
    return halted.isAsserted()
        && going.isAsserted()
        && halted.status().halts()
        && TransferStatus.goesOn(going.status())
        && going.status().compareTo(TransferStatus.APPROVED) >= 0
        && isOneDay(halted)
        && isOneDay(going)
        && Objects.equals(halted.day(), going.day());
  }

  private static boolean isOneDay(Told told) {
    DateRange date = told.report().record().circumstances().date();
    return date != null && date.start() != null && date.start().equals(date.end());
  }

  // ---- numbers and sums

  private static boolean countsOtherwise(Told one, Told other) {
    Transfer a = one.report().record();
    Transfer b = other.report().record();
    return one.isAsserted()
        && other.isAsserted()
        && a.status() == b.status()
        && atTheSameTime(one, other)
        && (differ(a.quantity(), b.quantity()) || differ(a.value(), b.value()));
  }

  private static boolean atTheSameTime(Told one, Told other) {
    if (one.isStated() != other.isStated()) {
      return false;
    }
    LocalDate a = one.day();
    LocalDate b = other.day();
    if (a == null || b == null) {
      return true;
    }
    return one.isStated()
        ? !a.isAfter(last(other, b)) && !b.isAfter(last(one, a))
        : Math.abs(a.toEpochDay() - b.toEpochDay()) <= MONTH;
  }

  private static LocalDate last(Told told, LocalDate first) {
    DateRange date = told.report().record().circumstances().date();
    return date == null || date.end() == null ? first : date.end();
  }

  private static boolean differ(@Nullable Quantity one, @Nullable Quantity other) {
    return one != null
        && other != null
        && one.isCounted()
        && other.isCounted()
        && (low(one) > high(other) * (1 + ROUNDING) || low(other) > high(one) * (1 + ROUNDING));
  }

  private static double low(Quantity quantity) {
    return quantity.low() == null ? 0 : quantity.low();
  }

  private static double high(Quantity quantity) {
    return quantity.high() == null ? Double.MAX_VALUE / 2 : quantity.high();
  }

  private static boolean differ(@Nullable Money one, @Nullable Money other) {
    if (one == null || other == null || !Objects.equals(one.currency(), other.currency())) {
      return false;
    }
    BigDecimal more = one.amount().max(other.amount());
    BigDecimal less = one.amount().min(other.amount());
    return more.compareTo(less.multiply(BigDecimal.valueOf(1 + ROUNDING))) > 0;
  }
}
