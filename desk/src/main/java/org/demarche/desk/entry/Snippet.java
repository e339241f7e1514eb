package org.demarche.desk.entry;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.LexiconFiles;

/** Lines of lexicon files. */
public final class Snippet {

  private static final int LONGEST = 400;

  private Snippet() {}

  /** The YAML of an entry: its file, or in a file of several entries its own lines. */
  public static String of(LexiconFiles files, Entry.Place place) {
    List<String> lines = files.text(place.file()).lines().toList();
    if (place.line() == 0) {
      return String.join("\n", lines.subList(0, Math.min(LONGEST, lines.size())));
    }
    int at = place.line() - 1;
    int depth = depth(lines.get(at));
    List<String> own = new ArrayList<>(List.of(lines.get(at)));
    for (int i = at + 1; i < lines.size() && own.size() < LONGEST; i++) {
      String line = lines.get(i);
      if (!line.isBlank() && depth(line) <= depth) {
        break;
      }
      own.add(line);
    }
    return String.join("\n", own).stripTrailing();
  }

  private static int depth(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The line on which an item of a list begins with an id; 1 where there is none. */
  static int lineOf(LexiconFiles files, String file, String id) {
    List<String> lines = files.text(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().matches("- \\w+: " + id + "(?: .*)?")) {
        return i + 1;
      }
    }
    return 1;
  }
}
