package org.demarche.desk.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.Evidence;

/**
 * Lays a note out on a screen. What a statement says first stands in the margin if it fits there,
 * as in a list of terms; the rest, and under it the quote, keep to one axis down the page.
 */
final class NoteLayout {

  private static final String INDENT = "  ";
  private static final int MARGIN = 13;
  private static final int NARROWEST_WITH_MARGIN = 60;
  private static final int WORDS_OF_A_REMINDER = 6;

  private final Screen screen;
  private final boolean margin;
  private final String axis;
  private final List<String> lines = new ArrayList<>();
  private final Set<Evidence> quoted = new HashSet<>();

  private NoteLayout(Screen screen) {
    this.screen = screen;
    this.margin = screen.columns() >= NARROWEST_WITH_MARGIN;
    this.axis = INDENT + " ".repeat(margin ? MARGIN : 0);
  }

  /** The lines of a note; each section ends with an empty line. */
  static List<String> of(ArmsNote note, Screen screen) {
    return of(note.sections(), screen);
  }

  /** The lines of the sections of a note; each section ends with an empty line. */
  static List<String> of(List<ArmsNote.Section> sections, Screen screen) {
    NoteLayout layout = new NoteLayout(screen);
    sections.forEach(layout::section);
    return layout.lines;
  }

  private void section(ArmsNote.Section section) {
    lines.add(Style.FAINT.on(section.heading(), screen));
    for (ArmsNote.Block block : section.blocks()) {
      if (block.heading() != null) {
        for (String line : Paragraph.wrap(block.heading(), screen.columns(), INDENT)) {
          lines.add(Style.BOLD.on(line, screen));
        }
      }
      block.lines().forEach(this::line);
      lines.add("");
    }
  }

  private void line(ArmsNote.Line line) {
    String lead = Paragraph.line(line.lead());
    List<String> text = new ArrayList<>();
    if (margin && !line.details().isEmpty()) {
      text.addAll(Paragraph.wrap(line.details(), width(), INDENT));
    }
    text.addAll(Paragraph.wrap(quote(line.evidence()), width(), ""));
    int room = axis.length() - INDENT.length() - Paragraph.width(lead);
    if (margin && room > 0) {
      lines.add(INDENT + line.style().on(lead, screen) + " ".repeat(room) + text.remove(0));
    } else {
      above(lead, margin || line.details().isEmpty() ? "" : " · " + line.details(), line.style());
    }
    text.forEach(rest -> lines.add(axis + rest));
    if (!line.foot().isEmpty()) {
      Paragraph.wrap(line.foot(), width(), INDENT)
          .forEach(foot -> lines.add(axis + Style.FAINT.on(foot, screen)));
    }
  }

  /** A lead on lines of its own; without a margin the rest follows it. */
  private void above(String lead, String rest, Style style) {
    int width = screen.columns() - INDENT.length();
    int left = lead.length();
    for (String part : Paragraph.wrap(lead + rest, width, INDENT)) {
      int cut = Math.min(left, part.length());
      lines.add(INDENT + style.on(part.substring(0, cut), screen) + part.substring(cut));
      left = Math.max(0, left - part.length() + 1);
    }
  }

  private int width() {
    return screen.columns() - axis.length();
  }

  /** The words of the article; only their beginning where they stand further up in the note. */
  private String quote(Evidence evidence) {
    String[] words = Paragraph.line(evidence.quote()).split(" ");
    if (quoted.add(evidence) || words.length <= WORDS_OF_A_REMINDER) {
      return "“" + String.join(" ", words) + "”";
    }
    return "“" + String.join(" ", List.of(words).subList(0, WORDS_OF_A_REMINDER)) + " …”";
  }
}
