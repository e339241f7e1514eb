package org.demarche.desk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.desk.ingest.Readings.gzip;
import static org.demarche.desk.ingest.Readings.onlyArticle;
import static org.demarche.desk.ingest.Readings.onlyProblem;
import static org.demarche.desk.ingest.Readings.problem;
import static org.demarche.desk.ingest.Readings.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zoo of inputs that mean harm, or look like it. Each ends in a refusal or an article. */
class HostileInputTest {

  @TempDir private Path folder;

  @Test
  void entities_that_multiply_are_not_expanded() throws IOException {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs
          .append("<!ENTITY l")
          .append(i)
          .append(" \"")
          .append(("&l" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    String feed =
        laughs + "]><rss version='2.0'><channel><item><title>&l11;</title></item></channel></rss>";
    assertThat(onlyProblem(file("a.rss", feed))).contains("DOCTYPE");
    String list =
        laughs.toString().replace("DOCTYPE rss", "DOCTYPE opml")
            + "]><opml><body><outline xmlUrl='&l11;'/></body></opml>";
    assertThat(file("a.opml", list)).allMatch(Reading.Refused.class::isInstance).isNotEmpty();
  }

  @Test
  void entities_of_other_files_are_not_read() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "Top secret.");
    String doctype = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    List<Reading> readings =
        file(
            "a.rss",
            doctype
                + "<rss version='2.0'><channel><title>t</title><item><description>&x;</description></item></channel></rss>");
    assertThat(readings.toString()).doesNotContain("Top secret");
    readings =
        file(
            "a.opml",
            doctype + "<opml><body><outline xmlUrl='http://x.invalid/&x;'/></body></opml>");
    assertThat(readings.toString()).doesNotContain("Top secret");
    readings = file("a.html", doctype.replace(" r ", " html ") + "<p>He left. &x;</p>");
    assertThat(readings.toString()).contains("He left.").doesNotContain("Top secret");
  }

  @Test
  void a_zip_bomb_is_left_before_it_fills_the_memory() throws IOException {
    byte[] bomb = zip("a.txt", "He left.", "bomb.jsonl", zeros(80 << 20));
    List<Reading> readings = file("bomb.zip", bomb);
    assertThat(readings.get(0)).isInstanceOf(Reading.Ready.class);
    assertThat(problem(readings.get(readings.size() - 1)).toString()).contains("a packing bomb");
  }

  @Test
  void a_bomb_in_a_bomb_is_left_too() throws IOException {
    byte[] inner = gzip(gzip(zeros(20 << 20)));
    assertThat(onlyProblem(file("a.txt.gz.gz", gzip(inner)))).contains("larger than 16 MB");
    byte[] lines = gzip(gzip(blankLines(80 << 20)));
    assertThat(onlyProblem(file("a.jsonl.gz.gz", lines))).contains("a packing bomb");
  }

  @Test
  void gzip_in_gzip_ends_at_a_depth() throws IOException {
    byte[] packed = "He left.".getBytes(UTF_8);
    for (int i = 0; i < 5; i++) {
      packed = gzip(packed);
    }
    assertThat(onlyArticle(file("a.txt.gz", packed)).text()).isEqualTo("He left.");
    for (int i = 0; i < 20; i++) {
      packed = gzip(packed);
    }
    assertThat(onlyProblem(file("b.txt.gz", packed))).contains("packed more than 6 times");
  }

