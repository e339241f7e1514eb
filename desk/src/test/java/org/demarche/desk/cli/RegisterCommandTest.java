package org.demarche.desk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.export.Samples;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche register}, from a file to the screen. */
class RegisterCommandTest {

  private static final String REGISTER =
      """
      Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments
      Iran,Russia,2015,,4,,S-300PMU-2 Favorit,SAM system,4,,2016,New,
      Iran,Russia,soon,,4,,S-300PMU-2 Favorit,SAM system,4,,2016,New,
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void an_import_says_what_came_and_what_could_not_be_read() throws IOException {
    assertThat(run("import", register())).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("SIPRI trade register, deals")
        .contains("1  rows read, of 1 deals")
        .contains("1  lines could not be read");
    assertThat(err.toString(UTF_8))
        .contains("register.csv:3: year of order is \"soon\", not a number");
    out.reset();
    run("import", register());
    assertThat(out.toString(UTF_8)).contains("imported before; nothing was changed");
  }

  @Test
  void the_status_says_what_is_understood() throws IOException {
    run("import", register());
    out.reset();
    assertThat(run("status", "--unknown", "5")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("Parties  2 names: 2 known, 0 nobody in particular, 0 unknown")
        .contains("100.0 % of a known family");
  }

  @Test
  void without_a_register_there_is_nothing_to_match() throws IOException {
    cases();
    assertThat(run("match")).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("demarche register import FILE");
  }

  @Test
  void cases_and_rows_without_a_case_are_shown_on_a_narrow_screen() throws IOException {
    cases();
    run("import", register());
    out.reset();
    assertThat(run("match", "--all")).isZero();
    String text = out.toString(UTF_8);
    assertThat(text)
        .contains("not in the register")
        .contains("the register has no party \"Ruritania\"")
        .contains("In the register, without a report\n  Russia → Iran\n    S-300PMU-2 Favorit")
        .containsPattern("\\d cases?: 0 known, \\d not in the register; 1 deal without a report");
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void programs_get_an_object_or_a_row_a_line() throws IOException {
    cases();
    run("import", register());
    out.reset();
    run("match", "--all", "--format", "json");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      lines.add(new JsonMapper().readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.get("standing").asText())
        .startsWith("absent")
        .endsWith("unreported");
    JsonNode row = lines.get(lines.size() - 1).get("rows").get(0);
    assertThat(row.get("order_year").get("value").asInt()).isEqualTo(2015);
    out.reset();
    run("match", "--all", "--format", "csv");
    assertThat(out.toString(UTF_8).lines().toList())
        .hasSize(lines.size() + 1)
        .last()
        .asString()
        .startsWith("unreported,")
        .contains("S-300PMU-2 Favorit");
  }

  private String register() throws IOException {
    return Files.writeString(folder.resolve("register.csv"), REGISTER).toString();
  }

  private void cases() {
    try (Archive archive = Archive.open(archive(), folder)) {
      archive
          .articles()
          .add(
              List.of(
                  new Addition(
                      Samples.arms(), "en", "file:1", new Coding(State.CODED, "lex", "0"))),
              List.of(),
              Instant.EPOCH);
    }
  }

  private String archive() {
    return folder.resolve("archive").toString();
  }

  private int run(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("register", command));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--archive", archive()));
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, UTF_8),
            new Terminal(false, true, false, 80, false));
    return new Demarche(new ShippedWorkshop(), streams).run(all.toArray(String[]::new));
  }
}
