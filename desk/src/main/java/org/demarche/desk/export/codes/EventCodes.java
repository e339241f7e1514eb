package org.demarche.desk.export.codes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.model.EventCode;
import org.jspecify.annotations.Nullable;

/** Codes, labels and scores of kinds of events. Codes are text, since zeros lead. */
public final class EventCodes {

  private static final Map<String, List<String>> CAMEO =
      CodeTable.read("cameo.tsv", 3, row -> row.get(0));
  private static final Map<String, List<String>> PLOVER =
      CodeTable.read("plover.tsv", 4, row -> row.get(0) + " " + row.get(1));

  private EventCodes() {}

  /** The event's CAMEO code; of one coded without, that which says most nearly the same. */
  public static String cameo(EventCode event) {
    return event.cameo() == null ? plover(event).get(3) : event.cameo();
  }

  /** The first two figures of a CAMEO code. */
  public static String root(String cameo) {
    return cameo.substring(0, Math.min(2, cameo.length()));
  }

  /** The first three figures of a CAMEO code, or all it has. */
  public static String base(String cameo) {
    return cameo.substring(0, Math.min(3, cameo.length()));
  }

  /** What CAMEO calls it; null for a code that the table lacks. */
  public static @Nullable String label(String cameo) {
    List<String> row = CAMEO.get(cameo);
    return row == null ? null : row.get(1);
  }

  /** Goldstein's scale, from -10 (conflict) to 10 (cooperation), as text; null when unknown. */
  public static @Nullable String goldstein(String cameo) {
    List<String> row = CAMEO.get(cameo);
    return row == null ? null : row.get(2);
  }

  /** PLOVER's score of the mode, or of the type, from -10 to 10, as text. */
  public static String score(EventCode event) {
    String score = plover(event).get(2);
    return score.isEmpty() ? row(event, null).get(2) : score;
  }

  private static List<String> plover(EventCode event) {
    return row(event, event.mode());
  }

  private static List<String> row(EventCode event, @Nullable String mode) {
    String key = event.type() + " " + Objects.requireNonNullElse(mode, "");
    return Objects.requireNonNull(PLOVER.get(key), key);
  }
}
