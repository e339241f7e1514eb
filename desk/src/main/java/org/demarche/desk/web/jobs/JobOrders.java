package org.demarche.desk.web.jobs;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.job.JobRunner;
import org.demarche.desk.job.Ordering;
import org.demarche.desk.job.PastedText;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.jspecify.annotations.Nullable;

/** Takes orders: files, addresses, texts, and work on what is in the archive. */
final class JobOrders implements Pages {

  static final String MOST_UPLOADED = "256 MB";

  private static final String DEMONSTRATION = "/org/demarche/desk/demo/articles.jsonl";

  private final Ordering ordering;
  private final JobRunner runner;

  JobOrders(Desk desk, JobRunner runner) {
    this.ordering = new Ordering(desk.archive(), desk.clock());
    this.runner = runner;
  }

  @Override
  public void addTo(Router router) {
    router.post("/jobs", Role.EDITOR, this::begin);
    router.post("/jobs/upload", Role.EDITOR, this::upload);
    router.post("/jobs/fetch", Role.EDITOR, this::fetch);
    router.post("/jobs/text", Role.EDITOR, this::text);
    router.post("/demo", Role.EDITOR, this::demonstrate);
  }

  private void begin(Context request) {
    go(request, ordering.work(field(request, "kind"), by(request)));
  }

  private void upload(Context request) throws IOException {
    List<Ordering.Given> given =
        request.uploadedFiles("files").stream()
            .filter(file -> !file.filename().isBlank())
            .map(file -> new Ordering.Given(file.filename(), file::content))
            .toList();
    go(request, ordering.files(field(request, "kind"), given, by(request)));
  }

  private void fetch(Context request) {
    List<String> addresses =
        field(request, "addresses").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    go(request, ordering.fetch(addresses, every(request), by(request)));
  }

  /** What is no number is no time at all, which is refused as too short. */
  private static @Nullable Duration every(Context request) {
    String number = field(request, "every").strip();
    if (number.isEmpty()) {
      return null;
    }
    long many = Numbers.of(number).filter(n -> n < 1_000_000).orElse(0L);
    return field(request, "unit").equals("hours")
        ? Duration.ofHours(many)
        : Duration.ofMinutes(many);
  }

  private void text(Context request) throws IOException {
    PastedText text =
        new PastedText(
            "",
            field(request, "text"),
            field(request, "title"),
            field(request, "published"),
            "",
            field(request, "source"));
    go(request, ordering.text(text, by(request)));
  }

  private void demonstrate(Context request) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(JobOrders.class.getResourceAsStream(DEMONSTRATION))) {
      go(request, ordering.demonstration(in, by(request)));
    }
  }

  private void go(Context request, long number) {
    runner.wake();
    request.redirect("/jobs/" + number, HttpStatus.SEE_OTHER);
  }

  private static String by(Context request) {
    return Guard.visitor(request).name();
  }

  private static String field(Context request, String name) {
    return Objects.requireNonNullElse(request.formParam(name), "");
  }
}
