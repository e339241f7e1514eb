package org.demarche.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.ArticleCoder;
import org.demarche.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTest {

  private static final String PAIRS =
      """
      id\tevent\tsentence\tactor\trecipient
      1\tCONSULT\tThe president of Kenya met the prime minister of Uganda in Entebbe.\tThe president of Kenya\tthe prime minister of Uganda
      2\tASSAULT\tEritrean troops shelled Ethiopian positions near Badme.\tEritrean troops\tEthiopian positions
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void throughput_runs_on_the_sample() {
    assertThat(run("throughput", "--rounds", "2", "--articles", "3")).isZero();
    assertThat(out())
        .contains("3 articles", "lets ", "parser", "records", "MB in use", "allocated");
    for (String step : new String[] {"gate", "parser", "coder", "whole"}) {
      assertThat(out().lines().filter(line -> line.matches("\\| [12] +\\| " + step + " .*")))
          .hasSize(2);
    }
  }

  @Test
  void parses_that_are_given_change_no_record() {
    Workbench bench = Workbench.open();
    ArticleCoder remembering = bench.with(new RememberingParser(bench.parser())).coder();
    ArticleCoder plain = bench.coder();
    for (Article article : Corpus.sample().articles()) {
      remembering.code(article);
      assertThat(remembering.code(article)).isEqualTo(plain.code(article));
    }
  }

  @Test
  void growth_of_all_three_is_printed_and_drawn() throws Exception {
    String plots = folder.resolve("plots").toString();
    String[] sizes = {"--words", "30", "--up-to", "12", "--percent", "10,200", "--articles", "2"};
    assertThat(run(with(sizes, "growth", "--rounds", "1", "--plots", plots))).isZero();
    assertThat(out()).contains("| 30 ", "| 12 ", "| 10 %", "| 200 %", "µs a word", "link ms");
    for (String name : GrowthPlots.NAMES) {
      assertThat(PlotTest.parsed(Files.readString(Path.of(plots, name + ".svg")))).isNotNull();
    }
  }

  @Test
  void starts_of_a_launcher_are_timed_and_its_failure_is_told() throws IOException {
    Path launcher = write("launcher", "#!/bin/sh\ntest \"$1\" = code && echo \"{}\"\n");
    assertThat(run("start", "--runs", "2", "--launcher", launcher.toString())).isEqualTo(1);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertThat(run("start", "--runs", "2", "--launcher", launcher.toString())).isZero();
    assertThat(out()).contains("| the launcher's archive", "| none", "without root");
    Files.writeString(launcher, "#!/bin/sh\nexit 3\n");
    assertThat(run("start", "--launcher", launcher.toString())).isEqualTo(1);
  }

  @Test
  void all_prints_a_page_of_results() throws IOException {
    Path launcher = write("launcher", "#!/bin/sh\necho \"{}\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Path article = write("kenya.txt", "Kenya praised Uganda on Monday. Uganda thanked Kenya.");
    String[] sizes = {"--rounds", "1", "--words", "20", "--up-to", "5", "--percent", "100"};
    String plots = folder.resolve("plots").toString();
    String[] where = {"--launcher", launcher.toString(), "--plots", plots, "--runs", "1"};
    assertThat(run(with(with(sizes, where), "all", article.toString()))).isZero();
    assertThat(out().lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## Start", "## Throughput", "## Growth");
    assertThat(out()).contains("# Results", "Measured on 20", "(plots/archive-size.svg)");
  }

  private static String[] with(String[] options, String... before) {
    return java.util.stream.Stream.of(before, options)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  @Test
  void steps_work_on_the_sentences_they_are_said_to() {
    StepBenchmark steps = new StepBenchmark();
    assertThat(steps.splitting()).hasSize(StepBenchmark.SENTENCES);
    assertThat(steps.gate()).isBetween(3L, (long) StepBenchmark.SENTENCES);
    assertThat(steps.resolving()).hasSameSizeAs(steps.parsing());
    assertThat(steps.matchingAndComposing()).isPositive();
  }

  @Test
  void sentences_that_a_gold_set_has_too_are_found() throws IOException {
    Path gold = Files.writeString(folder.resolve("pairs.tsv"), PAIRS);
    Path sentences = Files.createDirectory(folder.resolve("sentences"));
    Path own = sentences.resolve("own.tsv");
    Files.writeString(
        own, "CONSULT\tKenya\tUganda\tactive\tKenya met Uganda in Entebbe at noon.\n");
    String[] overlap = {"overlap", "--gold", gold.toString(), "--sentences", sentences.toString()};
    assertThat(run(overlap)).isZero();
    String copy = "Later the President of Kenya met the Prime Minister of Uganda.";
    Files.writeString(own, "CONSULT\tKenya\tUganda\tactive\t" + copy + "\n");
    assertThat(run(overlap)).isEqualTo(1);
    assertThat(out()).contains(copy, "1 of ");
  }

  @Test
  void a_desk_is_walked_by_its_links_and_its_errors_are_counted() throws IOException {
    HttpServer desk = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    try {
      desk.createContext("/", exchange -> answer(exchange, exchange.getRequestURI().getPath()));
      desk.start();
      String url = "http://localhost:" + desk.getAddress().getPort();
      int status = run("desk", url, "--users", "2", "--seconds", "1", "--pause", "5");
      assertThat(out()).contains("/cases/7-x ", "all ").doesNotContain("/assets", "/nowhere");
      assertThat(status).isZero();
    } finally {
      desk.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, String path) throws IOException {
    boolean known = path.equals("/") || path.startsWith("/cases");
    String page =
        "<a href=\"/cases\"><a href=\"/cases/7-x\"><a href=\"/assets/a.css\"><a href=\"/nowhere\">";
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(known ? 200 : 404, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(page.getBytes(UTF_8));
    }
  }

  @Test
  void quality_writes_answers_for_pairs_and_articles() throws IOException {
    Path articles =
        write("gold.jsonl", "{\"id\": \"7\", \"text\": \"Kenya praised Uganda.\", \"events\": []}");
    Path pins = write("pins.yml", pins(write("pairs.tsv", PAIRS), articles, "1.0"));
    assertThat(quality(pins)).isZero();
    assertThat(folder.resolve("out/pairs.tsv"))
        .content()
        .isEqualTo("id\tevent\n1\tCONSULT\n2\tASSAULT\n");
    assertThat(folder.resolve("out/articles.jsonl")).content().contains("\"article\":\"7\"");
  }

  @Test
  void a_pin_that_is_kept_passes_and_one_that_is_broken_fails() throws IOException {
    Path pairs = write("pairs.tsv", PAIRS);
    Path articles = folder.resolve("none.jsonl");
    write("score.py", "print('event macro-F1 0.800 accuracy 0.900 (n=2)')");
    String scorers = folder.toString();
    assertThat(quality(write("kept.yml", pins(pairs, articles, "0.805")), "--scorers", scorers))
        .isZero();
    assertThat(out())
        .contains("is not here; passed over", "event macro-F1")
        .doesNotContain("BROKEN");
    assertThat(quality(write("broken.yml", pins(pairs, articles, "0.806")), "--scorers", scorers))
        .isEqualTo(1);
    assertThat(out()).contains("BROKEN PIN event macro-F1: fell from 0.806 to 0.8");
  }

  @Test
  void another_file_than_the_pinned_one_is_refused() throws IOException {
    Path pairs = write("pairs.tsv", PAIRS);
    Path pins = write("pins.yml", pins(pairs, folder.resolve("none.jsonl"), "1.0"));
    write("pairs.tsv", PAIRS + "\n");
    assertThat(quality(pins)).isEqualTo(1);
  }

  @Test
  void wrong_use_is_refused() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run("throughput", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(quality(write("bad.yml", "sets: [{set: a, colour: red}]"))).isEqualTo(1);
    assertThat(quality(write("worse.yml", "sets: {"))).isEqualTo(1);
  }

  private int quality(Path pins, String... more) {
    String[] all = {
      "quality",
      "--pins",
      pins.toString(),
      "--gold",
      folder.toString(),
      "--answers",
      folder.resolve("out").toString()
    };
    return run(
        java.util.stream.Stream.of(all, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new));
  }

  private static String pins(Path pairs, Path articles, String macro) throws IOException {
    String missing = "0".repeat(64);
    return """
        sets:
          - {set: pairs, file: pairs.tsv, sha256: "%s", kind: pairs, scorer: score.py, expected: {event macro-F1: %s}}
          - {set: articles, file: %s, sha256: "%s", kind: articles}
        """
        .formatted(
            Quality.sha256(pairs),
            macro,
            articles.getFileName(),
            Files.exists(articles) ? Quality.sha256(articles) : missing);
  }

  private int run(String... arguments) {
    return Benchmarks.run(new PrintStream(out, true, UTF_8), arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
