package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
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
    Answers.page(request, page, WorkRoutes::write);
  }

  private void job(Context request) throws IOException {
    Job job =
        jobs.find(Asked.number(request))
            .orElseThrow(() -> new NotFoundResponse("no job has this number"));
    Answers.send(request, json -> write(json, job));
  }

  private static void write(JsonGenerator json, Job job) throws IOException {
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    json.writeNumberField("number", job.number());
    fields.text("kind", JsonFields.word(job.order().kind()));
    fields.texts("sources", job.order().sources());
    fields.text("every", job.order().every() == null ? null : job.order().every().toString());
    fields.text("by", job.order().by());
    fields.text("state", JsonFields.word(job.state()));
    fields.text("ordered", job.times().ordered().toString());
    fields.text("due", job.times().due().toString());
    fields.time("begun", job.times().begun());
    fields.time("ended", job.times().ended());
    counts(json, job.counts());
    fields.text("remark", job.remark());
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, Job.Counts counts) throws IOException {
    json.writeNumberField("added", counts.added());
    json.writeNumberField("known", counts.known());
    json.writeNumberField("quarantined", counts.quarantined());
    json.writeNumberField("records", counts.records());
    json.writeNumberField("done", counts.done());
    json.writeNumberField("total", counts.total());
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
