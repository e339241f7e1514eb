package org.demarche.desk.web.jobs;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.account.Role;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobFiles;
import org.demarche.desk.job.JobRunner;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.job.JobTools;
import org.demarche.desk.job.Ordering;
import org.demarche.desk.store.ArticleStore.Column;
import org.demarche.desk.web.jobs.JobViews.Article;
import org.demarche.desk.web.jobs.JobViews.JobList;
import org.demarche.desk.web.jobs.JobViews.One;
import org.demarche.desk.web.jobs.JobViews.Pair;
import org.demarche.desk.web.jobs.JobViews.Progress;
import org.demarche.desk.web.jobs.JobViews.Told;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;

/** Jobs, as a list and one by one; and the thread that does them. */
public final class JobPages implements Pages, Closeable {

  private static final int PAGE = 50;
  private static final int TAKEN = 12;

  private final Desk desk;
  private final JobStore store;
  private final JobRunner runner;
  private final JobOrders orders;
  private final JobEvents events;
  private final Ordering ordering;

  /** Begins to do what waits. */
  public JobPages(Desk desk) {
    this.desk = desk;
    this.store = new JobStore(desk.archive());
    this.runner =
        new JobRunner(
            new JobTools(
                desk.archive(), desk.workbench()::coder, desk.workbench()::embed, desk.clock()));
    this.orders = new JobOrders(desk, runner);
    this.events = new JobEvents(desk, runner);
    this.ordering = new Ordering(desk.archive(), desk.clock());
  }

  /** Looks at once for what others have ordered. */
  public void wake() {
    runner.wake();
  }

  @Override
  public void addTo(Router router) {
    orders.addTo(router);
    new QuarantinePages(desk, runner).addTo(router);
    router.get("/jobs", Role.READER, this::list);
    router.get("/jobs/{number}", Role.READER, this::show);
    router.get("/jobs/{number}/progress", Role.READER, this::progress);
    router.get("/jobs/{number}/events", Role.READER, events::send);
    router.post("/jobs/{number}/{step}", Role.EDITOR, this::step);
  }

  private void list(Context request) {
    long count = store.count();
    Turn turn = Turn.of(request, PAGE);
    JobList view =
        new JobList(
            store.list(turn.offset(), PAGE).stream().map(JobWording::line).toList(),
            turn.turning("/jobs", count),
            desk.archive().quarantine().count(),
            Guard.visitor(request).may(Role.EDITOR),
            desk.archive().articles().countBy(Column.STATE).isEmpty(),
            JobOrders.MOST_UPLOADED);
    desk.screens()
        .show(request, Screen.of("jobs/list.jte", Section.JOBS, "Jobs", view).with("jobs/jobs.js"));
  }

  private void show(Context request) {
    Job job = job(request);
    One view =
        new One(
            JobWording.line(job),
            job.order().sources().stream().map(JobFiles::shown).toList(),
            job.order().by(),
            facts(job),
            progress(job),
            Ordering.steps(job),
            Guard.visitor(request).may(Role.EDITOR));
    String title = job.order().kind().label() + " · job " + job.number();
    desk.screens()
        .show(request, Screen.of("jobs/job.jte", Section.JOBS, title, view).with("jobs/jobs.js"));
  }

  private void progress(Context request) {
    desk.screens().part(request, "jobs/progress.jte", progress(job(request)));
  }

  private Progress progress(Job job) {
    return new Progress(
        job.number(),
        JobWording.line(job),
        !job.state().isFinal(),
        JobWording.percent(job),
        JobWording.pace(job, desk.clock().instant()),
        JobWording.figures(job),
        new Told(remark(job), taken(job)));
  }

  private static List<String> remark(Job job) {
    String remark = job.remark();
    return remark == null || remark.isBlank() ? List.of() : remark.lines().toList();
  }

  /** The last articles, for jobs that take articles in and run, or ended as the last one. */
  private List<Article> taken(Job job) {
    Instant begun = job.times().begun();
    if (begun == null || job.counts().added() == 0 || !takesArticles(job)) {
      return List.of();
    }
    Instant ended = job.times().ended();
    return store.takenSince(begun, TAKEN).stream()
        .filter(taken -> ended == null || !taken.received().isAfter(ended))
        .map(taken -> new Article(taken.number(), taken.title()))
        .toList();
  }

  private static boolean takesArticles(Job job) {
    return switch (job.order().kind()) {
      case INGEST, FETCH, DEMONSTRATION, RECORDS -> true;
      case RECODE, EMBED, REGISTER -> false;
    };
  }

  private static List<Pair> facts(Job job) {
    List<Pair> facts = new ArrayList<>();
    Job.Times times = job.times();
    facts.add(
        new Pair("asked for", JobWording.moment(times.ordered()) + " by " + job.order().by()));
    if (job.order().every() != null) {
      facts.add(new Pair("repeated", "every " + JobWording.length(job.order().every())));
      facts.add(new Pair("due", JobWording.moment(times.due())));
    }
    if (times.begun() != null) {
      facts.add(new Pair("begun", JobWording.moment(times.begun())));
    }
    if (times.ended() != null) {
      facts.add(new Pair("ended", JobWording.moment(times.ended())));
    }
    return facts;
  }

  private void step(Context request) throws IOException {
    Job job = job(request);
    if (ordering.step(job, request.pathParam("step"))) {
      runner.wake();
    }
    request.redirect("/jobs/" + job.number(), HttpStatus.SEE_OTHER);
  }

  private Job job(Context request) {
    return Numbers.of(request.pathParam("number"))
        .flatMap(store::find)
        .orElseThrow(() -> new NotFoundResponse("there is no such job"));
  }

  @Override
  public void close() {
    runner.close();
  }
}
