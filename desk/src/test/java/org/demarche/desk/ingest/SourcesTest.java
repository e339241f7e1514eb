package org.demarche.desk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.desk.ingest.Readings.article;
import static org.demarche.desk.ingest.Readings.gzip;
import static org.demarche.desk.ingest.Readings.onlyArticle;
import static org.demarche.desk.ingest.Readings.onlyProblem;
import static org.demarche.desk.ingest.Readings.problem;
import static org.demarche.desk.ingest.Readings.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.demarche.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Each kind of source, in good order. */
class SourcesTest {

  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Envoy flies to Oslo | The Nordhavn Courier</title>
      <meta property="og:site_name" content="The Nordhavn Courier">
      <meta property="article:published_time" content="2012-05-04T23:30:00-05:00">
      <meta name="author" content="By Ada Lindqvist">
      <link rel="canonical" href="https://www.courier.example/world/envoy-oslo">
      </head><body><nav><a href="/">Home</a><a href="/world">World</a></nav>
      <article><h1>Envoy flies to Oslo</h1><p class="byline">By Ada Lindqvist</p>
      <p>The envoy of Freedonia flew to Oslo on Friday for talks about the frontier &amp; the
         fishing grounds.</p>
      <figure><img src="x.jpg"><figcaption>The envoy waves.</figcaption></figure>
      <p>Norway offered to send patrol boats.<br><br>A spokesman said that nothing was signed, and
      that both sides would meet again in June to settle what is left.</p>
      <div class="related"><h3>Related</h3><a href="/a">Storm hits coast</a></div>
      <p>Advertisement</p></article>
      <footer>© 2012 Nordhavn Courier</footer><script>var x = 1;</script></body></html>
      """;

  private static final String PAGE_TEXT =
      """
      The envoy of Freedonia flew to Oslo on Friday for talks about the frontier & the fishing \
      grounds.

      Norway offered to send patrol boats.

