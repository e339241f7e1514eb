package org.demarche.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.ConflictResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.JobJson;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.job.Ordering;
import org.demarche.desk.job.PastedText;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Trail;
import org.jspecify.annotations.Nullable;

/** Orders work in the background, and says what is wanted of it. */
final class OrderRoutes {

  private static final long MOST_UPLOADED = 256L << 20;

  private final JobStore jobs;
  private final Ordering ordering;
  private final Runnable ordered;

  OrderRoutes(Desk desk, Runnable ordered) {
    this.jobs = new JobStore(desk.archive());
    this.ordering = new Ordering(desk.archive(), desk.clock());
    this.ordered = ordered;
  }

  void addTo(ApiRouter router) {
    router.post("/jobs", Role.EDITOR, this::work);
    router.post("/articles", Role.EDITOR, this::article);
    router.post("/files", Role.EDITOR, this::file);
    router.post("/jobs/{number}/steps", Role.EDITOR, this::step);
  }

  private void work(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    String kind = Sent.needed(sent, "kind");
    if (kind.equals("fetch")) {
      Sent.only(sent, "kind", "addresses", "every");
      List<String> addresses = Sent.texts(sent, "addresses").stream().map(String::strip).toList();
      accepted(request, ordering.fetch(addresses, every(sent), by(request)));
    } else {
      Sent.only(sent, "kind");
      accepted(request, ordering.work(kind, by(request)));
    }
  }

  private static @Nullable Duration every(JsonNode sent) {
    String every = Sent.text(sent, "every");
    try {
      return every == null ? null : Duration.parse(every);
    } catch (DateTimeParseException e) {
      throw new UnprocessableContentResponse("every: expected a duration like PT30M, PT6H or P1D");
    }
  }

  private void article(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "id", "text", "title", "published", "url", "source");
    PastedText text =
        new PastedText(
            Sent.textOrEmpty(sent, "id"),
            Sent.needed(sent, "text"),
            Sent.textOrEmpty(sent, "title"),
            Sent.textOrEmpty(sent, "published"),
            Sent.textOrEmpty(sent, "url"),
            Sent.textOrEmpty(sent, "source"));
    accepted(request, ordering.text(text, by(request)));
  }

  /** The bytes of one file, which may be large: they are not held in memory. */
  private void file(Context request) throws IOException {
    Asked asked = Asked.of(request);
    String name = asked.query().first("name");
    if (name.isEmpty()) {
      throw new UnprocessableContentResponse("name: say how the file is called");
    }
    long length = request.req().getContentLengthLong();
    if (length < 0) {
      throw new HttpResponseException(411, "say how long the file is");
    }
    if (length > MOST_UPLOADED) {
      throw new ContentTooLargeResponse("more than " + (MOST_UPLOADED >> 20) + " MiB");
    }
    Ordering.Given given = new Ordering.Given(name, request::bodyInputStream);
    accepted(request, ordering.files(asked.query().first("kind"), List.of(given), by(request)));
  }

  private void accepted(Context request, long number) throws IOException {
    ordered.run();
    Job job = jobs.find(number).orElseThrow();
    String kind = JsonFields.word(job.order().kind());
    Trail.detail(request, "job " + number + ": " + kind);
    request.status(202).header("Location", ApiRouter.ROOT + "/jobs/" + number);
    Answers.send(request, json -> new JobJson(json).write(job));
  }

  private static String by(Context request) {
    return Guard.visitor(request).name();
  }

  // ---- what is wanted of one

  private void step(Context request) throws IOException {
    Job job = get(Asked.number(request));
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "step");
    String step = Sent.needed(sent, "step");
    if (!List.of("pause", "resume", "cancel").contains(step)) {
      throw new UnprocessableContentResponse("step: expected pause, resume or cancel");
    }
    if (!ordering.step(job, step)) {
      throw new ConflictResponse(
          "of a job that is " + JsonFields.word(job.state()) + " this cannot be wanted: " + step);
    }
    ordered.run();
    Trail.detail(request, step + " job " + job.number());
    Job now = get(job.number());
    Answers.send(request, json -> new JobJson(json).write(now));
  }

  private Job get(long number) {
    return jobs.find(number).orElseThrow(() -> new NotFoundResponse("no job has this number"));
  }
}
