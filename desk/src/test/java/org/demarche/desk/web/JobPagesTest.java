package org.demarche.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.Job.State;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.store.ArticleStore.Column;
import org.demarche.desk.store.QuarantineStore.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobPagesTest extends AtDesk {

  private static final String LINE = "part-of-a-form";

  private JobStore jobs;

  @BeforeEach
  void list() {
    jobs = new JobStore(archive);
  }

  private Job ended(long number) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    Job job = jobs.find(number).orElseThrow();
    while (!job.state().isFinal() && Instant.now().isBefore(end)) {
      Thread.sleep(20);
      job = jobs.find(number).orElseThrow();
    }
    return job;
  }

  private long articles() {
    return archive.articles().countBy(Column.STATE).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Sends a file as a browser does. */
  private HttpResponse<String> upload(String name, byte[] content) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    field(body, "_csrf", desk.formToken());
    field(body, "kind", "articles");
    text(body, "--" + LINE + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"");
    text(body, name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    body.write(content);
    text(body, "\r\n--" + LINE + "--\r\n");
    return desk.send(
        HttpRequest.newBuilder(desk.at("/jobs/upload"))
            .header("Content-Type", "multipart/form-data; boundary=" + LINE)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void field(ByteArrayOutputStream body, String name, String value) {
    text(body, "--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
    text(body, value + "\r\n");
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void an_empty_archive_offers_the_demonstration_set_and_a_click_loads_it() throws Exception {
    assertThat(desk.get("/jobs").body()).contains("Load the demonstration set");
    assertThat(desk.post("/demo", Map.of()).statusCode()).isEqualTo(303);
    Job job = ended(1);
    assertThat(job.state()).isEqualTo(State.DONE);
    assertThat(job.counts().added()).isEqualTo(18);
    assertThat(desk.get("/jobs/1").body())
        .contains("Chile compra aviones de combate suecos", "/articles/18");
    assertThat(archive.articles().get(1).article().source()).contains("invented");
  }

  @Test
  void a_file_whose_name_climbs_is_kept_where_it_belongs_and_taken_in() throws Exception {
    upload("../../../climbs.txt", bytes("Norway met Chile in Oslo to talk about fish."));
    assertThat(ended(1).counts().added()).isEqualTo(1);
    assertThat(outside("climbs.txt")).isEmpty();
    assertThat(desk.get("/jobs/1").body()).contains("climbs.txt").doesNotContain("..");
  }

  @Test
  void what_is_packed_in_a_zip_climbs_nowhere() throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("../../../evil.txt"));
      out.write(bytes("Norway met Chile in Oslo to talk about fish."));
    }
    upload("pack.zip", zip.toByteArray());
    assertThat(ended(1).counts().added()).isEqualTo(1);
    assertThat(outside("evil.txt")).isEmpty();
  }

  private List<Path> outside(String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.endsWith(name)).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_cannot_be_read_goes_into_quarantine_and_is_tried_again_or_forgotten() throws Exception {
    upload("wire.jsonl", bytes("{\"id\":\"a\",\"text\":\"Norway met Chile.\"}\n{broken\n"));
    assertThat(ended(1).counts().quarantined()).isEqualTo(1);
    assertThat(desk.get("/jobs/quarantine").body())
        .contains("wire.jsonl:2", "not valid JSON", "Try again");
    desk.post("/jobs/quarantine/retry", Map.of("which", List.of("1")));
    assertThat(ended(2).counts().quarantined()).isEqualTo(1);
    assertThat(ended(2).counts().known()).isEqualTo(1);
    assertThat(archive.quarantine().count()).isEqualTo(1);
    desk.post("/jobs/quarantine/forget", Map.of("which", List.of("all")));
    assertThat(archive.quarantine().count()).isZero();
    assertThat(outside("wire.jsonl")).isEmpty();
  }

  @Test
  void no_file_of_the_machine_is_read_for_a_place_in_quarantine() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "Norway met Chile in secret.");
    archive
        .quarantine()
        .add(List.of(new Entry(secret.toString(), null, "unreadable", "mend it", Desks.NOW)));
    assertThat(desk.get("/jobs/quarantine").body()).doesNotContain("Try again");
    desk.post("/jobs/quarantine/retry", Map.of("which", List.of("all")));
    assertThat(jobs.count()).isZero();
    assertThat(articles()).isZero();
  }

  @Test
  void a_pasted_text_comes_in_with_its_title_and_its_day() throws Exception {
    desk.post(
        "/jobs/text",
        Map.of(
            "text", List.of("Norway met Chile yesterday."),
            "title", List.of("<script>alert(1)</script>"),
            "published", List.of("2011-05-04")));
    assertThat(ended(1).counts().added()).isEqualTo(1);
    assertThat(archive.articles().get(1).article().published()).hasToString("2011-05-04");
    assertThat(desk.get("/jobs/1").body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void addresses_in_private_networks_are_refused() throws Exception {
    desk.post("/jobs/fetch", Map.of("addresses", List.of("http://127.0.0.1:9/feed")));
    assertThat(ended(1).counts().quarantined()).isEqualTo(1);
    assertThat(archive.quarantine().list().get(0).reason()).contains("private network");
  }

  @Test
  void orders_that_make_no_sense_are_refused() throws Exception {
    for (String address : List.of("file:///etc/passwd", "ftp://x.example/", "words", "")) {
      assertThat(desk.post("/jobs/fetch", Map.of("addresses", List.of(address))).statusCode())
          .as(address)
          .isEqualTo(400);
    }
    assertThat(desk.post("/jobs", Map.of("kind", List.of("ingest"))).statusCode()).isEqualTo(400);
    Map<String, List<String>> often =
        Map.of("addresses", List.of("https://x.example/"), "every", List.of("1"));
    assertThat(desk.post("/jobs/fetch", often).statusCode()).isEqualTo(400);
    assertThat(desk.get("/jobs/77").statusCode()).isEqualTo(404);
    assertThat(jobs.count()).isZero();
  }

  @Test
  void events_tell_how_a_job_goes_on_and_end_with_it() throws Exception {
    desk.post("/demo", Map.of());
    HttpResponse<String> events = desk.get("/jobs/1/events");
    assertThat(events.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(events.body()).contains("event: progress", "event: end", "\"state\":\"done\"");
  }

  @Test
  void a_page_that_watches_does_not_keep_the_desk_from_closing() throws Exception {
    long waiting = jobs.add(Job.Order.of(Job.Kind.EMBED, "Ada"), Desks.NOW.plusSeconds(9_999));
    Thread page =
        new Thread(
            () -> {
              try {
                desk.get("/jobs/" + waiting + "/events");
              } catch (IOException | InterruptedException e) {
                // Intentional: the desk closes under it.
              }
            });
    page.setDaemon(true);
    page.start();
    Thread.sleep(500);
    desk.close();
    page.join(30_000);
    assertThat(page.isAlive()).isFalse();
    desk = Desks.over(archive);
  }
}
