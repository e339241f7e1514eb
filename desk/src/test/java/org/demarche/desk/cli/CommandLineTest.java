package org.demarche.desk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.demarche.check.Gap;
import org.demarche.desk.ingest.Coder;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconException;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Article;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.EventType;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.relation.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeWorkshop workshop = new FakeWorkshop();
  private OutputStream sink = out;
  private String input = "";
  private Terminal terminal = Terminal.NONE;

  // code

  @Test
  void without_a_terminal_records_are_printed_as_json_lines() throws IOException {
    int status = run("code", file("a.txt", "He left."));
    assertThat(status).isEqualTo(1);
    assertThat(out())
        .isEqualTo(
            "{\"record\":\"problem\",\"severity\":\"failure\",\"article\":\"a\",\"message\":\"coded\"}\n");
  }

  @Test
  void on_a_terminal_they_are_printed_as_a_table() throws IOException {
    terminal = new Terminal(true, true, true, 80, false);
    run("code", file("a.txt", "He left."));
    assertThat(out()).startsWith("a\n────").contains("problem: coded");
    assertThat(err()).contains("1 article, 0 records");
  }

  @Test
  void when_all_is_well_the_status_is_zero_and_nothing_is_said() throws IOException {
    workshop.coder = article -> new CodingResult(article, List.of(), List.of());
    assertThat(run("code", file("a.txt", "He left."))).isZero();
    assertThat(out()).isEmpty();
    assertThat(err()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_listed_at_the_end_and_the_rest_is_coded() throws IOException {
    workshop.coder = article -> new CodingResult(article, List.of(), List.of());
    int status = run("code", "nowhere.txt", file("a.txt", ""), file("b.txt", "He left."));
    assertThat(status).isEqualTo(1);
    assertThat(err()).contains("2 problems:", "nowhere.txt: no such file", "a.txt: empty");
    assertThat(workshop.coded).hasValue(0);
    assertThat(out().lines()).hasSize(2).allMatch(line -> line.contains("\"record\":\"problem\""));
  }

  @Test
  void a_long_list_of_problems_is_cut() {
    input = "{}\n".repeat(150);
    run("code", "-");
    assertThat(err()).contains("150 problems:", "standard input:100:", "… and 50 more");
    assertThat(err()).doesNotContain("standard input:101:");
  }

  @Test
  void the_order_is_that_of_the_input_with_any_number_of_threads() {
    List<String> lines =
        IntStream.range(0, 500).mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"x\"}").toList();
    input =
        String.join("\n", lines.subList(0, 250))
            + "\nbroken\n"
            + String.join("\n", lines.subList(250, 500));
    workshop.coder =
        article -> {
          sleep(Integer.parseInt(article.id()) % 7 == 0 ? 3 : 0);
          return workshop.coded(article);
        };
    List<String> printed = new ArrayList<>();
    for (String threads : List.of("1", "2", "9")) {
      out.reset();
      run("code", "-", "--threads", threads);
      printed.add(out());
    }
    assertThat(printed.get(0).lines()).hasSize(501);
    assertThat(printed.get(0).lines().toList().get(250)).contains("standard input:251");
    assertThat(printed).allMatch(printed.get(0)::equals);
  }

  @Test
  void only_a_few_articles_are_held_at_a_time() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    sink =
        new OutputStream() {
          @Override
          public void write(int b) {
            int written = b == '\n' ? begun.decrementAndGet() : begun.get();
            most.accumulateAndGet(written, Math::max);
          }
        };
    workshop.coder =
        article -> {
          begun.incrementAndGet();
          return workshop.coded(article);
        };
    input = "{\"text\":\"x\"}\n".repeat(1000);
    run("code", "-", "--threads", "2");
    assertThat(most).hasValueLessThan(20);
  }

  @Test
  void a_fault_in_the_coder_costs_one_article_only() {
    input = "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"x\"}\n";
    workshop.coder =
        article -> {
          if (article.id().equals("1")) {
            throw new IllegalStateException("no head");
          }
          return workshop.coded(article);
        };
    assertThat(run("code", "-")).isEqualTo(1);
    assertThat(out().lines()).hasSize(2);
    assertThat(err()).contains("through a fault in Demarche", "no head", "CommandLineTest.java:");
  }

  @Test
  void notes_are_records_of_every_format_and_no_failure() throws IOException {
    workshop.coder =
        article ->
            new CodingResult(
                article,
                List.of(),
                List.of(CodingProblem.note("1", Part.TEXT, new Span(0, 1), "cut")));
    String lines = file("a.jsonl", "{\"id\":\"1\",\"text\":\"x\",\"published\":\"May Day\"}\n");
    assertThat(run("code", lines)).isZero();
    assertThat(out().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"record\":\"problem\",\"severity\":\"note\","));
    assertThat(err()).contains("2 notes:", "a.jsonl:1: \"published\": \"May Day\"", "1: cut");
    out.reset();
    assertThat(run("code", lines, "--format", "table")).isZero();
    assertThat(out()).contains("note: ", "May Day", "note: cut");
    Path results = folder.resolve("results");
    assertThat(run("code", lines, "--output", results.toString(), "--format", "csv")).isZero();
    assertThat(results.resolve("problems.csv"))
        .content()
        .contains("May Day", "note,1,,text,0,1,cut");
  }

  @Test
  void legacy_encodings_are_noted_without_failing() throws IOException {
    workshop.coder = article -> new CodingResult(article, List.of(), List.of());
    Path file =
        Files.write(folder.resolve("a.txt"), new byte[] {'M', (byte) 0xFC, 'l', 'l', 'e', 'r'});
    assertThat(run("code", file.toString())).isZero();
    assertThat(err()).contains("1 note:", "read as Windows-1252");
  }

  @Test
  void files_go_into_the_output_folder() throws IOException {
    String article = file("a.txt", "He left.");
    Path results = folder.resolve("results");
    run("code", article, "--output", results.toString());
    run("code", article, "--output", results.toString(), "--format", "csv");
    run("code", article, "--output", results.toString(), "--format", "table");
    assertThat(results.toFile().list())
        .containsExactlyInAnyOrder(
            "records.jsonl",
            "records.txt",
            "events.csv",
            "problems.csv",
            "transfers.csv",
            "objections.csv",
            "diversions.csv",
            "effects.csv");
    assertThat(results.resolve("records.jsonl")).content().contains("\"message\":\"coded\"");
    assertThat(out()).isEmpty();
  }

  @Test
  void a_closed_pipe_ends_quietly() throws IOException {
    sink = failing("Broken pipe");
    assertThat(run("code", file("a.txt", "He left."))).isEqualTo(141);
    assertThat(err()).isEmpty();
  }

  @Test
  void a_full_disk_is_an_error_that_says_so() throws IOException {
    sink = failing("No space left on device");
    assertThat(run("code", file("a.txt", "He left."))).isEqualTo(1);
    assertThat(err()).contains("cannot write", "No space left on device");
  }

  @Test
  void wrong_use_has_status_two_and_says_what_is_expected() throws IOException {
    String article = file("a.txt", "He left.");
    assertThat(run()).isEqualTo(2);
    assertThat(run("decode")).isEqualTo(2);
    assertThat(run("code", article, "--format", "xml")).isEqualTo(2);
    assertThat(run("code", article, "--format", "csv")).isEqualTo(2);
    assertThat(run("code", article, "--threads", "0")).isEqualTo(2);
    assertThat(run("code", article, "--published", "Monday")).isEqualTo(2);
    assertThat(run("code", article, "--lexicon", "nowhere")).isEqualTo(2);
    terminal = new Terminal(true, true, true, 80, false);
    assertThat(run("code")).isEqualTo(2);
    assertThat(err())
        .contains("a command is missing", "decode", "xml", "--output DIR", "must be 1 or more")
        .contains("Monday", "nowhere is not a folder", "or - for standard input");
  }

  @Test
  void a_fault_in_the_lexicon_is_said_with_its_place() throws IOException {
    workshop.refusal = new LexiconException("frames/sell.yml", 3, "unknown key: verb");
    assertThat(run("code", file("a.txt", "He left."))).isEqualTo(1);
    assertThat(err()).isEqualTo("demarche: frames/sell.yml:3: unknown key: verb\n");
  }

  @Test
  void a_fault_in_demarche_asks_to_be_reported() throws IOException {
    workshop.refusal = new IllegalStateException("no parser");
    assertThat(run("code", file("a.txt", "He left."))).isEqualTo(70);
    assertThat(err()).contains("please report it", "no parser");
  }

  @Test
  void too_little_memory_is_said_with_a_remedy() throws IOException {
    workshop.coder =
        article -> {
          throw new OutOfMemoryError("Java heap space");
        };
    assertThat(run("code", file("a.txt", "He left."))).isEqualTo(1);
    assertThat(err()).contains("out of memory", "DEMARCHE_JAVA_OPTS");
  }

  // the other commands

  @Test
  void classify_prints_a_line_for_each_pair() {
    input =
        "id\tsentence\tactor\trecipient\n7\tIsrael warned Iran.\tIsrael\tIran\n8\tX.\t\tIran\n9\tX.\tNobody\tIran\n";
    assertThat(run("classify")).isEqualTo(1);
    assertThat(out())
        .isEqualTo(
            """
            id\tevent\tmode\tquad\tconfidence\twhy
            7\tTHREATEN\t\t3\t0.500\tIsrael a b
            9\t\t\t\t\tno event found
            """);
    assertThat(err()).contains("standard input:3: no actor");
  }

  @Test
  void explain_takes_a_sentence_a_file_or_standard_input() throws IOException {
    assertThat(run("explain", "He left.", "--frame", "leave")).isZero();
    assertThat(run("explain", file("a b.txt", "She left."))).isZero();
    input = "They left.";
    assertThat(run("explain", "-")).isZero();
    assertThat(out()).isEqualTo("text He left. leave\na b She left. null\nstdin They left. null\n");
  }

  @Test
  void explain_wants_one_subject_and_knows_a_mistyped_file_from_a_sentence() {
    assertThat(run("explain")).isEqualTo(2);
    assertThat(run("explain", "He left.", "She left.")).isEqualTo(2);
    assertThat(run("explain", "nowhere.txt")).isEqualTo(1);
    assertThat(err()).contains("nowhere.txt: no such file");
  }

  @Test
  void lexicon_gaps_lists_what_is_most_frequent_first() throws IOException {
    String article = file("a.txt", "hail\nscorn\nscorn\ntease\n");
    assertThat(run("lexicon", "gaps", article, "--top", "2")).isZero();
    assertThat(out().lines())
        .containsExactly(
            "count\tpart\ttrigger\trecipient at\tsentence",
            "2\tverb\tscorn\tobject\tSay scorn",
            "1\tverb\thail\tobject\tSay hail");
    assertThat(run("lexicon", "gaps", article, "--top", "0")).isEqualTo(2);
    assertThat(run("lexicon", "gaps", "nowhere.txt")).isEqualTo(1);
  }

  @Test
  void lexicon_check_prints_the_faults_it_found() {
    assertThat(run("lexicon", "check")).isEqualTo(1);
    assertThat(out()).isEqualTo("sell.yml:3: no example\nframes: 2, examples: 5, faults: 1\n");
    assertThat(run("lexicon", "check", "nowhere")).isEqualTo(2);
    assertThat(run("lexicon", "check", "--watch")).isEqualTo(2);
  }

  @Test
  void help_and_version_are_printed() {
    assertThat(run("--version")).isZero();
    assertThat(run("--help")).isZero();
    assertThat(run("help", "code")).isZero();
    assertThat(run("lexicon", "check", "--help")).isZero();
    assertThat(out()).contains("demarche ", "Commands:", "--published", "--watch");
  }

  @Test
  void no_line_of_the_help_is_wider_than_eighty_columns() {
    for (String command : List.of("code", "explain", "classify", "lexicon")) {
      run("help", command);
    }
    assertThat(out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  private int run(String... arguments) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            sink,
            new PrintStream(err, true, UTF_8),
            terminal);
    return new Demarche(workshop, streams).run(arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Workers whose answers can be told from each other. */
  private static final class FakeWorkshop implements Workshop {

    private final AtomicInteger coded = new AtomicInteger();
    private Function<Article, CodingResult> coder = this::coded;
    private @Nullable RuntimeException refusal;

    CodingResult coded(Article article) {
      coded.incrementAndGet();
      return new CodingResult(
          article, List.of(), List.of(CodingProblem.failure(article.id(), "coded")));
    }

    @Override
    public Coder coder(Setup setup, Progress progress) {
      if (refusal != null) {
        throw refusal;
      }
      assertThat(setup.lexicon()).isNull();
      return Coder.of(new Coder.Version("lex", "cod"), article -> coder.apply(article));
    }

    @Override
    public Explainer explainer(Setup setup, Progress progress) {
      return (article, frame) -> List.of(article.id() + " " + article.text() + " " + frame);
    }

    @Override
    public PairLabeller labeller(Setup setup, PairLabeller.By by, Progress progress) {
      return pair ->
          Optional.of(new Relation(EventType.THREATEN, null, 0.5, pair.actor() + "\ta\nb"))
              .filter(relation -> !pair.actor().equals("Nobody"));
    }

    @Override
    public Lexicon lexicon(Setup setup) {
      return Lexicon.shipped();
    }

    @Override
    public LexiconFiles lexiconFiles(Setup setup) {
      return LexiconFiles.shipped();
    }

    @Override
    public GapSearch gapSearch(Setup setup, Progress progress) {
      return article ->
          article
              .text()
              .lines()
              .map(line -> new GapSearch.Found(new Gap(line, "verb", "object"), "Say " + line))
              .toList();
    }

    @Override
    public LexiconProof proof(Setup setup, Progress progress) {
      return path -> new LexiconProof.Report(2, 5, List.of("sell.yml:3: no example"));
    }
  }
}
