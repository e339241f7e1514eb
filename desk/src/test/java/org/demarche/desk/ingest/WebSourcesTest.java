package org.demarche.desk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.desk.ingest.Readings.article;
import static org.demarche.desk.ingest.Readings.onlyArticle;
import static org.demarche.desk.ingest.Readings.onlyProblem;
import static org.demarche.desk.ingest.Readings.problem;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.demarche.model.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched, from a server on this machine. */
class WebSourcesTest {

  private static final String PAGE =
      "<html><head><title>Envoy flies to Oslo</title></head><body><p>The envoy left on %s, and the"
          + " minister of trade went with him.</p></body></html>";

  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String root;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort();
    serve("/page", "text/html", PAGE.formatted("Monday"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void a_page_is_fetched_and_named_by_its_address() {
    Article article = onlyArticle(Readings.ofUrl(root + "/page?id=1"));
    assertThat(article.text()).startsWith("The envoy left on Monday");
    assertThat(article.id()).isEqualTo(root + "/page?id=1");
    assertThat(article.url()).isEqualTo(root + "/page?id=1");
  }

  @Test
  void an_address_that_a_page_gives_itself_is_believed_only_of_its_own_site() {
    String elsewhere = "<link rel=canonical href='https://bank.example/login'>";
    serve("/liar", "text/html", PAGE.formatted("Monday").replace("</head>", elsewhere + "</head>"));
    assertThat(onlyArticle(Readings.ofUrl(root + "/liar")).url()).isEqualTo(root + "/liar");
    String own = "<link rel=canonical href='" + root + "/story'>";
    serve("/true", "text/html", PAGE.formatted("Monday").replace("</head>", own + "</head>"));
    assertThat(onlyArticle(Readings.ofUrl(root + "/true?from=feed")).id())
        .isEqualTo(root + "/story");
  }

  @Test
  void a_packed_answer_and_any_other_format_is_read() {
    serve(
        "/a.jsonl.gz",
        "application/gzip",
        Readings.gzip("{\"text\":\"He left.\"}".getBytes(UTF_8)));
    serve("/plain", "text/plain", "He left.");
    assertThat(onlyArticle(Readings.ofUrl(root + "/a.jsonl.gz")).text()).isEqualTo("He left.");
    assertThat(onlyArticle(Readings.ofUrl(root + "/plain")).id()).isEqualTo(root + "/plain");
  }

  @Test
  void redirects_are_followed_but_not_for_ever() {
    redirect("/old", "/page");
    redirect("/loop", "/loop");
    assertThat(onlyArticle(Readings.ofUrl(root + "/old")).id()).isEqualTo(root + "/page");
    assertThat(onlyProblem(Readings.ofUrl(root + "/loop"))).contains("redirected more than 5");
  }

  @Test
  void items_of_a_feed_are_fetched_and_one_that_fails_does_not_stop_the_others() {
    serve("/2", "text/html", PAGE.formatted("Tuesday"));
    serve("/feed", "application/rss+xml", feed(root + "/page", root + "/gone", root + "/2"));
    List<Reading> readings = Readings.ofUrl(root + "/feed");
    assertThat(readings).hasSize(3);
    assertThat(article(readings.get(0)).published()).hasToString("2010-09-06");
    assertThat(article(readings.get(0)).source()).isEqualTo("Wire");
    assertThat(problem(readings.get(1)).toString()).contains(root + "/gone", "answers 404");
    assertThat(article(readings.get(2)).text()).contains("Tuesday");
  }

  @Test
  void a_list_of_feeds_leads_to_the_pages() {
    serve("/feed", "application/rss+xml", feed(root + "/page"));
    serve(
        "/list.opml",
        "text/xml",
        "<opml version='2.0'><body><outline text='x'><outline type='rss' xmlUrl='"
            + root
            + "/feed'/></outline></body></opml>");
    assertThat(onlyArticle(Readings.ofUrl(root + "/list.opml")).text()).contains("Monday");
  }

  @Test
  void a_feed_may_not_lead_to_anything_but_pages() {
    serve("/feed", "application/rss+xml", feed(root + "/feed", root + "/bomb.zip"));
    serve("/bomb.zip", "application/zip", Readings.zip("a.txt", "He left."));
    List<Reading> readings = Readings.ofUrl(root + "/feed");
    assertThat(readings).hasSize(2);
    assertThat(problem(readings.get(0)).toString()).contains("something else than was linked to");
    assertThat(problem(readings.get(1)).toString()).contains("something else than was linked to");
  }

  @Test
  void an_address_of_this_machine_is_fetched_only_when_that_is_allowed() {
    List<Reading> readings =
        Readings.of(
            List.of(root + "/page"), InputStream.nullInputStream(), ReadOptions.coding(null));
    assertThat(onlyProblem(readings)).contains("private network", "--allow-private");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_feed_in_a_file_leads_into_no_private_network_and_to_no_file() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "Secret.");
    Path feed =
        Files.writeString(
            folder.resolve("feed.rss"),
            feed(
                root + "/page",
                secret.toUri().toString(),
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]:80/",
                "http://2130706433/",
                "http://0/",
                "http://user:word@127.0.0.1/",
                "ftp://127.0.0.1/x"));
    List<Reading> readings = Readings.ofUrl(feed.toString());
    assertThat(readings).hasSize(8);
    assertThat(readings).allMatch(Reading.Refused.class::isInstance);
    assertThat(problem(readings.get(0)).toString()).contains("private network (127.0.0.1)");
    assertThat(problem(readings.get(1)).toString()).contains("not an address of the web");
    assertThat(asked).isEmpty();
  }

