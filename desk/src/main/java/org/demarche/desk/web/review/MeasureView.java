package org.demarche.desk.web.review;

import java.util.List;
import org.demarche.desk.web.record.RecordCard;

/** What the pages of measures show. */
public final class MeasureView {

  private MeasureView() {}

  /** How far reviewers agree. */
  public record Agreed(
      List<PairRow> pairs,
      String alpha,
      int values,
      int percent,
      List<Dispute> disputes,
      boolean maySettle) {

    /** Copies the lists. */
    public Agreed {
      pairs = List.copyOf(pairs);
      disputes = List.copyOf(disputes);
    }
  }

  /** Two reviewers. */
  public record PairRow(String first, String second, int items, int agreed, String kappa) {}

  /** A record of which reviewers say different things. */
  public record Dispute(RecordCard card, List<Side> sides) {

    /** Copies the sides. */
    public Dispute {
      sides = List.copyOf(sides);
    }
  }

  /** What one of them says. */
  public record Side(String reviewer, String decision, String change, String note) {}

  /** How often the machine was right. */
  public record Measured(String by, List<Row> rows, List<Row> all, long decided) {

    /** Copies the rows. */
    public Measured {
      rows = List.copyOf(rows);
      all = List.copyOf(all);
    }
  }

  /**
   * One sort of record.
   *
   * @param right the share in a hundred, of all that were decided
   * @param sample the same, of a random sample
   * @param links to its records
   */
  public record Row(
      String name, Counted counted, Interval right, Interval sample, String waits, String href) {}

  /** How many were decided, and how. */
  public record Counted(long accepted, long corrected, long rejected, long waiting) {

    /** How many people decided about. */
    public long reviewed() {
      return accepted + corrected + rejected;
    }
  }

  /**
   * A share and its interval.
   *
   * @param of how many it is taken
   * @param low lower end in a hundred, for the drawing
   */
  public record Interval(String share, String range, long of, int low, int high, int at) {}
}
