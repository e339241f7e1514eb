package org.demarche.desk.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why a sentence was coded as it was, or not at all.
 *
 * @param frame the only frame spoken of; empty for all
 * @param back where the sentence stands
 */
public record WhyView(String sentence, String frame, List<Part> parts, String back) {

  private static final Map<String, String> TITLES =
      Map.of(
          "Mentions", "Who is named",
          "Events", "What came of it",
          "Arms", "What came of it about weapons",
          "Parse", "How the sentence was parsed");

  /** Copies the parts. */
  public WhyView {
    parts = List.copyOf(parts);
  }

  /**
   * One part of the explanation.
   *
   * @param aside whether few want to read it
   */
  public record Part(String title, List<String> lines, boolean aside) {

    /** Copies the lines. */
    public Part {
      lines = List.copyOf(lines);
    }

    /** The lines as one text. */
    public String text() {
      return String.join("\n", lines);
    }
  }

  /**
   * The parts of an explanation of one sentence: a line without indent begins one. Ways of saying
   * that fit stand apart from those that do not.
   */
  static List<Part> parts(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    String title = "";
    List<String> under = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(" ")) {
        under.add(line.substring(2));
      } else {
        add(parts, title, under);
        title = line;
        under = new ArrayList<>();
      }
    }
    add(parts, title, under);
    List<Part> plainFirst = new ArrayList<>(parts);
    plainFirst.sort((one, other) -> Boolean.compare(one.aside(), other.aside()));
    return plainFirst;
  }

  private static void add(List<Part> parts, String title, List<String> lines) {
    switch (title) {
      case "" -> {}
      case "Frames" -> {
        List<String> fitting = lines.stream().filter(line -> line.endsWith("— fits")).toList();
        List<String> others = lines.stream().filter(line -> !line.endsWith("— fits")).toList();
        parts.add(new Part("Frames that fit", none(fitting), false));
        parts.add(new Part("Frames that were tried and do not fit", none(others), true));
      }
      default ->
          parts.add(
              new Part(TITLES.getOrDefault(title, title), none(lines), title.equals("Parse")));
    }
  }

  private static List<String> none(List<String> lines) {
    return lines.isEmpty() ? List.of("nothing") : lines;
  }
}
