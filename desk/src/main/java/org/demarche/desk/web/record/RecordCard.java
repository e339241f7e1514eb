package org.demarche.desk.web.record;

import java.util.List;
import java.util.Set;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Verdict;
import org.demarche.desk.web.site.RecordMark;
import org.demarche.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A record as pages show it.
 *
 * @param number its place among those of its article, from 1
 * @param details what else it says
 * @param history what people decided about it, the last decision first
 */
public record RecordCard(
    RecordId id,
    int number,
    Told told,
    List<Detail> details,
    Standing standing,
    List<Past> history,
    Evidence evidence) {

  private static final Set<String> BRIEF = Set.of("modality", "says who", "date");

  /** Copies the lists. */
  public RecordCard {
    details = List.copyOf(details);
    history = List.copyOf(history);
  }

  /** The name of its place on the article's page. */
  public String anchor() {
    return "r-" + RecordKey.shortened(id.key());
  }

  /** The name of the place where its evidence begins. */
  public String mark() {
    return "e-" + RecordKey.shortened(id.key());
  }

  /** What is always shown: how surely, by whose word, when. */
  public List<Detail> brief() {
    return details.stream().filter(detail -> BRIEF.contains(detail.label())).toList();
  }

  /** What is shown when asked for. */
  public List<Detail> more() {
    return details.stream().filter(detail -> !BRIEF.contains(detail.label())).toList();
  }

  /** The address under which it is decided about. */
  public String path() {
    return "/articles/" + id.article() + "/records/" + id.key();
  }

  /** Where it is shown. */
  public String place() {
    return RecordMark.place(id.article(), id.key());
  }

  /**
   * What it says.
   *
   * @param kind {@code event, transfer, objection, diversion, effect}
   * @param quad 1 to 4 of an event; 0 of others
   * @param plain the line as plain text
   */
  public record Told(String kind, int quad, List<Piece> line, String plain) {

    /** Copies the pieces. */
    public Told {
      line = List.copyOf(line);
    }
  }

  /**
   * A piece of a line.
   *
   * @param style class of what it is: {@code party, code, quoted}; empty for plain words
   */
  public record Piece(String text, @Nullable String href, String style) {}

  /** One thing more. */
  public record Detail(String label, String text, @Nullable String href, boolean quoted) {}

  /**
   * Whether people stand behind it.
   *
   * @param forTwo whether it waits for two opinions
   * @param own what the visitor said of it, where that does not count yet; empty for nothing
   * @param may whether the visitor may decide
   */
  public record Standing(Verdict verdict, boolean forTwo, String own, boolean may) {

    /** The class of its chip. */
    public String style() {
      return switch (verdict) {
        case MACHINE -> "machine";
        case ACCEPTED, CORRECTED -> "reviewed";
        case REJECTED -> "status-refused";
      };
    }

    /** Whether something can be taken back. */
    public boolean isDecided() {
      return verdict != Verdict.MACHINE || !own.isEmpty();
    }

    /** The word on its chip. */
    public String word() {
      return switch (verdict) {
        case MACHINE -> "machine";
        case ACCEPTED -> "accepted";
        case CORRECTED -> "corrected";
        case REJECTED -> "rejected";
      };
    }
  }

  /** A decision. */
  public record Past(String decision, String reviewer, String day, String note) {}
}