      A spokesman said that nothing was signed, and that both sides would meet again in June to \
      settle what is left.""";

  @TempDir private Path folder;

  // Web pages

  @Test
  void a_page_gives_text_title_day_author_address_and_site() throws IOException {
    Article article = onlyArticle(Readings.ofFile(file("saved.html", PAGE)));
    assertThat(article)
        .isEqualTo(
            new Article(
                "https://www.courier.example/world/envoy-oslo",
                "Envoy flies to Oslo",
                PAGE_TEXT,
                LocalDate.of(2012, 5, 4),
                "https://www.courier.example/world/envoy-oslo",
                "The Nordhavn Courier",
                Map.of("author", "Ada Lindqvist")));
  }

  @Test
  void content_tells_a_page_whatever_its_name() throws IOException {
    assertThat(onlyArticle(Readings.ofFile(file("page.txt", PAGE))).text()).isEqualTo(PAGE_TEXT);
    assertThat(onlyArticle(Readings.ofBytes(PAGE.getBytes(UTF_8))).text()).isEqualTo(PAGE_TEXT);
  }

  @Test
  void json_ld_gives_what_the_markup_hides() throws IOException {
    String page =
        """
        <html><head><title>x</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite"},
        {"@type":["NewsArticle"],"headline":"Frigates for Freedonia &amp; others",
        "datePublished":"2015-02-03T10:00:00Z","author":[{"@type":"Person","name":"Bo Ek"},
        {"name":"Cy Orr"}],"publisher":{"name":"Harbour Wire"},
        "articleBody":"Sylvania will build two frigates for Freedonia.\\nThe price was not told."}]}
        </script></head><body><div id="app"></div><p>Please log in.</p></body></html>
        """;
    Article article = onlyArticle(Readings.ofFile(file("a.html", page)));
    assertThat(article.title()).isEqualTo("Frigates for Freedonia & others");
    assertThat(article.text())
        .isEqualTo("Sylvania will build two frigates for Freedonia.\n\nThe price was not told.");
    assertThat(article.published()).isEqualTo(LocalDate.of(2015, 2, 3));
    assertThat(article.source()).isEqualTo("Harbour Wire");
    assertThat(article.extra()).containsEntry("author", "Bo Ek, Cy Orr");
    assertThat(article.id()).isEqualTo("a");
  }

  @Test
  void a_page_without_any_landmarks_is_still_read() throws IOException {
    StringBuilder page = new StringBuilder("<html><body><table><tr><td><div class=menu>");
    page.append("<a href=1>One</a> <a href=2>Two</a></div></td><td><div class=story>");
    for (int i = 1; i < 6; i++) {
      page.append("<p>Paragraph ")
          .append(i)
          .append(" tells, with a comma or two, how the ministers met and what they said.</p>");
    }
    page.append("</div></td></tr></table></body></html>");
    Article article = onlyArticle(Readings.ofFile(file("old.htm", page.toString())));
    assertThat(article.text().split("\n\n")).hasSize(5);
    assertThat(article.text()).startsWith("Paragraph 1 tells").doesNotContain("One");
  }

  @Test
  void the_charset_of_a_page_comes_from_its_head_or_is_found() throws IOException {
    String body = "<p>Señor Müller left for Málaga.</p>";
    Charset latin = Charset.forName("windows-1252");
    for (String head : List.of("<meta charset=iso-8859-1>", "", "<meta charset='no-such-set'>")) {
      Path file = file("a.html", ("<html>" + head + body).getBytes(latin));
      assertThat(onlyArticle(Readings.ofFile(file)).text()).contains("Señor Müller");
    }
    Path cyrillic =
        file(
            "k.html",
            "<meta charset=koi8-r><p>Посол прибыл.</p>".getBytes(Charset.forName("KOI8-R")));
    assertThat(onlyArticle(Readings.ofFile(cyrillic)).text()).isEqualTo("Посол прибыл.");
  }

  @Test
  void a_page_that_lies_about_its_charset_is_read_with_a_note() throws IOException {
    byte[] bytes = "<meta charset=utf-8><p>Z\u00fcrich \u00e9".getBytes(UTF_8);
    bytes[bytes.length - 1] = '(';
    Reading.Ready ready = (Reading.Ready) Readings.ofFile(file("a.html", bytes)).get(0);
    assertThat(ready.article().text()).startsWith("Zürich");
    assertThat(ready.notes()).hasSize(1);
    assertThat(ready.notes().get(0).message()).contains("not valid UTF-8");
  }

  @Test
  void a_page_without_text_is_a_problem() throws IOException {
    assertThat(onlyProblem(Readings.ofFile(file("a.html", "<html><body><script>1</script>"))))
        .contains("a.html: no article's text");
  }

  // PDF

  @Test
  void a_pdf_gives_its_paragraphs_mended() throws IOException {
    byte[] pdf =
        pdf(
            "Envoy Flies to Oslo in Spring",
            List.of("Envoy flies to Oslo"),
            List.of(
                "The envoy of Freedonia flew to Oslo on Friday for talks about the fron-",
                "tier and the fishing grounds of the north, and about the air-",
                "defence system that both want.",
                "",
                "Norway offered to send patrol boats. The air-defence system is dear."));
    Article article = onlyArticle(Readings.ofFile(file("wire.pdf", pdf)));
    assertThat(article.id()).isEqualTo("wire");
    assertThat(article.title()).isEqualTo("Envoy Flies to Oslo in Spring");
    assertThat(article.text())
        .contains(
            "about the frontier and the fishing grounds of the north, and about the air-defence")
        .contains("want.\n\nNorway offered");
    assertThat(onlyArticle(Readings.ofBytes(pdf)).text()).isEqualTo(article.text());
  }

  @Test
  void a_pdf_without_text_is_a_problem() throws IOException {
    assertThat(onlyProblem(Readings.ofBytes(pdf(null, List.of()))))
        .contains("without text", "ocrmypdf");
  }

  // Tables

  @Test
  void a_table_is_read_by_its_header() throws IOException {
    String csv =
        """
        ID,Headline,Publication Date,Body,Desk
        7,Envoy,2010-09-06,"He left, they say.

        ""Soon,"" he said.",World
        8,Boats,,Boats came.,
        9,Nothing,2010-09-07,,World
        """;
    List<Reading> readings = Readings.ofFile(file("a.csv", csv));
    assertThat(readings).hasSize(3);
    assertThat(article(readings.get(0)))
        .isEqualTo(
            new Article(
                "7",
                "Envoy",
                "He left, they say.\n\n\"Soon,\" he said.",
                LocalDate.of(2010, 9, 6),
                null,
                null,
                Map.of("Desk", "World")));
    assertThat(article(readings.get(1)).published()).isNull();
    assertThat(problem(readings.get(2)).toString()).contains("a.csv:4", "text is empty");
  }

  @Test
  void tabs_and_semicolons_part_cells_too() throws IOException {
    assertThat(
            onlyArticle(Readings.ofFile(file("a.tsv", "text\ttitle\nHe left.\tEnvoy\n"))).title())
        .isEqualTo("Envoy");
    assertThat(
            onlyArticle(Readings.ofFile(file("b.csv", "title;text\nEnvoy;He left, late.\n")))
                .text())
        .isEqualTo("He left, late.");
    assertThat(
            onlyArticle(
                    Readings.ofBytes(
                        "title,text,url\nEnvoy,He left.,http://x.example/1".getBytes(UTF_8)))
                .url())
        .isEqualTo("http://x.example/1");
  }

  @Test
  void the_user_may_say_which_column_is_what() throws IOException {
    Path file = file("a.csv", "n,what,said\n1,Envoy,He left.\n");
    assertThat(onlyProblem(Readings.ofFile(file)))
        .contains("no column for the text; the columns are: n, what, said", "--columns");
    ReadOptions options =
        new ReadOptions(null, Map.of("text", "said", "title", "what", "id", "n"), false, true);
    Article article =
        onlyArticle(Readings.of(List.of(file.toString()), InputStream.nullInputStream(), options));
    assertThat(article)
        .isEqualTo(new Article("1", "Envoy", "He left.", null, null, null, Map.of()));
  }

  // Feeds

  @Test
  void items_with_full_content_are_articles() throws IOException {
    String rss =
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Wire</title><link>https://h.example</link>
        <description>d</description><item><title>Envoy &amp; boats</title><link>https://h.example/1</link>
        <pubDate>Mon, 06 Sep 2010 22:45:00 -0500</pubDate><dc:creator>Bo Ek</dc:creator>
        <description>Short.</description><content:encoded><![CDATA[<p>He left.</p><p>Boats came.</p>]]></content:encoded>
        </item></channel></rss>
        """;
    Article article = onlyArticle(Readings.ofFile(file("feed.xml", rss)));
    assertThat(article.id()).isEqualTo("https://h.example/1");
    assertThat(article.title()).isEqualTo("Envoy & boats");
    assertThat(article.text()).isEqualTo("He left.\n\nBoats came.");
    assertThat(article.published()).isEqualTo(LocalDate.of(2010, 9, 6));
    assertThat(article.source()).isEqualTo("Harbour Wire");
    assertThat(article.extra()).containsEntry("author", "Bo Ek");
  }

  @Test
  void a_feed_that_uses_the_entities_of_html_is_read() throws IOException {
    String rss =
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
            + "<title>W</title><item><title>Envoy&nbsp;left</title><link>https://h.example/1</link>"
            + "<pubDate>Mon, 06 Sep 2010 10:00:00 GMT</pubDate>"
            + "<content:encoded>He left.</content:encoded></item></channel></rss>";
    Article article = onlyArticle(Readings.ofFile(file("a.rss", rss)));
    assertThat(article.text()).isEqualTo("He left.");
    assertThat(article.published()).isEqualTo(LocalDate.of(2010, 9, 6));
  }

  @Test
  void an_atom_feed_is_read_too() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Wire</title><id>urn:f</id>
        <updated>2010-09-06T00:00:00Z</updated><entry><title>Envoy</title><id>urn:1</id>
        <updated>2010-09-08T00:00:00Z</updated><published>2010-09-07T23:00:00-04:00</published>
        <content type="html">&lt;p&gt;He left.&lt;/p&gt;</content></entry></feed>
        """;
    Article article = onlyArticle(Readings.ofFile(file("a.atom", atom)));
    assertThat(article.id()).isEqualTo("urn:1");
    assertThat(article.text()).isEqualTo("He left.");
    assertThat(article.published()).isEqualTo(LocalDate.of(2010, 9, 7));
  }

  // Web archives

  @Test
  void pages_of_a_web_archive_are_read_packed_or_not() throws IOException {
    for (WarcCompression packing : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      List<Reading> readings = Readings.ofFile(file("a.warc", warc(packing)));
      assertThat(readings).hasSize(2);
      assertThat(article(readings.get(0)).text()).isEqualTo(PAGE_TEXT);
      assertThat(article(readings.get(0)).id())
          .isEqualTo("https://www.courier.example/world/envoy-oslo");
      assertThat(article(readings.get(1)).text()).isEqualTo("Boats came.");
      assertThat(article(readings.get(1)).id()).isEqualTo("https://h.example/2");
    }
  }

  // Packed files

  @Test
  void members_of_a_zip_file_are_read_in_turn() throws IOException {
    byte[] zip =
        zip(
            "one.txt", "He left.",
            "readme.md", "not news",
            "__MACOSX/one.txt", "junk",
            "deep/a.jsonl.gz",
                gzip("{\"text\":\"Boats came.\"}\n{\"id\":\"z\",\"text\":\"x\"}".getBytes(UTF_8)),
            "deep/inner.zip", zip("page.html", PAGE));
    List<Reading> readings = Readings.ofFile(file("news.zip", zip));
    assertThat(readings)
        .extracting(r -> article(r).id())
        .containsExactly(
            "news.zip/one",
            "news.zip/deep/a.jsonl:1",
            "z",
            "https://www.courier.example/world/envoy-oslo");
    assertThat(((Reading.Ready) readings.get(1)).place()).endsWith("news.zip/deep/a.jsonl.gz:1");
  }

  @Test
  void a_bad_member_does_not_spoil_the_others() throws IOException {
    byte[] zip = zip("a.txt", "", "b.pdf", "%PDF-1.4 nonsense", "c.txt", "He left.");
    List<Reading> readings = Readings.ofFile(file("news.zip", zip));
    assertThat(problem(readings.get(0)).toString()).contains("news.zip/a.txt: empty");
    assertThat(problem(readings.get(1)).toString()).contains("news.zip/b.pdf: not a readable PDF");
    assertThat(article(readings.get(2)).text()).isEqualTo("He left.");
  }

  @Test
  void an_office_document_is_told_from_a_zip_file_of_news() throws IOException {
    byte[] docx = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");
    assertThat(onlyProblem(Readings.ofFile(file("a.docx", docx)))).contains("office document");
    assertThat(onlyProblem(Readings.ofFile(file("b.zip", zip("a.png", "x")))))
        .contains("no articles");
  }

  private static byte[] warc(WarcCompression packing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), packing)) {
      byte[] http =
          ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE)
              .getBytes(UTF_8);
      byte[] image = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxyz".getBytes(UTF_8);
      byte[] gone =
          "HTTP/1.1 404 Gone\r\nContent-Type: text/html\r\n\r\n<p>Gone</p>".getBytes(UTF_8);
      writer.write(response("https://www.courier.example/a", http));
      writer.write(response("https://www.courier.example/i.png", image));
      writer.write(response("https://www.courier.example/gone", gone));
      writer.write(
          new WarcResource.Builder(URI.create("https://h.example/2"))
              .date(Instant.EPOCH)
              .body(MediaType.HTML, "<html><p>Boats came.</p></html>".getBytes(UTF_8))
              .build());
    }
    return bytes.toByteArray();
  }

  private static WarcResponse response(String url, byte[] http) throws IOException {
    return new WarcResponse.Builder(URI.create(url))
        .date(Instant.EPOCH)
        .body(MediaType.HTTP_RESPONSE, http)
        .build();
  }

  @SafeVarargs
  private static byte[] pdf(String title, List<String>... blocks) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      if (title != null) {
        document.getDocumentInformation().setTitle(title);
      }
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        float y = 720;
        for (List<String> block : blocks) {
          for (String line : block) {
            y = line(out, line, y);
          }
          y -= 24;
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save((OutputStream) bytes);
      return bytes.toByteArray();
    }
  }

  private static float line(PDPageContentStream out, String line, float y) throws IOException {
    if (!line.isEmpty()) {
      out.beginText();
      out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      out.newLineAtOffset(72, y);
      out.showText(line);
      out.endText();
    }
    return y - 14;
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