  @Test
  void what_is_allowed_for_one_address_is_not_for_another() {
    redirect("/away", "http://127.0.0.2:" + server.getAddress().getPort() + "/page");
    redirect("/port", "http://127.0.0.1:1/page");
    redirect("/file", "file:///etc/hostname");
    assertThat(onlyProblem(Readings.ofUrl(root + "/away"))).contains("private network (127.0.0.2)");
    assertThat(onlyProblem(Readings.ofUrl(root + "/port"))).contains("private network");
    assertThat(onlyProblem(Readings.ofUrl(root + "/file"))).contains("not an address of the web");
  }

  @Test
  void a_linked_page_that_never_ends_is_cut_off() {
    server.createContext(
        "/endless",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            byte[] block = "<p>and so on ".repeat(5000).getBytes(UTF_8);
            while (true) {
              out.write(block);
            }
          } catch (IOException e) {
            asked.add("cut off");
          }
        });
    serve("/feed", "application/rss+xml", feed(root + "/endless", root + "/page"));
    List<Reading> readings = Readings.ofUrl(root + "/feed");
    assertThat(problem(readings.get(0)).toString()).contains("larger than 16 MB");
    assertThat(article(readings.get(1)).text()).contains("Monday");
  }

  @Test
  void a_server_that_is_not_there_is_a_problem() {
    server.stop(0);
    assertThat(onlyProblem(Readings.ofUrl(root + "/page"))).contains("cannot be reached");
    assertThat(onlyProblem(Readings.ofUrl("http://no-such-host.invalid/")))
        .contains("no such host");
    assertThat(onlyProblem(Readings.ofUrl("http://"))).contains("not an address of the web");
  }

  private void serve(String path, String type, String content) {
    serve(path, type, content.getBytes(UTF_8));
  }

  private void serve(String path, String type, byte[] content) {
    server.createContext(path, exchange -> answer(exchange, 200, "Content-Type", type, content));
  }

  private void redirect(String path, String to) {
    server.createContext(path, exchange -> answer(exchange, 302, "Location", to, new byte[0]));
  }

  private void answer(
      HttpExchange exchange, int status, String header, String value, byte[] content)
      throws IOException {
    asked.add(exchange.getRequestURI().toString());
    exchange.getResponseHeaders().add(header, value);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private static String feed(String... links) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Wire</title>");
    for (String link : links) {
      feed.append("<item><title>x</title><pubDate>Mon, 06 Sep 2010 10:00:00 GMT</pubDate><link>")
          .append(link)
          .append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }
}
