package org.demarche.desk.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Span;
import org.junit.jupiter.api.Test;

class TableWriterTest {

  @Test
  void the_quote_stands_beside_what_was_found_in_it() throws IOException {
    assertThat(table(Samples.result(), new Screen(100, false)))
        .isEqualTo(
            """
            lund · Lund Presses Ruritania · Example Wire · 2010-09-07
            ────────────────────────────────────────────────────────────────────────────────────────────────────
            Defence Minister Ada Lund asked Ruritania on   REQUEST change
            Monday not to sell Borduria radars, officials    Norway (Ada Lund, minister of defence) → Ruritania
            said.                                            about: not COOPERATE Ruritania → Borduria
                                                             according to officials
                                                             2010-09-06

            The two ministers met in Oslo.                 CONSULT
                                                             Norway (Ada Lund, minister of defence) ↔ Ruritania
                                                             planned
                                                             Oslo

            """);
  }

  @Test
  void an_article_about_arms_is_a_note_with_the_case_first() throws IOException {
    assertThat(table(Samples.arms(), new Screen(80, false)))
        .isEqualTo(
            """
            radars · Borduria Waits for Its Radars · 2010-09-07
            ────────────────────────────────────────────────────────────────────────────────
            THE CASE
            Ruritania → Borduria: Giraffe, sensor
              ordered      about 36 · USD 1.25 billion · 2009 · AGREE
                           “Borduria ordered about 36 Giraffe radars from Ruritania in 2009
                           for $1.25 billion”
              delivered    denied · according to Ruritania
                           “it had delivered them”

            WHO OBJECTS
              Norway (Ada Lund, minister of defence) to Ruritania
                           2010-09-06
                           “Norway asked Ruritania on Monday to keep the Giraffes from
                           Borduria”

            WHAT IS FEARED
              Borduria → Syldavia: Giraffe
                           possible · according to a diplomat
                           “Borduria could pass the radars on to Syldavia”

            WHAT IT IS SAID TO CHANGE
              ↑ Borduria's view of the sea
                           possible
                           “They would extend Borduria's view of the sea”

            OTHER EVENTS
            The two ministers met in Oslo.        CONSULT
                                                    Norway (Ada Lund, minister of defence) ↔
                                                      Ruritania
                                                    planned
                                                    Oslo

            """);
  }

  @Test
  void on_a_narrow_screen_the_note_keeps_its_order() throws IOException {
    assertThat(table(Samples.arms(), new Screen(40, false)))
        .startsWith(
            """
            radars · Borduria Waits for Its Radars ·
              2010-09-07
            ────────────────────────────────────────
            THE CASE
            Ruritania → Borduria: Giraffe, sensor
              ordered · about 36 · USD 1.25 billion
                · 2009 · AGREE
              “Borduria ordered about 36 Giraffe
              radars from Ruritania in 2009 for
              $1.25 billion”
            """);
  }

  @Test
  void what_was_quoted_before_is_recalled_by_its_beginning() throws IOException {
    CodingResult result =
        new CodingResult(Samples.DEAL, List.of(Samples.order(), Samples.order()), List.of());
    assertThat(table(result, new Screen(80, false)))
        .containsOnlyOnce("for $1.25")
        .contains("“Borduria ordered about 36 Giraffe radars …”");
  }

  @Test
  void on_a_narrow_screen_the_quote_stands_above() throws IOException {
    assertThat(table(Samples.result(List.of(Samples.meeting()), List.of()), new Screen(50, false)))
        .isEqualTo(
            """
            lund · Lund Presses Ruritania · Example Wire ·
              2010-09-07
            ──────────────────────────────────────────────────
            The two ministers met in Oslo.
            CONSULT
              Norway (Ada Lund, minister of defence) ↔
                Ruritania
              planned
              Oslo

            """);
  }

  @Test
  void no_line_is_wider_than_the_screen() throws IOException {
    for (int width = 40; width <= 120; width++) {
      int limit = width;
      Screen screen = new Screen(width, false);
      assertThat((table(Samples.result(), screen) + table(Samples.arms(), screen)).lines())
          .allSatisfy(line -> assertThat(Paragraph.width(line)).isLessThanOrEqualTo(limit));
    }
  }

  @Test
  void colours_are_for_screens_that_have_them() throws IOException {
    assertThat(table(Samples.result(), new Screen(100, true)))
        .contains("\u001b[1;33mREQUEST change");
    assertThat(table(Samples.arms(), new Screen(100, true)))
        .contains("  \u001b[1;32mordered\u001b[0m      about 36", "\u001b[1;33mdelivered");
    assertThat(table(Samples.result(), new Screen(100, false))).doesNotContain("\u001b");
  }

  @Test
  void a_note_is_told_from_a_problem_and_does_not_hide_that_nothing_was_found() throws IOException {
    CodingProblem note = Samples.problem(new Span(3, 9));
    assertThat(table(Samples.result(List.of(), List.of(note)), Screen.PLAIN))
        .contains("note: a sentence of 300 words was cut", "nothing found");
    CodingProblem failure = Samples.problem(null);
    assertThat(table(Samples.result(List.of(), List.of(failure)), Screen.PLAIN))
        .contains("problem: a sentence of 300 words was cut")
        .doesNotContain("nothing found");
  }

  @Test
  void a_text_cannot_command_the_terminal() throws IOException {
    CodingProblem problem = CodingProblem.failure("lund", "bad \u001b[2J\u202e text");
    assertThat(table(Samples.result(List.of(), List.of(problem)), Screen.PLAIN))
        .contains("problem: bad [2J text")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void an_article_without_records_says_so() throws IOException {
    assertThat(table(Samples.result(List.of(), List.of()), Screen.PLAIN)).contains("nothing found");
  }

  @Test
  void what_could_not_be_read_stands_in_its_place() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = new TableWriter(out, Screen.PLAIN)) {
      writer.write(new InputProblem("a.txt", "empty", "fill it"));
      writer.finish();
    }
    assertThat(out.toString(UTF_8)).isEqualTo("problem: a.txt: empty; fill it\n\n");
  }

  private static String table(CodingResult result, Screen screen) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = new TableWriter(out, screen)) {
      writer.write(result);
      writer.finish();
    }
    return out.toString(UTF_8);
  }
}
