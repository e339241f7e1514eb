package org.demarche.desk.web.start;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.account.Role;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Verdict;
import org.demarche.desk.watch.ArrivalStore;
import org.demarche.desk.watch.CaseMove;
import org.demarche.desk.watch.CaseMoveStore;
import org.demarche.desk.watch.VisitStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.desk.web.start.StartView.Figure;

/** The first page. */
public final class StartPages implements Pages {

  private static final int MOVES = 12;
  private static final int JOBS = 5;

  private final Desk desk;
  private final ArrivalStore arrivals;
  private final CaseMoveStore moves;
  private final VisitStore visits;

  /** Over a desk. */
  public StartPages(Desk desk) {
    this.desk = desk;
    this.arrivals = new ArrivalStore(desk.archive());
    this.moves = new CaseMoveStore(desk.archive());
    this.visits = new VisitStore(desk.archive());
  }

  @Override
  public void addTo(Router router) {
    router.get("/", Role.READER, this::start).post("/seen", Role.READER, this::seen);
  }

  private void start(Context request) {
    desk.upkeep().catchUp();
    long last = arrivals.lastArticle();
    if (last == 0) {
      desk.screens()
          .show(
              request,
              Screen.of("start/empty.jte", Section.START, "Start", desk.archive().address()));
      return;
    }
    Instant now = desk.clock().instant();
    VisitStore.Since since = visits.come(Guard.visitor(request).name(), now);
    StartLists lists = new StartLists(desk.archive());
    StartView view =
        new StartView(
            new StartView.Since(StartLists.ago(since.at(), now), last, news(since)),
            running(),
            whole(),
            cases(since.article()),
            lists.quads(),
            lists.days());
    desk.screens().show(request, Screen.of("start/start.jte", Section.START, "Start", view));
  }

  private List<Figure> news(VisitStore.Since since) {
    long articles = arrivals.articlesAfter(since.article());
    if (articles == 0) {
      return List.of();
    }
    return List.of(
        figure("new articles", articles, "/search?sort=newest"),
        figure("new incidents", arrivals.incidentsAfter(since.article()), "/events"),
        figure("cases with new claims", moves.countSince(since.article()), "/cases"));
  }

  private List<StartView.Running> running() {
    return new JobStore(desk.archive())
        .list(Job.State.RUNNING, JOBS).stream().map(StartLists::running).toList();
  }

  private List<Figure> whole() {
    Archive archive = desk.archive();
    RegisterStore register = new RegisterStore(archive);
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("articles", arrivals.articlesAfter(0), "/search"));
    figures.add(figure("incidents", new IncidentStore(archive).count(), "/events"));
    figures.add(figure("cases", new CaseStore(archive).count(), "/cases"));
    long waiting = archive.records().countByVerdict().getOrDefault(Verdict.MACHINE.name(), 0L);
    figures.add(figure("records to review", waiting, "/review"));
    figures.add(figure("in quarantine", archive.quarantine().count(), "/jobs/quarantine"));
    figures.add(figure("deals in registers", register.count(), "/cases"));
    return figures;
  }

  private static Figure figure(String name, long number, String link) {
    return new Figure(name, String.format(Locale.ROOT, "%,d", number), link);
  }

  /** Those that moved since the last visit; where none did, the last that moved at all. */
  private StartView.Cases cases(long since) {
    List<CaseMove> moved = moves.since(since, MOVES);
    if (!moved.isEmpty()) {
      return cases(true, moved, moves.countSince(since) - moved.size());
    }
    return cases(false, moves.latest(MOVES), 0);
  }

  private static StartView.Cases cases(boolean isNew, List<CaseMove> moves, long more) {
    return new StartView.Cases(isNew, moves.stream().map(StartLists::move).toList(), more);
  }

  private void seen(Context request) {
    String last = request.formParam("last");
    long article = last != null && last.matches("\\d{1,18}") ? Long.parseLong(last) : 0;
    visits.see(
        Guard.visitor(request).name(),
        Math.min(article, arrivals.lastArticle()),
        desk.clock().instant());
    request.redirect("/", HttpStatus.SEE_OTHER);
  }
}
