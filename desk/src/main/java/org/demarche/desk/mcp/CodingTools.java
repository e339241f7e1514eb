package org.demarche.desk.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.demarche.desk.ingest.TrialCoding;
import org.demarche.desk.web.site.Workbench;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.jspecify.annotations.Nullable;

/** Tools that code a text; nothing of it is stored. */
final class CodingTools {

  private static final int MOST_LINES = 400;
  private static final int LONGEST_EXPLAINED = 20_000;

  private final TrialCoding coding;
  private final Workbench workbench;

  CodingTools(TrialCoding coding, Workbench workbench) {
    this.coding = coding;
    this.workbench = workbench;
  }

  List<Tool> all() {
    return List.of(
        new Tool(
            "code_text",
            "Code a text",
            "Finds who does what to whom, and which weapons go from whom to whom, in an English"
                + " news text that you give; nothing is stored. Each record has the quote that"
                + " says so with its offsets.",
            text(TrialCoding.LONGEST),
            this::code),
        new Tool(
            "explain",
            "Explain the coding of a text",
            "Says sentence by sentence which frames fired in a text and why others did not; for"
                + " questions about what code_text gave or missed.",
            text(LONGEST_EXPLAINED).text("frame", "Id of one frame, when only that is of interest"),
            this::explain));
  }

  private static Schema text(int longest) {
    return Schema.empty()
        .needs("text", "The article's text, at most " + longest + " characters")
        .text("title", "Its headline")
        .text("published", "Its day of publication, 2010-09-07: the anchor of \"yesterday\"");
  }

  private void code(Asked asked, JsonGenerator json) throws IOException {
    CodingResult result = result(article(asked, TrialCoding.LONGEST));
    json.writeStartObject();
    json.writeArrayFieldStart("records");
    for (CodedRecord record : result.records()) {
      new BriefJson(json).write(record);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (CodingProblem problem : result.problems()) {
      json.writeString(problem.message());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private CodingResult result(Article article) {
    try {
      return coding.code(article);
    } catch (TrialCoding.BusyException e) {
      throw new ToolException(String.valueOf(e.getMessage()));
    }
  }

  private void explain(Asked asked, JsonGenerator json) throws IOException {
    String frame = asked.text("frame");
    List<String> lines =
        workbench.explain(article(asked, LONGEST_EXPLAINED), frame.isEmpty() ? null : frame);
    json.writeStartObject();
    json.writeArrayFieldStart("lines");
    for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeBooleanField("complete", lines.size() <= MOST_LINES);
    json.writeEndObject();
  }

  private static Article article(Asked asked, int longest) {
    String text = asked.text("text");
    if (text.isEmpty() || text.length() > longest) {
      throw new ToolException("text: from 1 to " + longest + " characters");
    }
    String title = asked.text("title");
    return new Article(
        "text",
        title.isEmpty() ? null : title,
        text,
        day(asked.text("published")),
        null,
        null,
        Map.of());
  }

  private static @Nullable LocalDate day(String day) {
    try {
      return day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new ToolException("published: expected a day like 2010-09-07");
    }
  }
}
