package org.demarche.desk.web.jobs;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.Job.Kind;
import org.demarche.desk.job.JobFiles;
import org.demarche.desk.job.JobRunner;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.jspecify.annotations.Nullable;

/** Takes orders: files, addresses, texts, and work on what is in the archive. */
final class JobOrders implements Pages {

  static final String MOST_UPLOADED = "256 MB";

  private static final String DEMONSTRATION = "/org/demarche/desk/demo/articles.jsonl";
  private static final int MOST_ADDRESSES = 100;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Map<String, Kind> OF_FILES =
      Map.of("articles", Kind.INGEST, "register", Kind.REGISTER, "records", Kind.RECORDS);
  private static final Map<String, Kind> WITHOUT =
      Map.of("recode", Kind.RECODE, "embed", Kind.EMBED);

  private final Desk desk;
  private final JobRunner runner;
  private final JobStore store;
  private final JobFiles files;

  JobOrders(Desk desk, JobRunner runner) {
    this.desk = desk;
    this.runner = runner;
    this.store = new JobStore(desk.archive());
    this.files = new JobFiles(desk.archive());
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
    Kind kind = WITHOUT.get(field(request, "kind"));
    if (kind == null) {
      throw new BadRequestResponse("kind: expected recode or embed");
    }
    add(request, kind, List.of(), null);
  }

  private void upload(Context request) throws IOException {
    Kind kind = OF_FILES.get(field(request, "kind"));
    List<UploadedFile> given =
        request.uploadedFiles("files").stream().filter(f -> !f.filename().isBlank()).toList();
    if (kind == null || given.isEmpty()) {
      throw new BadRequestResponse("choose one file or more");
    }
    String folder = files.folder();
    List<String> sources = new ArrayList<>();
    for (UploadedFile file : given) {
      try (InputStream content = file.content()) {
        sources.add(files.keep(folder, file.filename(), content));
      }
    }
    add(request, kind, sources, null);
  }

  private void fetch(Context request) {
    List<String> addresses =
        field(request, "addresses").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
      throw new BadRequestResponse("write one address a line, up to " + MOST_ADDRESSES);
    }
    for (String address : addresses) {
      if (!address.matches("https?://\\S+")) {
        throw new BadRequestResponse(
            "\"" + address + "\" is no address that begins with http:// or https://");
      }
    }
    add(request, Kind.FETCH, addresses, every(request));
  }

  private static @Nullable Duration every(Context request) {
    String number = field(request, "every").strip();
    if (number.isEmpty()) {
      return null;
    }
    long many = Numbers.of(number).filter(n -> n < 1_000_000).orElse(0L);
    Duration every =
        field(request, "unit").equals("hours") ? Duration.ofHours(many) : Duration.ofMinutes(many);
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw new BadRequestResponse("every: from 5 minutes to 31 days");
    }
    return every;
  }

  /** A text becomes a file of JSON, so that its title and its day go with it. */
  private void text(Context request) throws IOException {
    String text = field(request, "text").strip();
    if (text.isEmpty()) {
      throw new BadRequestResponse("paste a text first");
    }
    String line =
        PastedText.line(
            text, field(request, "title"), field(request, "published"), field(request, "source"));
    add(request, Kind.INGEST, List.of(files.keep(files.folder(), "text.jsonl", line)), null);
  }

  private void demonstrate(Context request) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(JobOrders.class.getResourceAsStream(DEMONSTRATION))) {
      String file = files.keep(files.folder(), "demonstration.jsonl", in);
      add(request, Kind.DEMONSTRATION, List.of(file), null);
    }
  }

  private void add(Context request, Kind kind, List<String> sources, @Nullable Duration every) {
    Job.Order order = new Job.Order(kind, sources, every, Guard.visitor(request).name());
    long number = store.add(order, desk.clock().instant());
    runner.wake();
    request.redirect("/jobs/" + number, HttpStatus.SEE_OTHER);
  }

  private static String field(Context request, String name) {
    return Objects.requireNonNullElse(request.formParam(name), "");
  }
}
