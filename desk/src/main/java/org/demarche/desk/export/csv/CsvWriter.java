package org.demarche.desk.export.csv;

import java.io.IOException;
import java.util.List;
import org.demarche.desk.export.OutputFolder;
import org.demarche.desk.export.RecordWriter;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.desk.json.JsonFields;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Part;
import org.demarche.model.Severity;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values, one file per kind of record: {@code events.csv, transfers.csv,
 * objections.csv, diversions.csv, effects.csv} and {@code problems.csv}; a kind that was not found
 * has its header alone. Several parties of one event stand in one cell, parted by {@code "; "}, in
 * the same order in all cells of that side.
 */
public final class CsvWriter implements RecordWriter {

  private final OutputFolder folder;
  private final CsvFile<Event> events;
  private final CsvFile<Transfer> transfers;
  private final CsvFile<Objection> objections;
  private final CsvFile<Diversion> diversions;
  private final CsvFile<Effect> effects;
  private final CsvFile<Problem> problems;

  /** Writes into {@code folder}, which it finishes and closes. */
  public CsvWriter(OutputFolder folder) throws IOException {
    this.folder = folder;
    this.events = open("events.csv", CsvTables.events());
    this.transfers = open("transfers.csv", CsvTables.transfers());
    this.objections = open("objections.csv", CsvTables.objections());
    this.diversions = open("diversions.csv", CsvTables.diversions());
    this.effects = open("effects.csv", CsvTables.effects());
    this.problems = open("problems.csv", Problem.columns());
  }

  /** Trouble in an article or in a file. */
  private record Problem(
      Severity severity,
      String article,
      String place,
      @Nullable Part part,
      @Nullable Span span,
      String message,
      String remedy) {

    static Problem of(CodingProblem coding) {
      return new Problem(
          coding.severity(),
          coding.article(),
          "",
          coding.part(),
          coding.span(),
          coding.message(),
          "");
    }

    static Problem of(InputProblem input) {
      return new Problem(
          input.severity(), "", input.place(), null, null, input.message(), input.remedy());
    }

    static Columns<Problem> columns() {
      return new Columns<Problem>()
          .add("severity", p -> JsonFields.word(p.severity()))
          .add("article", Problem::article)
          .add("place", Problem::place)
          .add("part", p -> p.part() == null ? null : JsonFields.word(p.part()))
          .part(Problem::span, new Columns<Span>().add("start", Span::start).add("end", Span::end))
          .add("message", Problem::message)
          .add("remedy", Problem::remedy);
    }
  }

  private <R> CsvFile<R> open(String name, Columns<R> columns) throws IOException {
    return new CsvFile<>(folder.create(name), columns);
  }

  @Override
  public void write(CodingResult result) throws IOException {
    for (CodedRecord record : result.records()) {
      write(record);
    }
    for (CodingProblem problem : result.problems()) {
      problems.row(Problem.of(problem));
    }
  }

  private void write(CodedRecord record) throws IOException {
    if (record instanceof Event event) {
      events.row(event);
    } else if (record instanceof Transfer transfer) {
      transfers.row(transfer);
    } else if (record instanceof Objection objection) {
      objections.row(objection);
    } else if (record instanceof Diversion diversion) {
      diversions.row(diversion);
    } else if (record instanceof Effect effect) {
      effects.row(effect);
    } else {
      throw new IllegalStateException("no columns for " + record.getClass().getSimpleName());
    }
  }

  @Override
  public void write(InputProblem problem) throws IOException {
    problems.row(Problem.of(problem));
  }

  @Override
  public void finish() throws IOException {
    for (CsvFile<?> file : List.of(events, transfers, objections, diversions, effects, problems)) {
      file.flush();
    }
    folder.finish();
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
