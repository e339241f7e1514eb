package org.demarche.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests, as page, mail and feed. */
class DigestTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir private Path folder;

  private final MovingClock clock = new MovingClock("2026-03-01T12:00:00Z");
  private Archive archive;
  private Watched watch;

  @BeforeEach
  void watch() throws Exception {
    archive = Archives.open(Archives.Kind.SQLITE, folder);
    watch = new Watched(archive, "q=port", clock);
    News.add(
        archive,
        News.of("a", "Batteries <b>\u0001 land")
            .says("The port took the batteries & <script>alert(1)</script> more.")
            .transfer("russia", "iran", "s-300", TransferStatus.DELIVERED),
        News.of("b", "Talks")
            .says("They talked in the port.")
            .event(EventType.CONSULT, "norway", "sweden"),
        News.of("c", "Weather").says("Rain fell on the port."));
    watch.look();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void a_day_is_told_by_case_then_party_each_with_its_sentence() {
    DailyDigest digest = DailyDigest.of(watch.items, watch.list(), DAY);
    assertThat(digest.sections())
        .extracting(DailyDigest.Section::title)
        .containsExactly("Russia → Iran: S-300", "Norway", "Articles without records");
    assertThat(digest.sections().get(0).note()).isEqualTo("new: delivered");
    assertThat(digest.sections())
        .flatExtracting(DailyDigest.Section::lines)
        .extracting(DailyDigest.Line::sentence)
        .contains("They talked in the port.", "Rain fell on the port.");
    assertThat(DailyDigest.of(watch.items, watch.list(), DAY.plusDays(1)).isEmpty()).isTrue();
  }

  @Test
  void hostile_words_are_harmless_in_html_and_plain_text_stays_plain() {
    DigestText text = new DigestText(DailyDigest.of(watch.items, watch.list(), DAY), "http://d");
    assertThat(text.page("en")).doesNotContain("<script>", "\u0001").contains("&lt;script&gt;");
    assertThat(text.plain())
        .contains("Russia → Iran: S-300 (new: delivered)", "[machine]", "http://d/articles/1#r-");
    assertThat(text.plain().lines()).allMatch(line -> line.length() <= 80 || line.contains("http"));
  }

  @Test
  void a_finished_day_becomes_one_mail() throws Exception {
    Path mails = folder.resolve("mails");
    WatchRun run = watch.run((to, headers, body) -> 200, mails);
    assertThat(run.run().digests()).as("the day is not over").isZero();
    clock.pass(Duration.ofDays(1));
    assertThat(run.run().digests()).isEqualTo(1);
    assertThat(run.run().digests()).isZero();
    try (Stream<Path> files = Files.list(mails)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactly("watch-" + watch.number + "-2026-03-01.eml");
    }
    String mail = Files.readString(mails.resolve("watch-" + watch.number + "-2026-03-01.eml"));
    Files.delete(mails.resolve("watch-" + watch.number + "-2026-03-01.eml"));
    assertThat(run.run().digests()).as("sent and taken away").isZero();
    assertThat(mail).contains("Content-Type: multipart/alternative");
    assertThat(mail.lines()).allMatch(line -> line.length() <= 78);
    List<String> parts = bodies(mail);
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0)).contains("Russia → Iran: S-300");
    assertThat(parts.get(1)).contains("<h2>");
  }

  private static List<String> bodies(String mail) {
    Matcher body = Pattern.compile("base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)").matcher(mail);
    return body.results()
        .map(r -> new String(Base64.getMimeDecoder().decode(r.group(1)), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void a_name_adds_no_header_to_a_mail() throws Exception {
    SavedSearch hostile =
        new SavedSearch(0, "x\r\nBcc: all@example.org", "q=port", "Ada", false, clock.instant());
    watch.lists.watch(new SavedSearchStore(archive).add(hostile));
    News.add(archive, News.of("d", "More").says("Another port."));
    WatchRun run = watch.run((to, headers, body) -> 200, folder.resolve("mails"));
    run.run();
    clock.pass(Duration.ofDays(1));
    run.run();
    try (Stream<Path> files = Files.list(folder.resolve("mails"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain("\nBcc:");
      }
    }
  }

  @Test
  void a_feed_has_an_entry_for_each_item_and_each_finished_day() throws Exception {
    WatchFeed feed = new WatchFeed(watch.items, "http://desk.example");
    SyndFeed today = read(feed.xml(watch.list(), DAY));
    assertThat(today.getFeedType()).isEqualTo("atom_1.0");
    assertThat(today.getEntries())
        .extracting(entry -> entry.getTitle())
        .containsExactlyInAnyOrder("Batteries <b> land", "Talks", "Weather");
    SyndFeed tomorrow = read(feed.xml(watch.list(), DAY.plusDays(1)));
    assertThat(tomorrow.getEntries().get(0).getTitle()).isEqualTo("Digest of 2026-03-01");
    assertThat(tomorrow.getEntries()).extracting(entry -> entry.getUri()).doesNotHaveDuplicates();
    assertThat(tomorrow.getEntries())
        .allMatch(entry -> entry.getLink().startsWith("http://desk.example/"));
  }

  private static SyndFeed read(String xml) throws Exception {
    return new SyndFeedInput().build(new StringReader(xml));
  }
}
