package org.demarche.desk.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.desk.export.OutputFolder;
import org.demarche.desk.export.Samples;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

  @TempDir private Path folder;

  @Test
  void each_kind_of_record_has_its_file() throws IOException {
    try (CsvWriter writer = new CsvWriter(new OutputFolder(folder))) {
      writer.write(Samples.result());
      writer.write(Samples.result(List.of(), List.of(Samples.problem(null))));
      writer.write(Samples.result(List.of(), List.of(Samples.problem(new Span(3, 9)))));
      writer.write(new InputProblem("a.txt", "empty", "fill it, \"please\""));
      writer.finish();
    }
    List<String> events = Files.readAllLines(folder.resolve("events.csv"));
    assertThat(events).hasSize(3);
    assertThat(events.get(0))
        .startsWith("article,id,event,mode,quad,context,cameo,actor_id,actor_code,actor_name,")
        .endsWith("part,start,end,quote,frame,lexicon,coder");
    assertThat(events.get(1))
        .startsWith("lund,e1,REQUEST,change,3,military; diplomatic,1056,norway,NOR,Norway,GOV MIL,")
        .contains(",\"" + Samples.ASKED + "\",request,1,0.1");
    assertThat(events.get(2)).contains(",norway; ruritania,NOR; ,Norway; Ruritania,");
    assertThat(Files.readAllLines(folder.resolve("problems.csv")))
        .containsExactly(
            "severity,article,place,part,start,end,message,remedy",
            "failure,lund,,,,,a sentence of 300 words was cut,",
            "note,lund,,text,3,9,a sentence of 300 words was cut,",
            "failure,,a.txt,,,,empty,\"fill it, \"\"please\"\"\"");
  }

  @Test
  void arms_have_their_files_too() throws IOException {
    try (CsvWriter writer = new CsvWriter(new OutputFolder(folder))) {
      writer.write(Samples.arms());
      writer.finish();
    }
    assertThat(Files.readAllLines(folder.resolve("transfers.csv")).get(1))
        .startsWith("radars,t1,ruritania,,Ruritania,,,,Ruritania,borduria,,Borduria,,,,Borduria,")
        .contains(
            ",giraffe,Giraffe,sensor,Giraffe radars,36,,about,1250000000,USD,ordered,asserted,")
        .contains(",2009-01-01,2009-12-31,year,2009,");
    assertThat(Files.readAllLines(folder.resolve("objections.csv")).get(1))
        .startsWith("radars,o1,norway,NOR,Norway,GOV MIL,Ada Lund,");
    assertThat(Files.readAllLines(folder.resolve("diversions.csv")).get(1))
        .contains(",syldavia,SYL,Syldavia,");
    assertThat(Files.readAllLines(folder.resolve("effects.csv")).get(1))
        .contains(",Borduria's view of the sea,increase,ruritania,");
    assertThat(Files.readAllLines(folder.resolve("events.csv")).get(1)).contains(",t1,asserted,");
  }

  @Test
  void every_row_has_as_many_cells_as_the_header() throws IOException {
    try (CsvWriter writer = new CsvWriter(new OutputFolder(folder))) {
      writer.write(Samples.result());
      writer.write(Samples.arms());
      writer.finish();
    }
    for (String kind : List.of("events", "transfers", "objections", "diversions", "effects")) {
      List<String> rows = Files.readAllLines(folder.resolve(kind + ".csv"));
      assertThat(rows).hasSizeGreaterThan(1);
      assertThat(rows).extracting(CsvWriterTest::cells).containsOnly(cells(rows.get(0)));
    }
  }

  @Test
  void nothing_stands_in_the_folder_when_the_run_was_not_finished() throws IOException {
    try (CsvWriter writer = new CsvWriter(new OutputFolder(folder))) {
      writer.write(Samples.result());
    }
    assertThat(folder).isEmptyDirectory();
  }

  private static long cells(String row) {
    boolean quoted = false;
    long cells = 1;
    for (int i = 0; i < row.length(); i++) {
      quoted ^= row.charAt(i) == '"';
      cells += row.charAt(i) == ',' && !quoted ? 1 : 0;
    }
    return cells;
  }
}
