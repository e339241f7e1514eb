package org.demarche.desk.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values, one file per kind of record: {@code events.csv} and {@code
 * problems.csv}. UTF-8, quoted as RFC 4180 says, lines ended by a line feed. Several parties of one
 * event stand in one cell, parted by {@code "; "}, in the same order in all cells of that side.
 */
public final class CsvWriter implements RecordWriter {

  private static final List<String> PARTY =
      List.of("id", "code", "name", "sector", "person", "office", "text");

  private final OutputFolder folder;
  private final Writer events;
  private final Writer problems;

  /** Writes into {@code folder}, which it finishes and closes. */
  public CsvWriter(OutputFolder folder) throws IOException {
    this.folder = folder;
    this.events = open("events.csv");
    this.problems = open("problems.csv");
    line(events, eventHeader());
    line(
        problems,
        List.of("severity", "article", "place", "part", "start", "end", "message", "remedy"));
  }

  private Writer open(String name) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(folder.create(name), StandardCharsets.UTF_8));
  }

  @Override
  public void write(CodingResult result) throws IOException {
    for (CodedRecord record : result.records()) {
      if (record instanceof Event event) {
        line(events, cells(event));
      } else {
        throw new IllegalStateException("no columns for " + record.getClass().getSimpleName());
      }
    }
    for (CodingProblem problem : result.problems()) {
      Span span = problem.span();
      line(
          problems,
          List.of(
              JsonRecords.word(problem.severity()),
              problem.article(),
              "",
              problem.part() == null ? "" : JsonRecords.word(problem.part()),
              span == null ? "" : Integer.toString(span.start()),
              span == null ? "" : Integer.toString(span.end()),
              problem.message(),
              ""));
    }
  }

  @Override
  public void write(InputProblem problem) throws IOException {
    String severity = JsonRecords.word(problem.severity());
    line(
        problems,
        List.of(severity, "", problem.place(), "", "", "", problem.message(), problem.remedy()));
  }

  @Override
  public void finish() throws IOException {
    events.flush();
    problems.flush();
    folder.finish();
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }

  private static List<String> eventHeader() {
    Cells header = new Cells();
    header.add("article", "id", "event", "mode", "quad", "context", "cameo");
    PARTY.forEach(column -> header.add("actor_" + column));
    PARTY.forEach(column -> header.add("recipient_" + column));
    header.add("content_event", "content_mode", "content_actor_code", "content_recipient_code");
    header.add("content_negated", "modality", "attribution_kind", "attribution_speech");
    header.add("attribution_text", "date_start", "date_end", "date_granularity", "date_text");
    header.add("place_name", "place_country", "latitude", "longitude", "geonames", "place_text");
    header.add("part", "start", "end", "quote", "frame", "lexicon", "coder");
    return header.list();
  }

  private static List<String> cells(Event event) {
    Cells cells = new Cells();
    cells.add(event.provenance().evidence().article(), event.id(), event.code().type().name());
    cells.add(event.code().mode(), Integer.toString(event.code().type().quad()));
    cells.add(joined(event.code().contexts(), Context::code), event.code().cameo());
    parties(cells, event.actors());
    parties(cells, event.recipients());
    content(cells, event);
    circumstances(cells, event.circumstances());
    Evidence evidence = event.provenance().evidence();
    cells.add(JsonRecords.word(evidence.part()));
    cells.add(Integer.toString(evidence.span().start()), Integer.toString(evidence.span().end()));
    cells.add(evidence.quote(), event.provenance().frame());
    cells.add(event.provenance().lexicon(), event.provenance().coder());
    return cells.list();
  }

  private static void parties(Cells cells, List<Party> parties) {
    cells.add(joined(parties, Party::id), joined(parties, Party::code));
    cells.add(joined(parties, Party::name), joined(parties, p -> String.join(" ", p.sector())));
    cells.add(joined(parties, Party::person), joined(parties, Party::office));
    cells.add(joined(parties, Party::text));
  }

  private static void content(Cells cells, Event event) {
    if (event.content() == null) {
      cells.add("", "", "", "", "");
      return;
    }
    cells.add(event.content().type().name(), event.content().mode());
    cells.add(joined(event.content().actors(), Party::code));
    cells.add(joined(event.content().recipients(), Party::code));
    cells.add(Boolean.toString(event.content().negated()));
  }

  private static void circumstances(Cells cells, Circumstances circumstances) {
    cells.add(JsonRecords.word(circumstances.modality()));
    Attribution attribution = circumstances.attribution();
    if (attribution == null) {
      cells.add("", "", "");
    } else {
      cells.add(JsonRecords.word(attribution.kind()), JsonRecords.word(attribution.speech()));
      cells.add(attribution.text());
    }
    DateRange date = circumstances.date();
    if (date == null) {
      cells.add("", "", "", "");
    } else {
      cells.add(Objects.toString(date.start(), ""), Objects.toString(date.end(), ""));
      cells.add(JsonRecords.word(date.granularity()), date.text());
    }
    place(cells, circumstances.place());
  }

  private static void place(Cells cells, @Nullable Place place) {
    if (place == null) {
      cells.add("", "", "", "", "", "");
      return;
    }
    cells.add(place.name(), place.country());
    Place.Position position = place.position();
    if (position == null) {
      cells.add("", "", "");
    } else {
      cells.add(Double.toString(position.latitude()), Double.toString(position.longitude()));
      cells.add(Objects.toString(position.geonames(), ""));
    }
    cells.add(place.text());
  }

  private static <T> String joined(List<T> values, Function<T, @Nullable String> field) {
    String text =
        values.stream()
            .map(v -> Objects.requireNonNullElse(field.apply(v), ""))
            .collect(Collectors.joining("; "));
    return text.replace("; ", "").isEmpty() ? "" : text;
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.write(separator);
      out.write(quoted(cell));
      separator = ",";
    }
    out.write('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
