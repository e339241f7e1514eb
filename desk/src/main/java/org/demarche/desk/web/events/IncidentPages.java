package org.demarche.desk.web.events;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.desk.account.Role;
import org.demarche.desk.chronicle.ChronicleStore;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Incident;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.events.IncidentView.Difference;
import org.demarche.desk.web.events.IncidentView.Telling;
import org.demarche.desk.web.events.IncidentView.Version;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.model.Circumstances;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** One incident with all its reports. */
public final class IncidentPages implements Pages {

  private static final int SHOWN = 100;

  private final Desk desk;

  public IncidentPages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(Router router) {
    router.get("/incidents/{id}", Role.READER, this::incident);
  }

  private void incident(Context request) {
    desk.upkeep().catchUp();
    Incident incident =
        new IncidentStore(desk.archive())
            .find(request.pathParam("id"))
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "there is no such incident; its reports may have been linked anew"));
    IncidentView view = view(incident);
    desk.screens()
        .show(request, Screen.of("events/incident.jte", Section.EVENTS, title(view.lead()), view));
  }

  private static String title(EventLine line) {
    String actors = names(line.actors());
    String what = line.code().type() + ": ";
    return what
        + (line.recipients().isEmpty() ? actors : actors + " → " + names(line.recipients()));
  }

  private static String names(List<EventLine.Side> sides) {
    return sides.stream().map(EventLine.Side::name).collect(Collectors.joining(", "));
  }

  private IncidentView view(Incident incident) {
    List<Report<Event>> shown =
        incident.reports().subList(0, Math.min(SHOWN, incident.reports().size()));
    Map<String, Long> numbers =
        new ChronicleStore(desk.archive())
            .numbers(shown.stream().map(report -> report.citation().article()).distinct().toList());
    List<Telling> tellings = tellings(shown, numbers);
    Event event = incident.event();
    return new IncidentView(
        When.of(incident.first(), incident.last()),
        tellings.get(0).line(),
        place(incident),
        differences(incident.reports()),
        tellings,
        "/events" + sameParties(event),
        incident.reports().size() - shown.size());
  }

  private static List<Telling> tellings(List<Report<Event>> reports, Map<String, Long> numbers) {
    Set<String> families = new HashSet<>();
    List<Telling> tellings = new ArrayList<>();
    for (Report<Event> report : reports) {
      long number = numbers.getOrDefault(report.citation().article(), 0L);
      tellings.add(
          new Telling(
              EventLine.of(report, number),
              When.of(report.day(), null),
              !families.add(report.citation().family())));
    }
    return tellings;
  }

  private static String place(Incident incident) {
    return incident.reports().stream()
        .map(report -> report.record().circumstances().place())
        .filter(Objects::nonNull)
        .map(IncidentPages::named)
        .findFirst()
        .orElse("");
  }

  private static String named(Place place) {
    return place.country() == null ? place.name() : place.name() + " (" + place.country() + ")";
  }

  private static QueryString sameParties(Event event) {
    QueryString query = QueryString.empty();
    for (Party party : event.actors()) {
      query = party.id() == null ? query : query.plus("actor", party.id());
    }
    for (Party party : event.recipients()) {
      query = party.id() == null ? query : query.plus("recipient", party.id());
    }
    return query;
  }

  // ---- in what reports disagree

  private static List<Difference> differences(List<Report<Event>> reports) {
    List<Difference> differences = new ArrayList<>();
    add("Mode", reports, event -> event.code().mode(), differences);
    add("CAMEO", reports, event -> event.code().cameo(), differences);
    add(
        "How surely",
        reports,
        event -> JsonFields.word(event.circumstances().modality()),
        differences);
    add("By whose word", reports, event -> word(event.circumstances()), differences);
    add("When", reports, event -> day(event.circumstances()), differences);
    add(
        "Where",
        reports,
        event ->
            event.circumstances().place() == null ? null : named(event.circumstances().place()),
        differences);
    add("Who acts for them", reports, IncidentPages::people, differences);
    return differences;
  }

  private static @Nullable String word(Circumstances circumstances) {
    return circumstances.attribution() == null ? null : circumstances.attribution().text();
  }

  private static @Nullable String day(Circumstances circumstances) {
    return circumstances.date() == null
        ? null
        : When.of(circumstances.date().start(), circumstances.date().end());
  }

  private static @Nullable String people(Event event) {
    String people =
        event.actors().stream()
            .map(EventLine.Side::of)
            .map(EventLine.Side::person)
            .filter(person -> !person.isEmpty())
            .collect(Collectors.joining("; "));
    return people.isEmpty() ? null : people;
  }

  /** Only what more than one thing is said of counts as a difference; silence is none. */
  private static void add(
      String about,
      List<Report<Event>> reports,
      Function<Event, @Nullable String> said,
      List<Difference> differences) {
    Map<String, Integer> versions = new LinkedHashMap<>();
    for (Report<Event> report : reports) {
      String version = said.apply(report.record());
      if (version != null) {
        versions.merge(version, 1, Integer::sum);
      }
    }
    if (versions.size() > 1) {
      differences.add(
          new Difference(
              about,
              versions.entrySet().stream()
                  .map(version -> new Version(version.getKey(), version.getValue()))
                  .toList()));
    }
  }
}
