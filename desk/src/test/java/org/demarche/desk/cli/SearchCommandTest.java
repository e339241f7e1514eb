package org.demarche.desk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Archive;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Terminal terminal = Terminal.NONE;

  @BeforeEach
  void fill() {
    try (Archive archive = Archive.open(folder.toString(), folder)) {
      News.add(
          archive,
          News.of("radars", "Borduria waits for its radars")
              .says("Ruritania delivered X-300 batteries to Borduria.")
              .transfer("ruritania", "borduria", "x-300", TransferStatus.DELIVERED)
              .says("The port was calm."),
          News.of("oil", "Oil prices fall").says("Oil from Ruritania was cheap."));
    }
  }

  @Test
  void people_see_title_source_sentences_and_what_was_recorded() {
    assertThat(run("search", "batteries")).isZero();
    assertThat(out())
        .isEqualTo(
            """
            1 article

            1. Borduria waits for its radars
               Example Wire · 2010-09-07 · radars
               “Ruritania delivered X-300 [batteries] to Borduria.”
               → transfer Ruritania → Borduria: X-300, delivered
            """);
    assertThat(err()).isEmpty();
  }

  @Test
  void no_line_is_wider_than_the_screen_and_colours_mark_what_was_looked_for() {
    terminal = new Terminal(true, true, true, 60, true);
    assertThat(run("search", "batteries", "--facets")).isZero();
    assertThat(out()).contains("\u001b[1;33mbatteries\u001b[0m").doesNotContain("[batteries]");
    assertThat(out().replaceAll("\u001b\\[[0-9;]*m", "").lines())
        .allMatch(line -> line.length() <= 60);
  }

  @Test
  void facets_are_laid_out_as_the_options_that_they_are() {
    run("search", "--facets", "--limit", "0");
    assertThat(out())
        .contains("2 articles\n", "--weapon\n   1  x-300  X-300\n", "--status\n   1  delivered\n");
  }

  @Test
  void programs_get_one_object() throws IOException {
    assertThat(run("search", "batteries", "status:delivered", "--facets", "--format", "json"))
        .isZero();
    JsonNode found = new JsonMapper().readTree(out());
    assertThat(found.path("total").asInt()).isEqualTo(1);
    JsonNode hit = found.path("hits").path(0);
    assertThat(hit.path("article").asText()).isEqualTo("radars");
    assertThat(hit.path("matching").asInt()).isEqualTo(1);
    JsonNode sentence = hit.path("sentences").path(0);
    JsonNode mark = sentence.path("marks").path(0);
    int start = mark.path(0).asInt() - sentence.path("start").asInt();
    int end = mark.path(1).asInt() - sentence.path("start").asInt();
    assertThat(sentence.path("text").asText().substring(start, end)).isEqualTo("batteries");
    assertThat(JsonRecordReader.read(hit.path("records").path(0))).isInstanceOf(Transfer.class);
    assertThat(found.path("facets").path("status").path(0).path("articles").asInt()).isEqualTo(1);
  }

  @Test
  void nothing_found_is_told_by_the_exit_status_too() {
    assertThat(run("search", "zebra")).isEqualTo(1);
    assertThat(out()).isEqualTo("Nothing was found.\n");
  }

  @Test
  void bad_queries_and_unknown_articles_are_refused_with_the_reason() {
    assertThat(run("search", "a \"b")).isEqualTo(1);
    assertThat(err()).contains("the query cannot be read at character 3", "not closed");
    assertThat(run("search", "--like", "nobody")).isEqualTo(1);
    assertThat(err()).contains("--like nobody: no article has this id");
    assertThat(run("search", "--party", "Atlantiss")).isEqualTo(1);
    assertThat(err()).contains("--party Atlantiss");
  }

  @Test
  void options_that_do_not_go_together_are_misuse() {
    assertThat(run("search", "a", "--like", "radars")).isEqualTo(2);
    assertThat(run("search", "--meaning")).isEqualTo(2);
    assertThat(run("search", "a", "--meaning", "--facets")).isEqualTo(2);
    assertThat(run("search", "a", "--offset", "-1")).isEqualTo(2);
    assertThat(err()).contains("offset and limit");
  }

  @Test
  void the_index_is_made_anew_on_demand() {
    assertThat(run("index", "rebuild")).isZero();
    assertThat(err()).contains("the search index holds 2 articles");
    assertThat(run("search", "oil")).isZero();
  }

  @Test
  void without_embeddings_words_serve_and_a_notice_says_so() {
    assertThat(run("search", "--meaning", "cheap oil")).isZero();
    assertThat(out()).contains("The nearest articles", "[Oil] prices fall");
    assertThat(err()).contains("demarche index embed");
  }

  private int run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--archive";
    all[arguments.length + 1] = folder.toString();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, UTF_8),
            terminal);
    return new Demarche(new ShippedWorkshop(), streams).run(all);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
