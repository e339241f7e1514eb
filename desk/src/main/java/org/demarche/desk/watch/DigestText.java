package org.demarche.desk.watch;

import java.util.Map;
import org.demarche.desk.export.Paragraph;
import org.jspecify.annotations.Nullable;

/** A digest as plain text and as HTML, for mail and for feeds. */
public final class DigestText {

  private static final int WIDTH = 76;
  private static final Map<Character, String> ESCAPES =
      Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

  private final DailyDigest digest;
  private final String address;

  /**
   * The texts of a digest.
   *
   * @param address of the desk, without a slash at its end
   */
  public DigestText(DailyDigest digest, String address) {
    this.digest = digest;
    this.address = address;
  }

  /** What it is: {@code Radars: 2010-09-07}. */
  public String title() {
    return digest.watch().search().name() + ": " + digest.day();
  }

  // ---- plain

  /** For people without HTML. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    wrap(text, title(), "");
    text.append("=".repeat(Math.min(WIDTH, title().length()))).append("\n\n");
    if (digest.isEmpty()) {
      text.append("Nothing new.\n");
    }
    for (DailyDigest.Section section : digest.sections()) {
      String note = section.note().isEmpty() ? "" : " (" + section.note() + ")";
      wrap(text, section.title() + note, "");
      if (section.path() != null) {
        text.append(address).append(section.path()).append('\n');
      }
      section.lines().forEach(line -> plain(text, line));
      text.append('\n');
    }
    text.append(ending()).append('\n').append(page()).append('\n');
    return text.toString();
  }

  private void plain(StringBuilder text, DailyDigest.Line line) {
    if (!line.words().isEmpty()) {
      wrap(text, "* " + line.words() + mark(line), "  ");
    }
    String by = line.by().isEmpty() ? "" : " (by the word of: " + line.by() + ")";
    wrap(text, "  “" + line.sentence() + "”" + by, "  ");
    wrap(text, "  " + line.article(), "  ");
    text.append("  ").append(address).append(line.path()).append('\n');
  }

  private static void wrap(StringBuilder text, String words, String indent) {
    Paragraph.wrap(words, WIDTH, indent).forEach(line -> text.append(line).append('\n'));
  }

  private static String mark(DailyDigest.Line line) {
    return line.reviewed() ? " [reviewed]" : " [machine]";
  }

  private String ending() {
    return (digest.cut() ? "There is more; the desk shows all of it. " : "")
        + "Records marked machine were made by machine, and nobody has looked at them yet.";
  }

  private String page() {
    return address + "/watch/" + digest.watch().number() + "/digest/" + digest.day();
  }

  // ---- HTML

  /** The part of a page. */
  public String html() {
    StringBuilder html = new StringBuilder();
    if (digest.isEmpty()) {
      html.append("<p>Nothing new.</p>\n");
    }
    for (DailyDigest.Section section : digest.sections()) {
      html.append("<h2>").append(link(section.path(), section.title())).append("</h2>\n");
      if (!section.note().isEmpty()) {
        html.append("<p><strong>").append(escaped(section.note())).append("</strong></p>\n");
      }
      html.append("<ul>\n");
      section.lines().forEach(line -> html(html, line));
      html.append("</ul>\n");
    }
    return html.append("<p><small>").append(ending()).append("</small></p>\n").toString();
  }

  /** A whole page. */
  public String page(String language) {
    return "<!DOCTYPE html>\n<html lang=\""
        + language
        + "\"><head><meta charset=\"utf-8\"><title>"
        + escaped(title())
        + "</title></head>\n<body>\n<h1>"
        + link("/watch/" + digest.watch().number(), title())
        + "</h1>\n"
        + html()
        + "</body></html>\n";
  }

  private void html(StringBuilder html, DailyDigest.Line line) {
    html.append("<li>");
    if (!line.words().isEmpty()) {
      html.append(escaped(line.words() + mark(line))).append("<br>\n");
    }
    html.append("<q>").append(escaped(line.sentence())).append("</q>");
    if (!line.by().isEmpty()) {
      html.append(" (by the word of: ").append(escaped(line.by())).append(")");
    }
    html.append("<br>\n").append(link(line.path(), line.article())).append("</li>\n");
  }

  private String link(@Nullable String path, String words) {
    return path == null
        ? escaped(words)
        : "<a href=\"" + escaped(address + path) + "\">" + escaped(words) + "</a>";
  }

  /** Without what HTML takes for its own, and without letters that no XML may hold. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().filter(DigestText::isXml).forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder text, int c) {
    String escape = c > Character.MAX_VALUE ? null : ESCAPES.get((char) c);
    if (escape == null) {
      text.appendCodePoint(c);
    } else {
      text.append(escape);
    }
  }

  /** Whether XML 1.0 may hold a character. */
  static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
