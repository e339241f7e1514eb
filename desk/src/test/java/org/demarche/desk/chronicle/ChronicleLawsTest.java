package org.demarche.desk.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.desk.chronicle.Scope.Counted;
import org.demarche.desk.link.Incident;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.link.Linking;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.model.Event;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lists and counts of events promise, on random archives. */
class ChronicleLawsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void pages_are_the_whole_cut_into_pieces_forward_and_back(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      for (Scope scope : scopes()) {
        for (boolean newest : List.of(true, false)) {
          List<String> whole = ids(page(archive, scope, new Turn(newest, false, null, 1_000)));
          assertThat(forward(archive, scope, newest)).as(scope.toString()).isEqualTo(whole);
          assertThat(backward(archive, scope, newest)).as(scope.toString()).isEqualTo(whole);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_list_holds_what_the_export_gives(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      int listed = 0;
      for (Scope scope : scopes()) {
        Set<String> reports = new HashSet<>();
        archive
            .records()
            .each(
                scope.filter(),
                (article, found) -> found.forEach(report -> reports.add(report.key())));
        Set<String> incidents = new HashSet<>();
        new IncidentStore(archive).each(scope.filter(), incident -> incidents.add(incident.id()));
        List<Entry> entries = page(archive, scope, new Turn(true, false, null, 1_000)).entries();
        if (scope.counted() == Counted.REPORTS) {
          assertThat(entries).extracting(entry -> entry.report().key()).hasSameElementsAs(reports);
        } else {
          assertThat(ids(entries)).containsExactlyInAnyOrderElementsOf(incidents);
        }
        // What stands for an incident is a report that is wanted.
        assertThat(reports).containsAll(entries.stream().map(e -> e.report().key()).toList());
        listed += entries.size();
      }
      assertThat(listed).isGreaterThan(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void counts_over_time_add_up_to_the_list_and_a_bar_leads_to_its_events(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      ChronicleStore chronicle = new ChronicleStore(archive);
      for (Scope scope : scopes()) {
        for (Unit unit : Unit.values()) {
          Tally tally = new TallyStore(archive).count(scope, unit);
          assertThat(tally.total()).as(scope + " " + unit).isEqualTo(chronicle.count(scope, 9_999));
        }
        Tally years = new TallyStore(archive).count(scope, Unit.YEAR);
        for (Tally.Bar bar : years.bars()) {
          Filter narrowed = between(scope.filter(), bar.from(), bar.to());
          assertThat(chronicle.count(new Scope(narrowed, scope.counted()), 9_999))
              .as(scope + " " + bar)
              .isEqualTo(bar.total());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pairs_are_those_of_the_events(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      Scope all = new Scope(Filter.ALL, Counted.INCIDENTS);
      Map<String, Long> told = new TreeMap<>();
      new IncidentStore(archive).each(all.filter(), incident -> add(incident, told));
      Map<String, Long> counted = new TreeMap<>();
      for (Dyad dyad : new DyadStore(archive).list(all)) {
        counted.put(dyad.actor() + " " + dyad.recipient(), dyad.total());
      }
      assertThat(counted).isEqualTo(told).hasSizeGreaterThan(8);
    }
  }

  private static void add(Incident incident, Map<String, Long> told) {
    Event event = incident.event();
    told.merge(
        event.actors().get(0).code() + " " + event.recipients().get(0).code(), 1L, Long::sum);
  }

  // ---- random archives

  private Archive filled(Archives.Kind kind) {
    Archive archive = Archives.open(kind, folder);
    Random random = new Random(11);
    for (int i = 0; i < 160; i++) {
      News.add(archive, News.random("n" + i, random));
    }
    Linking.catchUp(archive);
    return archive;
  }

  private static List<Scope> scopes() {
    List<Scope> scopes = new ArrayList<>();
    for (Counted counted : Counted.values()) {
      for (Filter filter :
          List.of(
              Filter.ALL,
              Filter.ALL.withWhat(new Filter.What(List.of(), List.of("CONSULT", "AID"), List.of())),
              Filter.ALL.withClaim(
                  new Filter.Claim(List.of("ruritania"), List.of(), List.of(), List.of())),
              new Filter(
                  Filter.What.ANY,
                  List.of("BOR"),
                  List.of(),
                  List.of("Source 1", "Source 2"),
                  Filter.Days.ANY,
                  false),
              between(Filter.ALL, LocalDate.of(2004, 1, 1), LocalDate.of(2009, 12, 31)))) {
        scopes.add(new Scope(filter, counted));
      }
    }
    return scopes;
  }

  private static Filter between(Filter filter, LocalDate from, LocalDate to) {
    return new Filter(
        filter.what(),
        filter.parties(),
        filter.weapons(),
        filter.sources(),
        new Filter.Days(from, to),
        filter.reviewed(),
        filter.claim());
  }

  private static ChronicleStore.Page page(Archive archive, Scope scope, Turn turn) {
    return new ChronicleStore(archive).list(scope, turn);
  }

  private static List<String> forward(Archive archive, Scope scope, boolean newest) {
    List<String> ids = new ArrayList<>();
    Entry.Key edge = null;
    boolean more = true;
    while (more) {
      ChronicleStore.Page page = page(archive, scope, new Turn(newest, false, edge, 7));
      ids.addAll(ids(page));
      edge = page.entries().isEmpty() ? edge : last(page).key();
      more = page.more();
    }
    return ids;
  }

  private static List<String> backward(Archive archive, Scope scope, boolean newest) {
    ChronicleStore.Page end = page(archive, scope, new Turn(!newest, false, null, 1));
    List<String> ids = new ArrayList<>(ids(end));
    boolean more = !ids.isEmpty();
    Entry.Key edge = ids.isEmpty() ? null : last(end).key();
    while (more) {
      ChronicleStore.Page page =
          page(archive, scope, new Turn(newest, true, Objects.requireNonNull(edge), 7));
      ids.addAll(0, ids(page));
      edge = page.entries().isEmpty() ? edge : page.entries().get(0).key();
      more = page.more();
    }
    return ids;
  }

  private static Entry last(ChronicleStore.Page page) {
    return page.entries().get(page.entries().size() - 1);
  }

  private static List<String> ids(ChronicleStore.Page page) {
    return ids(page.entries());
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(entry -> entry.key().id()).toList();
  }
}
