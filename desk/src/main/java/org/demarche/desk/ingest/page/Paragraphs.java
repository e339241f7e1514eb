package org.demarche.desk.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The text of markup as people see it: paragraphs, parted by blank lines. */
public final class Paragraphs {

  private static final int DEEPEST = 200;
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

  private Paragraphs() {}

  /** The text of a fragment of HTML, as feeds carry it; plain text comes out as it is. */
  public static String ofFragment(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document = Jsoup.parse("<body>" + html, "", parser);
    document.select("script, style, figure, figcaption, iframe").remove();
    return of(document.body());
  }

  /** Paragraphs of a text without markup: its lines. */
  static String ofPlain(String text) {
    String separator = BLANK_LINE.matcher(text).find() ? "\\n\\s*\\n" : "\\n";
    List<String> paragraphs = new ArrayList<>();
    for (String part : Parser.unescapeEntities(text, false).split(separator)) {
      add(paragraphs, part);
    }
    return String.join("\n\n", paragraphs);
  }

  /** The text of an element. */
  static String of(Element element) {
    Collector collector = new Collector();
    element.traverse(collector);
    add(collector.paragraphs, collector.open.toString());
    return String.join("\n\n", collector.paragraphs);
  }

  private static void add(List<String> paragraphs, String text) {
    String paragraph = SPACE.matcher(text).replaceAll(" ").strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }

  private static final class Collector implements NodeVisitor {

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        open.append(text.getWholeText());
      } else if (node instanceof Element element) {
        if (element.isBlock()) {
          close();
        } else if (element.nameIs("br")) {
          lineBreak(element);
        }
      }
    }

    /** Two in a row part paragraphs; one is a space. */
    private void lineBreak(Element element) {
      Node before = element.previousSibling();
      while (before instanceof TextNode text && text.isBlank()) {
        before = before.previousSibling();
      }
      if (before instanceof Element broken && broken.nameIs("br")) {
        close();
      } else {
        open.append(' ');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        close();
      } else if (node instanceof Element element && element.normalName().matches("td|th")) {
        open.append(' ');
      }
    }

    private void close() {
      add(paragraphs, open.toString());
      open.setLength(0);
    }
  }
}
