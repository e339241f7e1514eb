package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import org.demarche.desk.api.json.JobJson;
import org.demarche.desk.api.page.Slice;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.web.site.Desk;

/** What is being done in the background, and what could not be taken in. */
final class WorkRoutes {

  private final JobStore jobs;
  private final QuarantineStore quarantine;

  WorkRoutes(Desk desk) {
    this.jobs = new JobStore(desk.archive());
    this.quarantine = desk.archive().quarantine();
  }

  void addTo(ApiRouter router) {
    router.get("/jobs", this::jobs);
    router.get("/jobs/{number}", this::job);
    router.get("/quarantine", this::quarantine);
  }

  private void jobs(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Slice<Job> page = asked.slice(jobs.list(asked.offset(), asked.limit() + 1));
    Answers.page(request, page, (json, job) -> new JobJson(json).write(job));
  }

  private void job(Context request) throws IOException {
    Job job =
        jobs.find(Asked.number(request))
            .orElseThrow(() -> new NotFoundResponse("no job has this number"));
    Answers.send(request, json -> new JobJson(json).write(job));
  }

  private void quarantine(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Slice<QuarantineStore.Numbered> page =
        asked.slice(quarantine.page(asked.offset(), asked.limit() + 1));
    Answers.page(request, page, WorkRoutes::write);
  }

  private static void write(JsonGenerator json, QuarantineStore.Numbered numbered)
      throws IOException {
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    json.writeNumberField("number", numbered.number());
    fields.text("place", numbered.entry().place());
    fields.text("article", numbered.entry().article());
    fields.text("reason", numbered.entry().reason());
    fields.text("remedy", numbered.entry().remedy());
    fields.text("seen", numbered.entry().seen().toString());
    json.writeEndObject();
  }
}