  @Test
  void many_packed_streams_after_each_other_are_one() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 50; i++) {
      all.write(gzip(("{\"text\":\"Number " + i + "\"}\n").getBytes(UTF_8)));
    }
    assertThat(file("a.jsonl.gz", all.toByteArray())).hasSize(50);
  }

  @Test
  void a_stream_that_never_ends_is_refused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    assertThat(onlyProblem(Readings.of(List.of("-"), endless, ReadOptions.coding(null))))
        .contains("standard input: larger than 16 MB");
  }

  @Test
  void a_line_of_a_megabyte_is_an_article_and_one_of_seventeen_is_passed_over() throws IOException {
    String word = "He left Oslo. ";
    String lines = "{\"text\":\"" + word.repeat((1 << 20) / word.length()) + "\"}\n";
    lines +=
        "{\"text\":\""
            + word.repeat((17 << 20) / word.length())
            + "\"}\n{\"id\":\"z\",\"text\":\"He left.\"}\n";
    List<Reading> readings = file("a.jsonl", lines);
    assertThat(readings).hasSize(3);
    assertThat(((Reading.Ready) readings.get(0)).article().text()).hasSizeGreaterThan(1_000_000);
    assertThat(problem(readings.get(1)).toString()).contains("a.jsonl:2: a line longer than 16 MB");
    assertThat(((Reading.Ready) readings.get(2)).article().id()).isEqualTo("z");
  }

  @Test
  void markup_nested_a_hundred_thousand_deep_is_read() throws IOException {
    for (String tag : List.of("div", "b", "table", "blockquote", "span")) {
      String page = "<html><body>" + ("<" + tag + ">").repeat(100_000) + "He left.";
      assertThat(onlyArticle(file("a.html", page)).text()).as(tag).contains("He left.");
    }
    String json = "{\"text\":\"x\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(onlyProblem(file("a.jsonl", json))).contains("not valid JSON");
    String feed = "<rss version=\"2.0\"><channel>" + "<item>".repeat(100_000);
    assertThat(file("a.rss", feed)).allMatch(Reading.Refused.class::isInstance).isNotEmpty();
  }

  @Test
  void zeros_and_halves_of_characters_are_marked() throws IOException {
    String line =
        "{\"id\":\"a\\u0000\",\"text\":\"He\\u0000 left \\ud800 Oslo 😀\",\"x\":[{\"y\":\"\\udc00\"}]}";
    Reading.Ready ready = (Reading.Ready) file("a.jsonl", line).get(0);
    assertThat(ready.article().id()).isEqualTo("a\uFFFD");
    assertThat(ready.article().text()).isEqualTo("He\uFFFD left \uFFFD Oslo 😀");
    assertThat(ready.article().extra().toString()).contains("\uFFFD");
    assertThat(ready.notes()).hasSize(1);
    assertThat(
            onlyArticle(file("b.txt", "He left\u0000 for Oslo, and stayed for weeks, it is said."))
                .text())
        .contains("left\uFFFD for");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_ends_the_table() throws IOException {
    String csv = "id,text\n1,He left.\n2,\"He " + "left, ".repeat(3 << 20) + "\n3,x\n";
    List<Reading> readings = file("a.csv", csv);
    assertThat(((Reading.Ready) readings.get(0)).article().id()).isEqualTo("1");
    assertThat(problem(readings.get(1)).toString()).contains("does not end", "never closed");
  }

  @Test
  void a_pdf_that_unpacks_to_too_much_is_refused() throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write("%PDF-1.4\n1 0 obj<</Filter/FlateDecode/Length 9>>stream\n".getBytes(UTF_8));
    try (OutputStream out = new DeflaterOutputStream(pdf)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(block);
      }
    }
    assertThat(onlyProblem(file("a.pdf", pdf.toByteArray()))).contains("unpacks to more than");
  }

  @Test
  void damage_anywhere_gives_articles_or_refusals() throws IOException {
    Random random = new Random(7);
    byte[] zip =
        zip("a.html", "<p>He left.</p>", "b.jsonl.gz", gzip("{\"text\":\"x\"}".getBytes(UTF_8)));
    for (int round = 0; round < 100; round++) {
      byte[] damaged = zip.clone();
      for (int i = 0; i < 1 + round % 5; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(Readings.ofBytes(damaged)).isNotEmpty();
    }
  }

  private static byte[] zeros(int length) {
    return new byte[length];
  }

  private static byte[] blankLines(int length) {
    byte[] lines = new byte[length];
    Arrays.fill(lines, (byte) ' ');
    for (int i = 1000; i < length; i += 1000) {
      lines[i] = '\n';
    }
    return lines;
  }

  private List<Reading> file(String name, String content) throws IOException {
    return file(name, content.getBytes(UTF_8));
  }

  private List<Reading> file(String name, byte[] content) throws IOException {
    return Readings.ofFile(Files.write(folder.resolve(name), content));
  }
}
