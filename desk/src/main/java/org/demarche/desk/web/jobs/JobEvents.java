package org.demarche.desk.web.jobs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobRunner;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.web.site.Desk;

/**
 * Tells a browser how a job goes on, as server-sent events: {@code progress} whenever something has
 * changed, {@code end} when it has ended. A stream is broken off after a while, and browsers ask
 * for it again; so a thread is never held for good.
 */
final class JobEvents {

  private static final int MOST_STREAMS = 40;
  private static final long LOOK_MILLIS = 700;
  private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final JobStore store;
  private final JobRunner runner;
  private final Semaphore streams = new Semaphore(MOST_STREAMS);

  JobEvents(Desk desk, JobRunner runner) {
    this.store = new JobStore(desk.archive());
    this.runner = runner;
  }

  /** Sends until the job or the browser's patience ends. */
  void send(Context request) throws IOException, InterruptedException {
    long number = Numbers.of(request.pathParam("number")).orElse(0L);
    if (store.find(number).isEmpty()) {
      throw new NotFoundResponse("there is no such job");
    }
    if (!streams.tryAcquire()) {
      throw new ServiceUnavailableResponse("too many pages watch jobs; close some");
    }
    try {
      request.res().setContentType("text/event-stream");
      request.res().setCharacterEncoding("UTF-8");
      request.header("Cache-Control", "no-store");
      follow(number, request.res().getOutputStream());
    } catch (IOException e) {
      // Intentional: the browser has gone; that is how streams end.
    } finally {
      streams.release();
    }
  }

  private void follow(long number, OutputStream out) throws IOException, InterruptedException {
    write(out, "retry: 2000\n\n");
    long begun = System.nanoTime();
    long last = begun;
    String told = "";
    while (!runner.isClosing() && System.nanoTime() - begun < LONGEST_NANOS) {
      Job job = store.find(number).orElseThrow(IOException::new);
      String now = json(job);
      if (!now.equals(told)) {
        write(out, "event: progress\ndata: " + now + "\n\n");
        told = now;
        last = System.nanoTime();
      } else if (System.nanoTime() - last > HEARTBEAT_NANOS) {
        write(out, ": still here\n\n");
        last = System.nanoTime();
      }
      if (job.state().isFinal()) {
        write(out, "event: end\ndata: " + now + "\n\n");
        return;
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static String json(Job job) {
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    Job.Counts counts = job.counts();
    told.put("job", job.number()).put("state", JobWording.line(job).state());
    told.put("read", counts.read()).put("added", counts.added()).put("known", counts.known());
    told.put("quarantined", counts.quarantined()).put("records", counts.records());
    told.put("done", counts.done()).put("total", counts.total());
    return told.toString();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
