package org.demarche.desk.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.desk.json.Count;
import org.demarche.desk.json.JsonFields;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.DateRange;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Money;
import org.demarche.model.Party;
import org.demarche.model.Quantity;
import org.jspecify.annotations.Nullable;

/** How parties, sums, dates and sources are put for people. */
public final class Wording {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private Wording() {}

  public static String type(EventType type, @Nullable String mode) {
    return mode == null ? type.name() : type + " " + mode;
  }

  /**
   * Parties in a row; a question mark for none.
   *
   * @param full whether to tell who acts for them
   */
  public static String names(List<Party> parties, String separator, boolean full) {
    return parties.isEmpty()
        ? "?"
        : parties.stream()
            .map(p -> full ? acting(p) : p.name())
            .collect(Collectors.joining(separator));
  }

  /** The party's name; a question mark for one that the article does not name. */
  public static String name(@Nullable Party party) {
    return party == null ? "?" : party.name();
  }

  /** The party and who acts for it. */
  public static String acting(Party party) {
    if (party.person() == null && party.office() == null) {
      return party.name();
    }
    String acting = party.person() == null ? party.office() : party.person();
    String office = party.person() == null || party.office() == null ? "" : ", " + party.office();
    return party.name() + " (" + acting + office + ")";
  }

  /** A modality other than asserted; empty for that. */
  public static String modality(Circumstances circumstances) {
    return circumstances.modality() == Modality.ASSERTED
        ? ""
        : JsonFields.word(circumstances.modality());
  }

  /** By whose word; empty where the article itself says it. */
  public static String source(Circumstances circumstances) {
    Attribution attribution = circumstances.attribution();
    if (attribution == null) {
      return "";
    }
    boolean quoted = attribution.speech() == Attribution.Speech.DIRECT;
    return (quoted ? "in the words of " : "according to ") + attribution.text();
  }

  /** Modality and source. */
  public static String certainty(Circumstances circumstances) {
    String modality = modality(circumstances);
    String source = source(circumstances);
    return modality.isEmpty() || source.isEmpty() ? modality + source : modality + "; " + source;
  }

  /** First and last day; the words where they are not known. */
  public static String when(DateRange date) {
    if (date.start() == null && date.end() == null) {
      return "“" + date.text() + "”";
    }
    if (date.start() != null && date.start().equals(date.end())) {
      return date.start().toString();
    }
    String start = date.start() == null ? "" : date.start().toString();
    String end = date.end() == null ? "" : date.end().toString();
    return start + " to " + end;
  }

  /** As {@link #when}, a whole month as "2015-01", a whole year as "2015"; empty for no date. */
  public static String shortly(@Nullable DateRange date) {
    if (date == null) {
      return "";
    }
    LocalDate start = date.start();
    LocalDate end = date.end();
    if (start != null && end == null) {
      return "since " + inUnit(start, date.granularity());
    }
    if (start == null && end != null) {
      return "until " + inUnit(end, date.granularity());
    }
    return start != null && isWhole(date) ? inUnit(start, date.granularity()) : when(date);
  }

  private static boolean isWhole(DateRange date) {
    LocalDate start = date.start();
    if (start == null || start.getDayOfMonth() != 1) {
      return false;
    }
    return switch (date.granularity()) {
      case YEAR -> start.getMonthValue() == 1 && start.plusYears(1).minusDays(1).equals(date.end());
      case MONTH -> start.plusMonths(1).minusDays(1).equals(date.end());
      default -> false;
    };
  }

  private static String inUnit(LocalDate day, DateRange.Granularity unit) {
    return switch (unit) {
      case YEAR -> Integer.toString(day.getYear());
      case MONTH -> YearMonth.from(day).toString();
      default -> day.toString();
    };
  }

  /** "at least 36"; empty where no number is known. */
  public static String count(@Nullable Quantity quantity) {
    return quantity == null || !quantity.isCounted() ? "" : Count.of(quantity).toString();
  }

  /** "USD 1.2 billion"; empty for no sum. */
  public static String sum(@Nullable Money money) {
    if (money == null) {
      return "";
    }
    BigDecimal amount = money.amount();
    String number =
        amount.compareTo(BILLION) >= 0
            ? in(BILLION, amount) + " billion"
            : amount.compareTo(MILLION) >= 0 ? in(MILLION, amount) + " million" : grouped(amount);
    return money.currency() == null ? number : money.currency() + " " + number;
  }

  private static String in(BigDecimal unit, BigDecimal amount) {
    return grouped(amount.divide(unit));
  }

  private static String grouped(BigDecimal number) {
    return String.format(
        Locale.ROOT, "%,." + Math.max(0, number.stripTrailingZeros().scale()) + "f", number);
  }
}
