package org.demarche.desk.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.jspecify.annotations.Nullable;

/** Cases for people, two lines each: how it stands, and under its name the id. */
public final class CaseList {

  private static final String FORM = "%-11s %-10s %6s  %-10s  ";
  private static final int MARGIN = 44;

  private final Screen screen;

  /** For a screen; narrower than 60 columns the names go on lines of their own. */
  public CaseList(Screen screen) {
    this.screen = screen;
  }

  /** What the columns are. */
  public String heading() {
    return Style.FAINT.on(
        String.format(Locale.ROOT, FORM, "STATUS", "SINCE", "CLAIMS", "LAST") + "CASE", screen);
  }

  /** The lines of a case. */
  public List<String> lines(Case of) {
    Case.Standing standing = of.head().standing();
    String status = JsonFields.word(standing.status());
    String rest =
        String.format(
                Locale.ROOT,
                FORM,
                status,
                CaseDossier.since(of),
                of.history().size(),
                Objects.toString(last(of), ""))
            .substring(status.length());
    List<String> lines = new ArrayList<>();
    String start = ArmsNote.style(standing.status()).on(status, screen) + rest;
    int width = screen.columns() - MARGIN;
    boolean beside = width >= 30;
    List<String> names = new ArrayList<>();
    int room = beside ? width : screen.columns() - 2;
    names.addAll(Paragraph.wrap(of.head().name(), room, "  "));
    lines.add((start + (beside ? names.remove(0) : "")).stripTrailing());
    String indent = " ".repeat(beside ? MARGIN : 2);
    names.forEach(name -> lines.add(indent + name));
    // An id is there to be copied: it is never broken, and moves to the left where it is long.
    String id = of.head().id();
    int left = Math.max(0, Math.min(indent.length(), screen.columns() - Paragraph.width(id)));
    lines.add(" ".repeat(left) + Style.FAINT.on(id, screen));
    return lines;
  }

  /** The day of the last article about it, or null. */
  private static @Nullable LocalDate last(Case of) {
    return of.history().stream()
        .map(claim -> claim.report().citation().published())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
