package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import org.demarche.desk.account.Role;
import org.demarche.desk.api.json.ArticleJson;
import org.demarche.desk.api.json.JobJson;
import org.demarche.desk.api.json.WatchJson;
import org.demarche.desk.api.page.ArticlePageStore;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.watch.ArrivalStore;
import org.demarche.desk.watch.CaseMoveStore;
import org.demarche.desk.watch.VisitStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Trail;

/** What is new since somebody was at the desk, and what is being done. */
final class NewsRoutes {

  private static final int JOBS = 20;

  private final Desk desk;
  private final ArrivalStore arrivals;
  private final VisitStore visits;

  NewsRoutes(Desk desk) {
    this.desk = desk;
    this.arrivals = new ArrivalStore(desk.archive());
    this.visits = new VisitStore(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.get("/news", this::news);
    router.post("/news/seen", Role.READER, this::seen);
  }

  /** A program that looks is no visit: what a person has not seen stays new to them. */
  private void news(Context request) throws IOException {
    Asked asked = Asked.of(request);
    int limit = asked.limit();
    String from = asked.query().first("since");
    if (!from.matches("\\d{0,18}")) {
      throw new BadRequestResponse("since: expected the number of an article");
    }
    desk.upkeep().catchUp();
    VisitStore.Since since = visits.since(Guard.visitor(request).name(), desk.clock().instant());
    long article = from.isEmpty() ? since.article() : Long.parseLong(from);
    Answers.send(
        request,
        json -> {
          json.writeStartObject();
          if (from.isEmpty()) {
            new JsonFields(json).time("since", since.at());
          }
          write(json, article, limit);
          json.writeEndObject();
        });
  }

  private void write(JsonGenerator json, long since, int limit) throws IOException {
    CaseMoveStore moves = new CaseMoveStore(desk.archive());
    json.writeNumberField("after", since);
    json.writeNumberField("last", arrivals.lastArticle());
    json.writeObjectFieldStart("counts");
    json.writeNumberField("articles", arrivals.articlesAfter(since));
    json.writeNumberField("incidents", arrivals.incidentsAfter(since));
    json.writeNumberField("cases", moves.countSince(since));
    json.writeEndObject();
    json.writeArrayFieldStart("articles");
    for (ArticlePageStore.Line line :
        new ArticlePageStore(desk.archive()).newestAfter(since, limit)) {
      new ArticleJson(json).write(line);
    }
    json.writeEndArray();
    new WatchJson(json).moves("cases", moves.since(since, limit));
    json.writeArrayFieldStart("jobs");
    for (Job job : new JobStore(desk.archive()).list(Job.State.RUNNING, JOBS)) {
      new JobJson(json).write(job);
    }
    json.writeEndArray();
  }

  private void seen(Context request) throws IOException {
    JsonNode sent = Sent.read(request);
    Sent.only(sent, "last");
    long last = Math.max(0, Math.min(Sent.number(sent, "last"), arrivals.lastArticle()));
    visits.see(Guard.visitor(request).name(), last, desk.clock().instant());
    Trail.silence(request);
    request.status(204);
  }
}
