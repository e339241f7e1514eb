package org.demarche.desk.register;

import java.util.List;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.RegisterStore.StoredRow;

/**
 * A case beside a register.
 *
 * @param fits the register's rows that are about it, the best first; of an unclear one, those that
 *     may be; else empty
 * @param later orders of the same weapon that followed a case that came to nothing
 * @param differences where the register says otherwise
 * @param reasons why it may be missing; empty when it is known, or no reason can be told
 */
public record CaseMatch(
    Case of,
    Standing standing,
    List<Fit> fits,
    List<StoredRow> later,
    List<Difference> differences,
    List<Reason> reasons) {

  /** Copies the lists. */
  public CaseMatch {
    fits = List.copyOf(fits);
    later = List.copyOf(later);
    differences = List.copyOf(differences);
    reasons = List.copyOf(reasons);
  }

  /** Whether what is reported and what is registered meet. */
  public enum Standing {
    KNOWN("known"),
    /** Reports name only a class of weapons, and deals of several kinds fit. */
    UNCLEAR("unclear"),
    ABSENT("not in the register"),
    UNREPORTED("in the register, without a report");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** A row that is about the case, and on what ground. */
  public record Fit(StoredRow row, Ground ground, Timing timing) {

    /** How good it is: from 0.1 to 1. */
    public double score() {
      return ground.weight * timing.weight;
    }
  }

  /** What row and case have in common, besides supplier and recipient. */
  public enum Ground {
    FAMILY(1.0),
    /** One is part of the other, as a missile of its launcher. */
    SYSTEM(0.8),
    /** The reports name only a class of weapons, to which the row's belongs. */
    CATEGORY(0.4);

    private final double weight;

    Ground(double weight) {
      this.weight = weight;
    }
  }

  /** How the years of the reports and of the row lie. */
  public enum Timing {
    /** Both give the order, with the same year as far as they are sure. */
    SAME_ORDER(1.0),
    /** The reports fall between the order and the last delivery. */
    SAME_YEARS(0.8),
    /** The order came after the reports. */
    LATER(0.5),
    /** The last delivery came shortly before the reports. */
    BEFORE(0.4);

    private final double weight;

    Timing(double weight) {
      this.weight = weight;
    }
  }

  /** What the register says otherwise, in words for people. */
  public record Difference(What what, String caseSays, String registerSays) {}

  /** In what reports and register can differ. */
  public enum What {
    STATUS("status"),
    ORDER_YEAR("order year"),
    NUMBER_ORDERED("number ordered"),
    NUMBER_DELIVERED("number delivered"),
    DELIVERY_YEARS("delivery years");

    private final String words;

    What(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }

  /** Why a case may be missing from the register. */
  public record Reason(Kind kind, String words) {

    /** What sort of reason. */
    public enum Kind {
      NEVER_ORDERED,
      HALTED,
      NO_MAJOR_WEAPON,
      OUTSIDE_YEARS,
      PARTY_NOT_SAID,
      PARTY_UNKNOWN,
      CLASS_ONLY
    }
  }
}
