package org.demarche.desk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.desk.export.Samples;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandTest {

  private static final String GIRAFFES = "ruritania-borduria-giraffe-2009";
  private static final Pattern KEY = Pattern.compile("\\[([0-9a-f]{8})]");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void an_archive_with_an_article_about_radars() {
    try (Archive archive = Archive.open(address(), folder)) {
      Coding coded = new Coding(State.CODED, "1", "1");
      archive
          .articles()
          .add(
              List.of(new Addition(Samples.arms(), "en", "test", coded)),
              List.of(),
              Instant.parse("2026-03-01T12:00:00Z"));
    }
  }

  @Test
  void cases_are_listed_with_their_standing_and_id() {
    assertThat(run("cases")).isZero();
    assertThat(out())
        .contains("STATUS", "ordered     2009", "Ruritania → Borduria: Giraffe", GIRAFFES)
        .doesNotContain("null");
    assertThat(out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void a_status_is_asked_of_how_a_case_stands() {
    run("cases", "--status", "ordered");
    assertThat(out()).contains(GIRAFFES);
    run("cases", "--status", "delivered");
    assertThat(out()).isEmpty();
    assertThat(err()).contains("no case");
  }

  @Test
  void a_dossier_tells_history_words_source_and_what_is_said_around() {
    assertThat(run("case", GIRAFFES)).isZero();
    assertThat(out())
        .contains("ordered since 2009", "2 claims in 1 article")
        .contains("about 36 · USD 1.25 billion", "says only “radars”", "denied")
        .contains("WHO OBJECTS", "Norway (Ada Lund, minister of defence) to Ruritania")
        .contains("WHAT IS FEARED", "Borduria → Syldavia", "↑ Borduria's view of the sea")
        .contains("Borduria Waits for Its Radars");
  }

  @Test
  void programs_get_one_object_a_line() {
    run("cases", "--format", "json");
    assertThat(out().lines()).hasSize(1);
    assertThat(out())
        .startsWith("{\"record\":\"case\",\"id\":\"" + GIRAFFES + "\"")
        .contains("\"attachment\":\"generic-weapon\"", "\"key\":\"", "\"related\":[]");
  }

  @Test
  void an_unknown_case_is_refused_with_what_to_do() {
    assertThat(run("case", "nowhere")).isEqualTo(1);
    assertThat(err()).contains("no case \"nowhere\"", "demarche cases");
  }

  @Test
  void claims_are_split_off_and_merged_again_and_a_name_is_given() {
    run("case", GIRAFFES);
    String denial = keys().get(1);
    assertThat(run("case", "split", GIRAFFES, denial, "--by", "ada")).isZero();
    assertThat(err()).contains("decision 1 is kept", "demarche case undo 1");
    run("cases");
    assertThat(out()).contains("ruritania-borduria-sensor-2010");
    run("case", "merge", GIRAFFES, "ruritania-borduria-sensor-2010", "--by", "ada");
    run("case", "rename", GIRAFFES, "The Giraffes", "--by", "bea");
    run("case", "ruritania-borduria-sensor-2010");
    assertThat(out()).startsWith("The Giraffes\n").contains("put here by hand", "2 claims");
    run("case", "undo", "3", "--by", "bea");
    run("case", "decisions");
    assertThat(out().lines()).hasSize(4);
    assertThat(out())
        .contains("ada  split 1 claim off " + GIRAFFES)
        .contains("\"The Giraffes\"  (taken back)", "bea  took back decision 3");
  }

  @Test
  void a_split_that_leaves_nothing_and_a_merge_with_itself_are_refused() {
    run("case", GIRAFFES);
    List<String> keys = keys();
    assertThat(run("case", "split", GIRAFFES, keys.get(0), keys.get(1))).isEqualTo(1);
    assertThat(err()).contains("nothing would be left");
    assertThat(run("case", "split", GIRAFFES, "ffffffff")).isEqualTo(1);
    assertThat(err()).contains("no claim of " + GIRAFFES, keys.get(0));
    assertThat(run("case", "merge", GIRAFFES, GIRAFFES)).isEqualTo(1);
    assertThat(err()).contains("the same case already");
    assertThat(run("case", "undo", "9")).isEqualTo(1);
    assertThat(err()).contains("no decision 9");
  }

  @Test
  void link_says_what_it_has_done() {
    assertThat(run("link", "--all")).isZero();
    assertThat(err()).contains("1 new article", "2 incidents", "1 case");
  }

  /** The keys of the claims in the dossier, in their order. */
  private List<String> keys() {
    Matcher matcher = KEY.matcher(out().substring(0, out().indexOf("WHO OBJECTS")));
    return matcher.results().map(found -> found.group(1)).distinct().toList();
  }

  private String address() {
    return folder.resolve("archive").toString();
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, UTF_8),
            Terminal.NONE);
    List<String> line = new java.util.ArrayList<>(List.of(arguments));
    line.addAll(List.of("--archive", address()));
    return new Demarche(new ShippedWorkshop(), streams).run(line.toArray(String[]::new));
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
