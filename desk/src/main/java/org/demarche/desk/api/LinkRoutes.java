package org.demarche.desk.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.desk.api.json.LinkJson;
import org.demarche.desk.api.json.RegisterJson;
import org.demarche.desk.export.CaseJson;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Incident;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.register.RegisterBook;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.store.Filter;
import org.demarche.desk.web.site.Desk;
import org.demarche.model.TransferStatus;

/** Incidents and cases, and cases beside the register. */
final class LinkRoutes {

  private final Desk desk;
  private final Answers answers;

  LinkRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  void addTo(ApiRouter router) {
    router.get("/incidents", this::incidents);
    router.get("/incidents/{id}", this::incident);
    router.get("/cases", this::cases);
    router.get("/cases/{id}", this::dossier);
    router.get("/cases/{id}/register", this::match);
  }

  // ---- incidents

  private void incidents(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Filter filter = desk.filter(asked.query());
    IncidentStore store = new IncidentStore(desk.archive());
    int limit = asked.limit();
    answers.list(
        request,
        filter,
        () -> {
          List<Incident> found = new ArrayList<>();
          for (String id : store.list(filter, asked.offset(), limit + 1)) {
            store.find(id).ifPresent(found::add);
          }
          return asked.slice(found);
        },
        (json, incident) -> new LinkJson(json).writeShort(incident));
  }

  private void incident(Context request) throws IOException {
    answers.archived(
        request,
        "",
        json ->
            new LinkJson(json)
                .write(
                    new IncidentStore(desk.archive())
                        .find(request.pathParam("id"))
                        .orElseThrow(() -> new NotFoundResponse("no incident has this id"))));
  }

  // ---- cases

  private void cases(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Filter filter = desk.filter(asked.query().without("status"));
    List<TransferStatus> standings = standings(asked);
    int limit = asked.limit();
    answers.list(
        request,
        filter,
        () -> {
          List<Case> found = new ArrayList<>();
          new CaseStore(desk.archive())
              .each(
                  new CaseStore.Choice(filter, standings, true, asked.offset(), limit + 1),
                  found::add);
          return asked.slice(found);
        },
        (json, of) -> new LinkJson(json).write(of));
  }

  /** How cases must stand; the filter's reader has the words for what is no status. */
  private List<TransferStatus> standings(Asked asked) {
    return desk.filter(asked.query()).what().statuses().stream()
        .map(word -> TransferStatus.valueOf(word.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private Case get(Context request) {
    Optional<Case> found = new CaseStore(desk.archive()).find(request.pathParam("id"));
    return found.orElseThrow(() -> new NotFoundResponse("no case has this id"));
  }

  private void dossier(Context request) throws IOException {
    if (!answers.isKnown(request, "")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (CaseJson json = new CaseJson(bytes)) {
        json.write(get(request));
      }
      request
          .contentType("application/json")
          .result(bytes.toString(StandardCharsets.UTF_8).stripTrailing());
    }
  }

  private void match(Context request) throws IOException {
    answers.archived(
        request,
        "",
        json -> {
          RegisterStore store = new RegisterStore(desk.archive());
          if (store.isEmpty()) {
            throw new NotFoundResponse("no register has been imported");
          }
          RegisterBook book = new RegisterBook(store, desk.workbench().lexicon());
          new RegisterJson(json).write(book.match(get(request)));
        });
  }
}
