package org.demarche.desk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.export.RecordLine;
import org.demarche.desk.export.Screen;
import org.demarche.desk.export.Style;
import org.demarche.desk.search.Facet;
import org.demarche.desk.search.Found;
import org.demarche.desk.search.Search;
import org.demarche.desk.store.Report;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.model.Span;

/** Lays out for people what a search has found. */
final class SearchPage {

  private static final String INDENT = "   ";
  private static final int MOST_RECORDS = 4;

  /** Characters of no meaning that stand for the ends of a mark until lines are broken. */
  private static final char MARK = '\uE000';

  private static final char UNMARK = '\uE001';

  private final Screen screen;
  private final boolean counted;
  private final List<String> lines = new ArrayList<>();

  /**
   * A page for a screen.
   *
   * @param counted whether the number of what was found says anything
   */
  SearchPage(Screen screen, boolean counted) {
    this.screen = screen;
    this.counted = counted;
  }

  /** The page as text. */
  String text(Found found, Search search) {
    int first = search.page().offset() + 1;
    lines.add(heading(found, search.page()));
    int number = first;
    for (Found.Hit hit : found.hits()) {
      lines.add("");
      hit(hit, number++);
    }
    facets(found.facets());
    return String.join("\n", lines) + "\n";
  }

  private String heading(Found found, Search.Page page) {
    int first = page.offset() + 1;
    if (page.limit() == 0 && found.total() > 0) {
      return count(found.total());
    }
    if (found.hits().isEmpty()) {
      return found.total() == 0 || !counted
          ? "Nothing was found."
          : count(found.total()) + " found, but not so many as were passed over.";
    }
    int last = first + found.hits().size() - 1;
    if (!counted) {
      return "The nearest articles, " + first + " to " + last;
    }
    boolean all = first == 1 && last == found.total();
    return count(found.total()) + (all ? "" : ", here " + first + " to " + last);
  }

  private static String count(long articles) {
    return String.format(Locale.ROOT, "%,d article%s", articles, articles == 1 ? "" : "s");
  }

  private void hit(Found.Hit hit, int number) {
    Article article = hit.article().article();
    String title =
        article.title() == null || article.title().isBlank()
            ? "(no title)"
            : marked(article.title(), new Span(0, article.title().length()), hit.title());
    List<String> wrapped = Paragraph.wrap(number + ". " + title, screen.columns(), INDENT);
    wrapped.forEach(line -> lines.add(Style.BOLD.on(shown(line, false), screen)));
    String day = article.published() == null ? "undated" : article.published().toString();
    String about =
        Stream.of(article.source(), day, article.id())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" · "));
    Paragraph.wrap(INDENT.strip() + about, screen.columns() - INDENT.length(), "")
        .forEach(line -> lines.add(INDENT + Style.FAINT.on(line, screen)));
    sentences(hit);
    records(hit);
  }

  private void sentences(Found.Hit hit) {
    Article article = hit.article().article();
    for (Found.Sentence sentence : hit.sentences()) {
      String text = marked(article.part(Part.TEXT), sentence.span(), sentence.marks());
      Paragraph.wrap("“" + text + "”", screen.columns() - INDENT.length(), "")
          .forEach(line -> lines.add(INDENT + shown(line, true)));
    }
  }

  /** Different records in the same words are one line. */
  private void records(Found.Hit hit) {
    Map<String, Integer> told = new LinkedHashMap<>();
    List<Report<?>> first =
        hit.matching() > 0 ? hit.reports().subList(0, hit.matching()) : hit.reports();
    first.forEach(report -> told.merge(RecordLine.of(report.record()), 1, Integer::sum));
    int shown = 0;
    for (Map.Entry<String, Integer> line : told.entrySet()) {
      if (shown++ == MOST_RECORDS) {
        break;
      }
      String times = line.getValue() == 1 ? "" : " (" + line.getValue() + " times)";
      Paragraph.wrap("→ " + line.getKey() + times, screen.columns() - INDENT.length(), "  ")
          .forEach(l -> lines.add(INDENT + l));
    }
    int more =
        hit.reports().size()
            - told.values().stream().limit(MOST_RECORDS).mapToInt(Integer::intValue).sum();
    if (more > 0) {
      lines.add(INDENT + "  and " + more + (more == 1 ? " more record" : " more records"));
    }
  }

  // ---- marks

  private static String marked(String text, Span span, List<Span> marks) {
    StringBuilder marked = new StringBuilder();
    int at = span.start();
    for (Span mark : marks) {
      marked.append(plain(text, at, mark.start())).append(MARK);
      marked.append(plain(text, mark.start(), mark.end())).append(UNMARK);
      at = mark.end();
    }
    return Paragraph.line(marked.append(plain(text, at, span.end())).toString());
  }

  private static String plain(String text, int start, int end) {
    return text.substring(start, end).replace(MARK, ' ').replace(UNMARK, ' ');
  }

  /** With the marks as the screen can show them: in colour, else in brackets. */
  private String shown(String line, boolean marks) {
    boolean colour = screen.colour() && marks;
    String begin = colour ? "\u001b[1;33m" : screen.colour() ? "" : "[";
    String end = colour ? "\u001b[0m" : screen.colour() ? "" : "]";
    return line.replace(Character.toString(MARK), begin).replace(Character.toString(UNMARK), end);
  }

  // ---- facets

  private void facets(List<Facet> facets) {
    for (Facet facet : facets) {
      if (!facet.counts().isEmpty()) {
        lines.add("");
        lines.add(Style.BOLD.on(heading(facet), screen));
        int width = facet.counts().stream().mapToInt(c -> length(c.articles())).max().orElse(1);
        facet.counts().forEach(count -> lines.add(line(count, width)));
      }
    }
  }

  private static String heading(Facet facet) {
    return "--" + (facet.field().equals("year") ? "from, --to" : facet.field());
  }

  private static int length(int articles) {
    return String.format(Locale.ROOT, "%,d", articles).length();
  }

  private static String line(Facet.Count count, int width) {
    String number = String.format(Locale.ROOT, "%,d", count.articles());
    String value = Paragraph.line(count.value());
    String name = count.name().equals(count.value()) ? "" : "  " + Paragraph.line(count.name());
    String code = count.code() == null ? "" : ", " + Paragraph.line(count.code());
    return INDENT + " ".repeat(width - number.length()) + number + "  " + value + name + code;
  }
}
