package org.demarche.desk.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.export.Screen;
import org.demarche.desk.export.Style;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.register.CaseMatch;
import org.demarche.desk.register.RegisterRow;
import org.demarche.desk.register.RegisterStore.StoredRow;
import org.demarche.desk.register.RegisterWording;
import org.jspecify.annotations.Nullable;

/**
 * Lays out cases beside a register for people: the case, how it stands to the register, the
 * register's rows, the differences.
 */
final class MatchPage implements MatchWriter {

  private static final String INDENT = "  ";
  private static final int LABEL = 16;

  /** Of deals that may be meant, so many are shown; the other formats have all. */
  private static final int MOST_CANDIDATES = 4;

  private final OutputStream out;
  private final Screen screen;
  private int cases;
  private int known;
  private int unclear;
  private int unreported;
  private RegisterRow.@Nullable Parties before;

  MatchPage(OutputStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
  }

  @Override
  public void match(CaseMatch match) throws IOException {
    cases++;
    boolean isKnown = match.standing() == CaseMatch.Standing.KNOWN;
    known += isKnown ? 1 : 0;
    unclear += match.standing() == CaseMatch.Standing.UNCLEAR ? 1 : 0;
    List<String> lines = new ArrayList<>();
    Case.Head head = match.of().head();
    add(lines, head.name(), Style.BOLD, "");
    add(lines, head.id() + " · " + standing(match.of()), Style.FAINT, INDENT);
    Style style = isKnown ? Style.GREEN : Style.YELLOW;
    lines.add(INDENT + style.on(match.standing().words(), screen) + (isKnown ? timing(match) : ""));
    match.reasons().forEach(reason -> add(lines, reason.words(), null, INDENT + INDENT));
    int shown = isKnown ? match.fits().size() : Math.min(MOST_CANDIDATES, match.fits().size());
    for (CaseMatch.Fit fit : match.fits().subList(0, shown)) {
      row(lines, fit.row().row(), isKnown ? ground(fit.ground()) : "");
    }
    if (shown < match.fits().size()) {
      lines.add(INDENT + INDENT + "… and " + (match.fits().size() - shown) + " more");
    }
    if (!match.later().isEmpty()) {
      lines.add(INDENT + "later, the register has");
      match.later().forEach(row -> row(lines, row.row(), ""));
    }
    match.differences().forEach(difference -> difference(lines, difference));
    lines.add("");
    print(lines);
  }

  @Override
  public void unreported(StoredRow row) throws IOException {
    List<String> lines = new ArrayList<>();
    if (unreported++ == 0) {
      lines.add(Style.BOLD.on("In the register, without a report", screen));
    }
    RegisterRow.Parties parties = row.row().parties();
    if (!parties.equals(before)) {
      add(lines, parties.supplier() + " → " + parties.recipient(), null, INDENT);
      before = parties;
    }
    row(lines, row.row(), "");
    print(lines);
  }

  @Override
  public void close() throws IOException {
    String without =
        unreported == 0 ? "" : "; " + Counted.of(unreported, "deal") + " without a report";
    String sum = Counted.of(cases, "case") + (cases == 0 ? "" : ": " + standings()) + without;
    print(unreported > 0 ? List.of("", sum) : List.of(sum));
    out.flush();
  }

  private String standings() {
    String vague = unclear == 0 ? "" : unclear + " unclear, ";
    return known + " known, " + vague + (cases - known - unclear) + " not in the register";
  }

  private static String standing(Case of) {
    LocalDate since = of.head().standing().since();
    return JsonFields.word(of.head().standing().status())
        + (since == null ? "" : " since " + since)
        + " · "
        + Counted.of(of.history().size(), "report");
  }

  private static String timing(CaseMatch match) {
    return switch (match.fits().get(0).timing()) {
      case SAME_ORDER, SAME_YEARS -> "";
      case LATER -> ", ordered after the reports";
      case BEFORE -> ", delivered before the reports";
    };
  }

  private static String ground(CaseMatch.Ground ground) {
    return switch (ground) {
      case FAMILY -> "";
      case SYSTEM -> "of the same system";
      case CATEGORY -> "the one of its class that fits";
    };
  }

  private void row(List<String> lines, RegisterRow row, String note) {
    add(lines, row.item().name() + ": " + RegisterWording.history(row), null, INDENT + INDENT);
    List<String> more = new ArrayList<>();
    String condition = row.terms().condition();
    if (!condition.isEmpty() && !condition.equalsIgnoreCase("new")) {
      more.add(condition.toLowerCase(Locale.ROOT));
    }
    if (Boolean.TRUE.equals(row.terms().localProduction())) {
      more.add("built by the recipient");
    }
    if (!note.isEmpty()) {
      more.add(note);
    }
    if (!row.terms().comments().isEmpty()) {
      more.add(row.terms().comments());
    }
    if (!more.isEmpty()) {
      add(lines, String.join("; ", more), Style.FAINT, INDENT + INDENT + INDENT);
    }
  }

  private void difference(List<String> lines, CaseMatch.Difference difference) {
    String label = difference.what().words();
    String margin = INDENT + " ".repeat(LABEL + 1);
    List<String> text =
        new ArrayList<>(
            Paragraph.wrap("case says " + difference.caseSays(), width(margin), INDENT));
    text.addAll(
        Paragraph.wrap("register says " + difference.registerSays(), width(margin), INDENT));
    lines.add(
        INDENT
            + Style.YELLOW.on(label, screen)
            + " ".repeat(LABEL + 1 - label.length())
            + text.remove(0));
    text.forEach(line -> lines.add(margin + line));
  }

  private void add(List<String> lines, String text, @Nullable Style style, String indent) {
    for (String line : Paragraph.wrap(text, width(indent), INDENT)) {
      lines.add(indent + (style == null ? line : style.on(line, screen)));
    }
  }

  private int width(String indent) {
    return screen.columns() - indent.length();
  }

  private void print(List<String> lines) throws IOException {
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
