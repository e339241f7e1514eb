package org.demarche.desk.ingest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.demarche.model.Article;
import org.demarche.model.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

  private static final String NEWS =
      """
      Envoy Flies to Oslo

      The Norwegian minister received the envoy on Monday. They spoke of the border.
      """;

  @TempDir private Path folder;

  // Text files

  @Test
  void a_text_file_is_one_article_named_after_the_file() throws IOException {
    Article article = onlyArticle(file("oslo.txt", NEWS));
    assertThat(article.id()).isEqualTo("oslo");
    assertThat(article.text()).isEqualTo(NEWS);
    assertThat(article.title()).isEqualTo("Envoy Flies to Oslo");
  }

  @Test
  void a_first_paragraph_with_a_full_stop_is_no_title() throws IOException {
    Article article = onlyArticle(file("a.txt", "The envoy left.\n\nHe flew to Oslo."));
    assertThat(article.title()).isNull();
  }

  @Test
  void a_text_of_one_paragraph_has_no_title() throws IOException {
    assertThat(onlyArticle(file("a.txt", "Envoy flies to Oslo\n")).title()).isNull();
  }

  @Test
  void windows_line_ends_are_kept_as_received() throws IOException {
    Article article = onlyArticle(file("a.txt", "Envoy flies\r\n\r\nHe left.\r\n"));
    assertThat(article.title()).isEqualTo("Envoy flies");
    assertThat(article.text()).isEqualTo("Envoy flies\r\n\r\nHe left.\r\n");
  }

  @Test
  void a_packed_text_file_is_unpacked() throws IOException {
    Article article = onlyArticle(file("oslo.txt.gz", gzip(NEWS)));
    assertThat(article.id()).isEqualTo("oslo");
    assertThat(article.text()).isEqualTo(NEWS);
  }

  @Test
  void a_file_with_another_ending_is_looked_at() throws IOException {
    assertThat(onlyArticle(file("oslo.news", NEWS)).id()).isEqualTo("oslo");
    assertThat(onlyArticle(file("feed", "{\"id\":\"7\",\"text\":\"He left.\"}")).id())
        .isEqualTo("7");
  }

  // JSON lines

  @Test
  void all_fields_of_a_json_line_are_read_and_unknown_ones_kept() throws IOException {
    Article article =
        onlyArticle(
            file(
                "a.jsonl",
                """
                {"id":"w1","title":"Envoy","text":"He left.","published":"2010-09-06",\
                "url":"https://example.org/1","source":"Example","section":"World","rank":2,"x":null}
                """));
    assertThat(article)
        .isEqualTo(
            new Article(
                "w1",
                "Envoy",
                "He left.",
                LocalDate.of(2010, 9, 6),
                "https://example.org/1",
                "Example",
                Map.of("section", "World", "rank", 2)));
  }

  @Test
  void the_date_of_old_wires_is_read() throws IOException {
    Path file = file("a.jsonl", "{\"text\":\"He left.\",\"date\":\"26-FEB-1987 15:01:01.79\"}");
    assertThat(onlyArticle(file).published()).isEqualTo(LocalDate.of(1987, 2, 26));
  }

  @Test
  void an_article_without_id_is_named_after_its_file_and_line() throws IOException {
    Path file = file("a.jsonl", "{\"id\":12,\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}\n");
    assertThat(articles(file)).extracting(Article::id).containsExactly("12", "a.jsonl:3");
  }

  @Test
  void packed_json_lines_are_unpacked() throws IOException {
    Path file = file("a.jsonl.gz", gzip("{\"id\":\"1\",\"text\":\"One.\"}\n"));
    assertThat(onlyArticle(file).id()).isEqualTo("1");
  }

  @Test
  void the_default_day_is_given_only_to_articles_that_bear_none() throws IOException {
    Path file =
        file("a.jsonl", "{\"text\":\"One.\",\"published\":\"1987-02-26\"}\n{\"text\":\"Two.\"}\n");
    LocalDate day = LocalDate.of(2010, 9, 6);
    List<Reading> readings = read(List.of(file.toString()), InputStream.nullInputStream(), day);
    assertThat(readings)
        .extracting(r -> ((Reading.Ready) r).article().published())
        .containsExactly(LocalDate.of(1987, 2, 26), day);
  }

  // Folders and standard input

  @Test
  void a_folder_is_read_with_all_below_it_in_the_order_of_paths() throws IOException {
    file("b.txt", "B.");
    file("a/z.txt", "Z.");
    file("a/y.jsonl", "{\"id\":\"y1\",\"text\":\"One.\"}");
    file("a/notes.md", "not news");
    file(".hidden/h.txt", "H.");
    assertThat(articles(folder)).extracting(Article::id).containsExactly("y1", "z", "b");
  }

  @Test
  void standard_input_may_be_text() {
    List<Reading> readings = read(List.of("-"), stream(NEWS.getBytes(UTF_8)), null);
    assertThat(readings)
        .extracting(r -> ((Reading.Ready) r).article())
        .extracting(Article::id, Article::title)
        .containsExactly(tuple("stdin", "Envoy Flies to Oslo"));
  }

  @Test
  void standard_input_may_be_json_lines_packed_or_not() throws IOException {
    String lines = "\n {\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"text\":\"Two.\"}\n";
    for (byte[] bytes : List.of(lines.getBytes(UTF_8), gzip(lines), lines.getBytes(UTF_16))) {
      List<Reading> readings = read(List.of("-"), stream(bytes), null);
      assertThat(readings)
          .extracting(r -> ((Reading.Ready) r).article().id())
          .containsExactly("1", "2");
    }
  }

  // Encodings

  @Test
  void utf_16_with_a_mark_is_read() throws IOException {
    assertThat(onlyArticle(file("a.txt", "Señor Müller left.".getBytes(UTF_16))).text())
        .isEqualTo("Señor Müller left.");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
    assertThat(onlyArticle(file("a.txt", "\uFEFFHe left.")).text()).isEqualTo("He left.");
    assertThat(onlyArticle(file("b.jsonl", "\uFEFF{\"text\":\"He left.\"}")).text())
        .isEqualTo("He left.");
  }

  @Test
  void windows_1252_is_read_with_a_note() throws IOException {
    byte[] bytes = "Müller said “no”.".getBytes(Charset.forName("windows-1252"));
    List<Reading> readings = read(file("a.txt", bytes));
    assertThat(readings).hasSize(1);
    Reading.Ready ready = (Reading.Ready) readings.get(0);
    assertThat(ready.article().text()).contains("Müller said “no”");
    assertThat(onlyNote(ready))
        .contains("byte offset 1")
        .contains("read as Windows-1252")
        .contains("iconv -f WINDOWS-1252");
  }

  @Test
  void windows_1252_in_json_lines_is_noted_once() throws IOException {
    String lines = "{\"text\":\"Müller.\"}\n{\"text\":\"Kraków Köln.\"}\n";
    List<Reading> readings = read(file("a.jsonl", lines.getBytes(Charset.forName("windows-1252"))));
    assertThat(readings).hasSize(2);
    assertThat(((Reading.Ready) readings.get(0)).notes()).hasSize(1);
    assertThat(((Reading.Ready) readings.get(1)).notes()).isEmpty();
  }

  @Test
  void damaged_utf_8_is_refused_with_its_byte_offset() throws IOException {
    byte[] bytes = join("Zürich and ".getBytes(UTF_8), new byte[] {(byte) 0xC3, 0x28});
    assertProblem(file("a.txt", bytes), "a.txt", "invalid UTF-8 at byte offset 12 (0xC3 0x28)");
  }

  @Test
  void the_byte_offset_in_json_lines_counts_from_the_start_of_the_file() throws IOException {
    byte[] first = "{\"text\":\"One.\"}\n".getBytes(UTF_8);
    byte[] second = join("{\"text\":\"é".getBytes(UTF_8), new byte[] {(byte) 0xFF, '"', '}'});
    List<Reading> readings = read(file("a.jsonl", join(first, second)));
    assertThat(readings.get(0)).isInstanceOf(Reading.Ready.class);
    assertThat(problem(readings.get(1)).toString())
        .contains("a.jsonl:2")
        .contains("byte offset " + (first.length + 11));
  }

  @Test
  void utf_16_without_a_mark_is_told_from_other_binary_files() throws IOException {
    byte[] bytes = "He left for Oslo on Monday.".getBytes(UTF_16LE);
    assertProblem(file("a.txt", bytes), "looks like UTF-16", "iconv -f UTF-16LE");
  }

  // What is no article

  @Test
  void an_empty_file_is_a_problem() throws IOException {
    assertProblem(file("a.txt", ""), "a.txt", "empty");
    assertProblem(file("b.txt", " \n\n"), "b.txt", "empty");
    assertProblem(file("c.jsonl", ""), "c.jsonl", "no articles");
  }

  @Test
  void a_binary_file_is_a_problem() throws IOException {
    byte[] bytes = new byte[1000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    assertProblem(file("a.txt", bytes), "binary");
    assertProblem(file("b.txt", "%PDF-1.7 ..."), "PDF", "pdftotext");
    assertProblem(file("c.txt", "PK\u0003\u0004..."), "office document");
    assertProblem(file("d.txt", "<?xml version=\"1.0\"?><invoice/>"), "neither a web page nor");
  }

  @Test
  void a_json_line_that_was_cut_off_is_a_problem_and_the_others_are_read() throws IOException {
    Path file =
        file(
            "a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Tw\n{\"id\":\"3\",\"text\":\"Three.\"}\n");
    List<Reading> readings = read(file);
    assertThat(readings).hasSize(3);
    assertThat(problem(readings.get(1)).toString()).contains("a.jsonl:2").contains("ends inside");
    assertThat(readings.get(2)).isInstanceOf(Reading.Ready.class);
  }

  @Test
  void a_json_line_without_text_is_a_problem() throws IOException {
    assertProblem(file("a.jsonl", "{\"id\":\"1\"}"), "a.jsonl:1", "no \"text\"");
    assertProblem(file("b.jsonl", "{\"id\":\"1\",\"text\":\" \"}"), "\"text\" is empty");
  }

  @Test
  void wrong_types_are_problems() throws IOException {
    assertProblem(file("a.jsonl", "{\"text\":7}"), "\"text\" is a number");
    assertProblem(file("b.jsonl", "{\"text\":\"x\",\"title\":[1]}"), "\"title\" is a list");
    assertProblem(file("c.jsonl", "{\"text\":\"x\",\"id\":{}}"), "\"id\" is an object");
    assertProblem(file("d.jsonl", "{\"text\":\"x\",\"url\":true}"), "\"url\" is true or false");
    assertProblem(file("e.jsonl", "{\"text\":\"x\",\"id\":\"\"}"), "\"id\" is empty");
    assertProblem(file("g.jsonl", "[{\"text\":\"x\"}]"), "not a JSON object", "jq");
    assertProblem(file("h.jsonl", "null"), "not a JSON object");
    assertProblem(file("i.jsonl", "{\"text\":\"x\"} {}"), "not valid JSON");
    assertProblem(file("j.jsonl", "{\"text\":\"x\",\"text\":\"y\"}"), "not valid JSON");
    assertProblem(file("k.jsonl", "He left.\n"), "not a JSON object");
  }

  @Test
  void a_date_that_cannot_be_read_is_passed_over_with_a_note() throws IOException {
    for (String date : List.of("\"Monday\"", "1283731200", "[2010, 9, 6]")) {
      Path file = file("a.jsonl", "{\"text\":\"x\",\"published\":" + date + "}");
      Reading.Ready ready = (Reading.Ready) read(file).get(0);
      assertThat(ready.article().published()).isNull();
      assertThat(ready.article().extra()).isEmpty();
      assertThat(onlyNote(ready))
          .startsWith("" + file + ":1: \"published\": ")
          .contains("is not a date, and is passed over; write it like 2010-09-06");
    }
  }

  @Test
  void an_id_that_comes_again_is_a_problem() throws IOException {
    file("a/news.txt", "One.");
    file("b/news.txt", "Two.");
    List<Reading> readings = read(folder);
    assertThat(readings.get(0)).isInstanceOf(Reading.Ready.class);
    assertThat(problem(readings.get(1)).toString())
        .contains("b/news.txt")
        .contains("\"news\" was used before")
        .contains("a/news.txt");
  }

  @Test
  void a_missing_file_is_a_problem() {
    assertProblem(folder.resolve("nowhere.txt"), "nowhere.txt", "no such file");
  }

  @Test
  void a_folder_without_articles_is_a_problem() throws IOException {
    file("notes.md", "not news");
    assertProblem(folder, "no articles in this folder", ".jsonl");
  }

  @Test
  void a_file_that_may_not_be_read_is_a_problem() throws IOException {
    Path file = file("a.txt", NEWS);
    assertThat(file.toFile().setReadable(false, false)).isTrue();
    if (Files.isReadable(file)) {
      // Root may read everything; then at least the wording is tried.
      InputProblem problem = Unreadable.problem("a.txt", new AccessDeniedException("a.txt"));
      assertThat(problem.toString()).contains("a.txt: may not be read", "chmod");
    } else {
      assertProblem(file, "may not be read", "chmod");
    }
  }

  @Test
  void a_packed_file_that_was_cut_off_gives_what_came_before_and_a_problem() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append("{\"text\":\"Article ").append(i * 7919 % 1009).append(".\"}\n");
    }
    byte[] packed = gzip(lines.toString());
    List<Reading> readings = read(file("a.jsonl.gz", Arrays.copyOf(packed, packed.length * 3 / 4)));
    assertThat(readings.get(0)).isInstanceOf(Reading.Ready.class);
    assertThat(problem(readings.get(readings.size() - 1)).toString()).contains("cut off");
  }

  @Test
  void one_bad_input_does_not_stop_the_next() throws IOException {
    Path good = file("good.txt", NEWS);
    List<Reading> readings =
        read(List.of("nowhere", good.toString()), InputStream.nullInputStream(), null);
    assertThat(readings.get(0)).isInstanceOf(Reading.Refused.class);
    assertThat(readings.get(1)).isInstanceOf(Reading.Ready.class);
  }

  private void assertProblem(Path file, String... parts) {
    List<Reading> readings = read(file);
    assertThat(readings).as(file.toString()).isNotEmpty();
    assertThat(problem(readings.get(0)).toString()).contains(parts);
  }

  private static String onlyNote(Reading.Ready ready) {
    assertThat(ready.notes()).hasSize(1);
    assertThat(ready.notes().get(0).severity()).isEqualTo(Severity.NOTE);
    return ready.notes().get(0).toString();
  }

  private static InputProblem problem(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).problem();
  }

  private static Article onlyArticle(Path file) {
    List<Article> articles = articles(file);
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }

  private static List<Article> articles(Path file) {
    return read(file).stream().map(r -> ((Reading.Ready) r).article()).toList();
  }

  private static List<Reading> read(Path file) {
    return read(List.of(file.toString()), InputStream.nullInputStream(), null);
  }

  private static List<Reading> read(
      List<String> names, InputStream in, @Nullable LocalDate published) {
    List<Reading> readings = new ArrayList<>();
    try (ArticleReader reader = new ArticleReader(names, in, ReadOptions.coding(published))) {
      reader.forEachRemaining(readings::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return readings;
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.write(file, content);
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
