package org.demarche.desk.web.jobs;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.desk.account.Role;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.Job.Kind;
import org.demarche.desk.job.JobFiles;
import org.demarche.desk.job.JobRunner;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.QuarantineStore.Entry;
import org.demarche.desk.store.QuarantineStore.Numbered;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.web.jobs.JobViews.Quarantine;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;

/** What could not be taken in or coded: why, and what can be done. */
final class QuarantinePages implements Pages {

  private static final int PAGE = 50;
  private static final int MOST_AT_ONCE = 1_000;

  private final Desk desk;
  private final JobRunner runner;
  private final QuarantineStore quarantine;
  private final JobFiles files;

  QuarantinePages(Desk desk, JobRunner runner) {
    this.desk = desk;
    this.runner = runner;
    this.quarantine = desk.archive().quarantine();
    this.files = new JobFiles(desk.archive());
  }

  @Override
  public void addTo(Router router) {
    router.get("/jobs/quarantine", Role.READER, this::list);
    router.post("/jobs/quarantine/retry", Role.EDITOR, this::retry);
    router.post("/jobs/quarantine/forget", Role.EDITOR, this::forget);
  }

  private void list(Context request) {
    long count = quarantine.count();
    Turn turn = Turn.of(request, PAGE);
    Quarantine view =
        new Quarantine(
            quarantine.page(turn.offset(), PAGE).stream().map(this::entry).toList(),
            count,
            turn.turning("/jobs/quarantine", count),
            Guard.visitor(request).may(Role.EDITOR));
    desk.screens()
        .show(request, Screen.of("jobs/quarantine.jte", Section.JOBS, "Quarantine", view));
  }

  private JobViews.Entry entry(Numbered numbered) {
    Entry entry = numbered.entry();
    String id = entry.article();
    Optional<StoredArticle> article =
        id == null ? Optional.empty() : desk.archive().articles().find(id);
    return new JobViews.Entry(
        numbered.number(),
        JobFiles.shown(entry.place()),
        article.map(a -> "/articles/" + a.number()).orElse(""),
        entry.reason(),
        entry.remedy(),
        JobWording.moment(entry.seen()),
        isUncoded(article) || source(entry).isPresent());
  }

  private static boolean isUncoded(Optional<StoredArticle> article) {
    return article.map(a -> a.coding().state() == StoredArticle.State.FAILED).orElse(false);
  }

  /** Where it can be read again: an address, or a file that is kept. */
  private Optional<String> source(Entry entry) {
    String place = entry.place();
    return place.startsWith("http://") || place.startsWith("https://")
        ? Optional.of(place)
        : files.sourceOf(place);
  }

  /** One entry, or all that can be tried again. */
  private void retry(Context request) {
    Set<String> addresses = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    boolean recode = false;
    for (Numbered numbered : chosen(request)) {
      Entry entry = numbered.entry();
      String id = entry.article();
      Optional<String> source = source(entry);
      if (id != null && isUncoded(desk.archive().articles().find(id))) {
        recode = true;
      } else if (source.isPresent()) {
        (source.get().startsWith("http") ? addresses : sources).add(source.get());
      } else {
        continue;
      }
      quarantine.forget(numbered.number());
    }
    order(request, Kind.FETCH, addresses);
    order(request, Kind.INGEST, sources);
    if (recode) {
      add(request, Kind.RECODE, List.of());
    }
    runner.wake();
    request.redirect("/jobs", HttpStatus.SEE_OTHER);
  }

  private void order(Context request, Kind kind, Set<String> sources) {
    if (!sources.isEmpty()) {
      add(request, kind, List.copyOf(sources));
    }
  }

  private void add(Context request, Kind kind, List<String> sources) {
    Job.Order order = new Job.Order(kind, sources, null, Guard.visitor(request).name());
    new JobStore(desk.archive()).add(order, desk.clock().instant());
  }

  private void forget(Context request) throws IOException {
    for (Numbered numbered : chosen(request)) {
      quarantine.forget(numbered.number());
      Optional<String> source = files.sourceOf(numbered.entry().place());
      if (source.isPresent() && !quarantine.hasPlace(folder(source.get()))) {
        files.forget(List.of(source.get()));
      }
    }
    request.redirect("/jobs/quarantine", HttpStatus.SEE_OTHER);
  }

  private static String folder(String source) {
    return source.substring(0, source.lastIndexOf('/') + 1);
  }

  private List<Numbered> chosen(Context request) {
    String which = Objects.requireNonNullElse(request.formParam("which"), "");
    if (which.equals("all")) {
      return quarantine.page(0, MOST_AT_ONCE);
    }
    return List.of(
        Numbers.of(which)
            .flatMap(quarantine::find)
            .orElseThrow(() -> new NotFoundResponse("it is in quarantine no more")));
  }
}
