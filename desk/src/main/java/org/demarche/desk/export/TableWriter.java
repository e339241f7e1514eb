package org.demarche.desk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.Article;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Severity;
import org.demarche.model.Span;

/**
 * Writes for people: first a note on the arms that an article is about, then the other events,
 * grouped by passage, the article's words beside them.
 */
public final class TableWriter implements RecordWriter {

  private static final int NARROWEST_FOR_TWO_COLUMNS = 72;
  private static final int GAP = 2;

  private final OutputStream out;
  private final Screen screen;
  private final int quoteWidth;
  private final int recordWidth;

  /** Writes UTF-8 to {@code out} and flushes after each article. */
  public TableWriter(OutputStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
    boolean beside = screen.columns() >= NARROWEST_FOR_TWO_COLUMNS;
    this.quoteWidth = beside ? screen.columns() * 45 / 100 : screen.columns();
    this.recordWidth = beside ? screen.columns() - quoteWidth - GAP : screen.columns();
  }

  /** A passage of the article and what was found in it. */
  private record Passage(Evidence evidence, List<Event> events) {}

  @Override
  public void write(CodingResult result) throws IOException {
    List<String> lines = new ArrayList<>(heading(result.article()));
    ArmsNote note = ArmsNote.of(result);
    lines.addAll(NoteLayout.of(note, screen));
    List<Event> events = note.otherEvents();
    if (!note.sections().isEmpty() && !events.isEmpty()) {
      lines.add(Style.FAINT.on("OTHER EVENTS", screen));
    }
    for (Passage passage : passages(result.article(), events)) {
      lines.addAll(layOut(passage));
      lines.add("");
    }
    for (CodingProblem problem : result.problems()) {
      lines.addAll(problem(problem.severity(), problem.message()));
    }
    if (result.records().isEmpty()
        && result.problems().stream().noneMatch(p -> p.severity() == Severity.FAILURE)) {
      lines.add(Style.FAINT.on("nothing found", screen));
    }
    if (!lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
    print(lines);
  }

  @Override
  public void write(InputProblem problem) throws IOException {
    List<String> lines = new ArrayList<>(problem(problem.severity(), problem.toString()));
    lines.add("");
    print(lines);
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void print(List<String> lines) throws IOException {
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private List<String> heading(Article article) {
    String heading =
        Stream.of(article.id(), article.title(), article.source(), article.published())
            .filter(part -> part != null && !part.toString().isBlank())
            .map(Object::toString)
            .collect(Collectors.joining(" · "));
    List<String> lines = new ArrayList<>();
    for (String line : Paragraph.wrap(heading, screen.columns(), "  ")) {
      lines.add(Style.BOLD.on(line, screen));
    }
    lines.add(Style.FAINT.on("─".repeat(screen.columns()), screen));
    return lines;
  }

  private List<String> problem(Severity severity, String message) {
    boolean failure = severity == Severity.FAILURE;
    Style style = failure ? Style.RED : Style.FAINT;
    String text = (failure ? "problem: " : "note: ") + message;
    return Paragraph.wrap(text, screen.columns(), "  ").stream()
        .map(line -> style.on(line, screen))
        .toList();
  }

  /** Events whose evidence overlaps stand together, in the order of the text. */
  private static List<Passage> passages(Article article, List<Event> events) {
    List<Event> ordered = new ArrayList<>(events);
    ordered.sort(
        Comparator.comparing((Event e) -> e.provenance().evidence().part())
            .thenComparing(e -> e.provenance().evidence().span()));
    List<Passage> passages = new ArrayList<>();
    for (Event event : ordered) {
      Evidence evidence = event.provenance().evidence();
      Passage last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
      if (last == null || !together(last.evidence(), evidence)) {
        passages.add(new Passage(evidence, new ArrayList<>(List.of(event))));
      } else {
        last.events().add(event);
        Span span = last.evidence().span().cover(evidence.span());
        Evidence both = Evidence.of(article, evidence.part(), span);
        passages.set(passages.size() - 1, new Passage(both, last.events()));
      }
    }
    return passages;
  }

  private static boolean together(Evidence one, Evidence other) {
    return one.part() == other.part() && one.span().overlaps(other.span());
  }

  private List<String> layOut(Passage passage) {
    List<String> quote = Paragraph.wrap(passage.evidence().quote(), quoteWidth, "");
    List<String> records = new ArrayList<>();
    for (Event event : passage.events()) {
      if (!records.isEmpty()) {
        records.add("");
      }
      records.addAll(lines(event));
    }
    return recordWidth == quoteWidth ? below(quote, records) : beside(quote, records);
  }

  private static List<String> below(List<String> quote, List<String> records) {
    return Stream.of(quote, records).flatMap(List::stream).toList();
  }

  private List<String> beside(List<String> quote, List<String> records) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(quote.size(), records.size()); i++) {
      String left = Paragraph.pad(i < quote.size() ? quote.get(i) : "", quoteWidth + GAP);
      lines.add((left + (i < records.size() ? records.get(i) : "")).stripTrailing());
    }
    return lines;
  }

  private List<String> lines(Event event) {
    List<String> lines = new ArrayList<>();
    List<String> words = EventLines.of(event);
    for (String line : Paragraph.wrap(words.get(0), recordWidth, "  ")) {
      lines.add(Style.ofQuad(event.code().type().quad()).on(line, screen));
    }
    for (String more : words.subList(1, words.size())) {
      Paragraph.wrap(more, recordWidth - 2, "  ").forEach(line -> lines.add("  " + line));
    }
    return lines;
  }
}
