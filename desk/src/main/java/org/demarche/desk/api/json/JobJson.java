package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.demarche.desk.job.Job;
import org.demarche.desk.json.JsonFields;

/** Work in the background. */
public final class JobJson {

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public JobJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes a job as one object. */
  public void write(Job job) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", job.number());
    fields.text("kind", JsonFields.word(job.order().kind()));
    fields.texts("sources", job.order().sources());
    fields.text("every", job.order().every() == null ? null : job.order().every().toString());
    fields.text("by", job.order().by());
    fields.text("state", JsonFields.word(job.state()));
    fields.text("wanted", job.wanted() == null ? null : JsonFields.word(job.wanted()));
    fields.text("ordered", job.times().ordered().toString());
    fields.text("due", job.times().due().toString());
    fields.time("begun", job.times().begun());
    fields.time("ended", job.times().ended());
    counts(job.counts());
    fields.text("remark", job.remark());
    json.writeEndObject();
  }

  private void counts(Job.Counts counts) throws IOException {
    json.writeNumberField("added", counts.added());
    json.writeNumberField("known", counts.known());
    json.writeNumberField("quarantined", counts.quarantined());
    json.writeNumberField("records", counts.records());
    json.writeNumberField("done", counts.done());
    json.writeNumberField("total", counts.total());
  }
}
