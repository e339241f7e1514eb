package org.demarche.desk.web.parties;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Incident;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.party.PartyCases;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.party.Relation;
import org.demarche.desk.party.RelationStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.parties.PairView.Happened;
import org.demarche.desk.web.parties.PartyView.Value;
import org.demarche.desk.web.site.QueryString;
import org.demarche.model.Attribution;
import org.demarche.model.Event;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** Puts the page of two parties together. */
final class PairPage {

  private static final int CASES = 20;
  private static final int LATEST = 20;
  private static final int MONTHS = 60;

  private final Archive archive;

  PairPage(Archive archive) {
    this.archive = archive;
  }

  PairView view(PartyLine one, PartyLine other) {
    RelationStore relations = new RelationStore(archive);
    PartyCases cases = new PartyCases(archive);
    IncidentStore incidents = new IncidentStore(archive);
    return new PairView(
        new Value(one.name(), PartyAddress.of(one.key())),
        new Value(other.name(), PartyAddress.of(other.key())),
        relations
            .between(one.key(), other.key())
            .map(relation -> counts(one.key(), relation))
            .orElseGet(() -> nothing(one.key(), other.key())),
        new PairView.Series(
            PartyAddress.pair(one.key(), other.key(), "/series.json"),
            months(
                one.key(),
                other.key(),
                relations
                    .series(one.key(), List.of(other.key()))
                    .getOrDefault(other.key(), List.of()))),
        CaseRows.of(archive, cases.between(one.key(), other.key(), CASES)),
        cases.incidents(one.key(), other.key(), LATEST).stream()
            .flatMap(id -> incidents.find(id).stream())
            .map(PairPage::happened)
            .toList());
  }

  private static PairView.Counts counts(String key, Relation relation) {
    return new PairView.Counts(
        Scores.ways(key, relation.key(), relation.ways()),
        relation.quads(),
        Scores.mean(relation.score()),
        relation.unsure());
  }

  private static PairView.Counts nothing(String key, String other) {
    return new PairView.Counts(
        Scores.ways(key, other, new Relation.Ways(0, 0, 0)), List.of(0L, 0L, 0L, 0L), "", 0);
  }

  /** The latest months, the latest first. */
  private static List<PairView.Month> months(
      String key, String other, List<Relation.Point> points) {
    List<PairView.Month> months = new ArrayList<>();
    for (Relation.Point point : points) {
      months.add(new PairView.Month(point.period(), ways(key, other, point)));
    }
    Collections.reverse(months);
    return months.subList(0, Math.min(MONTHS, months.size()));
  }

  private static PartyView.Ways ways(String key, String other, Relation.Point point) {
    YearMonth month = YearMonth.parse(point.period());
    String days = "&from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    return new PartyView.Ways(
        point.ways().out(),
        PartyAddress.events(key, other) + days,
        point.ways().in(),
        PartyAddress.events(other, key) + days,
        point.ways().mutual());
  }

  private static Happened happened(Incident incident) {
    Event event = incident.event();
    String mode = event.code().mode();
    return new Happened(
        new Value(
            event.code().type().name() + (mode == null ? "" : " " + mode),
            "/incidents/" + QueryString.encode(incident.id())),
        event.code().type().quad(),
        days(incident.first(), incident.last()),
        names(event.actors())
            + (event.recipients().isEmpty() ? "" : " → " + names(event.recipients())),
        said(event),
        incident.reports().size(),
        incident.reports().stream().anyMatch(report -> report.verdict().isReviewed()));
  }

  private static String days(@Nullable LocalDate first, @Nullable LocalDate last) {
    return Objects.equals(first, last)
        ? Objects.toString(first, "undated")
        : PartyPage.span(first, last);
  }

  private static PairView.Said said(Event event) {
    Attribution by = event.circumstances().attribution();
    Modality modality = event.circumstances().modality();
    return new PairView.Said(
        event.provenance().evidence().quote(),
        by == null ? "" : by.text(),
        modality == Modality.ASSERTED ? "" : JsonFields.word(modality));
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::name).distinct().collect(Collectors.joining(", "));
  }
}
