package org.demarche.desk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.desk.link.Telling.ARMS;
import static org.demarche.desk.link.Telling.HALBERD;
import static org.demarche.desk.link.Telling.LANCER;
import static org.demarche.desk.link.Telling.MISSILES;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.desk.export.ArchiveSelection;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What linking an archive promises, whichever database it is in. */
class LinkingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Coding CODED = new Coding(State.CODED, "lex-1", "0.1.0");
  private static final Coding RECODED = new Coding(State.CODED, "lex-2", "0.1.0");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void families_incidents_and_cases_do_not_depend_on_the_order_of_arrival(Archives.Kind kind)
      throws IOException {
    List<CodingResult> results = many();
    List<String> expected = linked(kind, results, results.size());
    assertThat(expected).hasSizeGreaterThan(40);
    Random random = new Random(11);
    for (int i = 0; i < 4; i++) {
      Collections.shuffle(results, random);
      assertThat(linked(kind, results, 1 + random.nextInt(20))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_second_run_has_nothing_to_do_and_a_run_from_scratch_finds_the_same(Archives.Kind kind)
      throws IOException {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, many());
      Linking.catchUp(archive);
      List<String> first = all(archive);
      assertThat(Linking.catchUp(archive)).isEqualTo(new Linking.Done(0, 0));
      Linking.all(archive, sofar -> {});
      assertThat(all(archive)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_breaks_off_anywhere_goes_on_from_there(Archives.Kind kind) throws IOException {
    List<String> expected = linked(kind, many(), 1_000);
    for (int stop = 1; stop < 3; stop++) {
      try (Archive archive = Archives.open(kind, folder)) {
        add(archive, many());
        int[] left = {stop};
        assertThatThrownBy(
                () ->
                    Linking.catchUp(
                        archive,
                        sofar -> {
                          if (--left[0] == 0) {
                            throw new IllegalStateException("killed");
                          }
                        }))
            .hasMessage("killed");
        Linking.catchUp(archive);
        assertThat(all(archive)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_may_link_while_a_third_adds(Archives.Kind kind) throws Exception {
    List<CodingResult> results = many();
    List<String> expected = linked(kind, results, 1_000);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (Archive archive = Archives.open(kind, folder)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      work.add(
          () -> {
            results.forEach(result -> add(archive, List.of(result)));
            return true;
          });
      for (int i = 0; i < 2; i++) {
        work.add(
            () -> {
              for (int k = 0; k < 20; k++) {
                Linking.catchUp(archive);
              }
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
      Linking.catchUp(archive);
      assertThat(all(archive)).isEqualTo(expected);
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_family_bears_the_name_of_its_first_member_and_keeps_all(Archives.Kind kind) {
    String text = "The harbour of Strelsau was closed for a day by a storm from the north-west. ";
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, List.of(bare("late", "2010-03-02", text + "Ships waited outside.")));
      Linking.catchUp(archive);
      add(archive, List.of(bare("first", "2010-03-01", text + "The ships waited outside.")));
      add(archive, List.of(bare("other", "2010-03-01", "Nothing of the sort happened in Zenda.")));
      Linking.catchUp(archive);
      FamilyStore families = new FamilyStore(archive);
      assertThat(families.members("first")).containsExactlyInAnyOrder("late", "first");
      assertThat(families.members("late")).isEmpty();
      assertThat(families.members("other")).containsExactly("other");
      assertThat(archive.articles().find("late").orElseThrow().family()).isEqualTo("first");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_case_is_found_with_all_that_belongs_to_it(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      Telling order = Telling.of("a", "2009-05-01").on("2007");
      Telling against = Telling.of("o", "2009-06-01");
      Telling feared = Telling.of("d", "2009-07-01");
      tell(archive, order, order.transfer(LANCER, TransferStatus.ORDERED));
      tell(archive, against, against.objection("syldavia", LANCER));
      tell(archive, feared, feared.diversion("syldavia", LANCER));
      Linking.catchUp(archive);
      CaseStore cases = new CaseStore(archive);
      Case of = cases.find("ruritania-borduria-lancer-2007").orElseThrow();
      assertThat(of.history()).hasSize(1);
      assertThat(of.around().objections()).hasSize(1);
      assertThat(of.around().diversions()).hasSize(1);
      assertThat(cases.ofArticle("o")).containsExactly("ruritania-borduria-lancer-2007");
      assertThat(cases.find("nowhere")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_old_id_leads_to_the_case_that_it_was(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      Telling later = Telling.of("a", "2010-05-01");
      tell(archive, later, later.transfer(LANCER, TransferStatus.DELIVERED));
      Linking.catchUp(archive);
      Telling order = Telling.of("b", "2010-06-01").on("2008");
      tell(archive, order, order.transfer(LANCER, TransferStatus.ORDERED));
      Linking.catchUp(archive);
      CaseStore cases = new CaseStore(archive);
      assertThat(cases.find("ruritania-borduria-lancer-2010").orElseThrow().head().id())
          .isEqualTo("ruritania-borduria-lancer-2008");
    }
  }

  @ParameterizedTest
  @EnumSource
  void cases_of_two_recipients_may_be_merged_and_stay_so_when_articles_are_coded_anew(
      Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      Telling named = Telling.of("a", "2010-01-01");
      Telling vague = Telling.of("b", "2010-02-01");
      tell(archive, named, named.transfer("borduria", LANCER, TransferStatus.ORDERED));
      tell(archive, vague, vague.transfer("neighbour", LANCER, TransferStatus.DELIVERED));
      Linking.catchUp(archive);
      CaseStore cases = new CaseStore(archive);
      Decision.Subject into = cases.subject("ruritania-borduria-lancer-2010").orElseThrow();
      Decision.Subject from = cases.subject("ruritania-neighbour-lancer-2010").orElseThrow();
      DecisionStore decisions = new DecisionStore(archive);
      final long merge = decisions.add(new Decision.Merge(into, from), "ada", NOW);
      decisions.add(new Decision.Rename(into, "The Lancers"), "ada", NOW);
      Linking.catchUp(archive);
      assertMerged(cases);
      archive
          .records()
          .replace(
              archive.articles().find("b").orElseThrow(),
              RECODED,
              result(vague, vague.transfer("neighbour", LANCER, TransferStatus.DELIVERED)));
      Telling next = Telling.of("c", "2010-03-01");
      tell(archive, next, next.transfer("neighbour", LANCER, TransferStatus.DELIVERED));
      Linking.catchUp(archive);
      assertThat(cases.find(into.id()).orElseThrow().history()).hasSize(3);
      decisions.add(new Decision.Undo(merge), "bea", NOW);
      Linking.catchUp(archive);
      assertThat(cases.count()).isEqualTo(2);
      assertThat(cases.find(into.id()).orElseThrow().head().name()).isEqualTo("The Lancers");
      assertThat(decisions.list()).hasSize(3).extracting(Decision::by).contains("ada", "bea");
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> decisions.add(new Decision.Undo(merge), "bea", NOW));
    }
  }

  private static void assertMerged(CaseStore cases) {
    assertThat(cases.count()).isEqualTo(1);
    Case merged = cases.find("ruritania-neighbour-lancer-2010").orElseThrow();
    assertThat(merged.head().id()).isEqualTo("ruritania-borduria-lancer-2010");
    assertThat(merged.head().name()).isEqualTo("The Lancers");
    assertThat(merged.history()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void lists_hold_what_a_filter_lets_through(Archives.Kind kind) throws IOException {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, many());
      Linking.catchUp(archive);
      Filter lancers =
          new Filter(
              Filter.What.ANY, List.of(), List.of("lancer"), List.of(), Filter.Days.ANY, false);
      List<Case> found = new ArrayList<>();
      new ArchiveSelection(archive, lancers).cases(found::add);
      assertThat(found)
          .isNotEmpty()
          .allMatch(
              c ->
                  c.history().stream()
                      .anyMatch(h -> "lancer".equals(h.report().record().weapon().id())));
      List<Case> standing = new ArrayList<>();
      new CaseStore(archive)
          .each(
              new CaseStore.Choice(
                  Filter.ALL, List.of(TransferStatus.DELIVERED), true, 0, Integer.MAX_VALUE),
              standing::add);
      assertThat(standing)
          .isNotEmpty()
          .allMatch(c -> c.head().standing().status() == TransferStatus.DELIVERED);
      Filter consult =
          new Filter(
              new Filter.What(List.of(), List.of("CONSULT"), List.of()),
              List.of(),
              List.of(),
              List.of(),
              Filter.Days.ANY,
              false);
      List<Incident> incidents = new ArrayList<>();
      new ArchiveSelection(archive, consult).incidents(incidents::add);
      assertThat(incidents)
          .isNotEmpty()
          .allMatch(i -> i.event().code().type() == EventType.CONSULT);
      assertThat(new IncidentStore(archive).list(consult, 1, 2))
          .containsExactly(incidents.get(1).id(), incidents.get(2).id());
    }
  }

  // ---- material

  /** Everything that linking has found, in words. */
  private static List<String> all(Archive archive) throws IOException {
    List<String> all = new ArrayList<>();
    ArchiveSelection selection = new ArchiveSelection(archive, Filter.ALL);
    selection.articles(a -> all.add(a.article().article().id() + " " + a.article().family()));
    Collections.sort(all);
    List<String> incidents = new ArrayList<>();
    selection.incidents(
        i ->
            incidents.add(
                i.id() + i.first() + i.last() + i.reports().stream().map(Report::key).toList()));
    Collections.sort(incidents);
    all.addAll(incidents);
    List<String> cases = new ArrayList<>();
    selection.cases(c -> cases.add(c.toString()));
    Collections.sort(cases);
    all.addAll(cases);
    return all;
  }

  private List<String> linked(Archives.Kind kind, List<CodingResult> results, int batch)
      throws IOException {
    try (Archive archive = Archives.open(kind, folder)) {
      for (int i = 0; i < results.size(); i += batch) {
        add(archive, results.subList(i, Math.min(results.size(), i + batch)));
        Linking.catchUp(archive);
      }
      return all(archive);
    }
  }

  /** Articles, some of them copies, with a record each; the same each time. */
  private static List<CodingResult> many() {
    Random random = new Random(5);
    List<CodingResult> results = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String day = String.format("2010-03-%02d", 1 + random.nextInt(28));
      Telling telling = Telling.of("a" + i, day);
      if (random.nextInt(3) == 0) {
        telling.on(random.nextBoolean() ? day : "2010-03");
      }
      TransferStatus status =
          TransferStatus.values()[random.nextInt(TransferStatus.values().length)];
      EventType type = random.nextBoolean() ? EventType.CONSULT : EventType.ASSAULT;
      results.add(
          random.nextBoolean()
              ? result(telling, telling.event(type, null))
              : result(
                  telling,
                  telling
                      .from(random.nextInt(4) == 0 ? null : "ruritania")
                      .transfer(
                          random.nextBoolean() ? "borduria" : "syldavia",
                          List.of(LANCER, HALBERD, MISSILES, ARMS).get(random.nextInt(4)),
                          status)));
    }
    for (int i = 0; i < 12; i++) {
      String text =
          "Ships waited outside the harbour of Strelsau in a storm, " + "and ".repeat(i % 3);
      results.add(
          bare("s" + i, "2010-04-" + (10 + i), text + "port number " + i % 4 + " was shut."));
    }
    return results;
  }

  private static CodingResult bare(String id, String day, String text) {
    Article article =
        new Article(id, null, text, java.time.LocalDate.parse(day), null, null, java.util.Map.of());
    return new CodingResult(article, List.of(), List.of());
  }

  private static CodingResult result(Telling telling, Report<? extends CodedRecord> report) {
    return new CodingResult(telling.article(), List.of(report.record()), List.of());
  }

  private static void tell(Archive archive, Telling telling, Report<? extends CodedRecord> report) {
    add(archive, List.of(result(telling, report)));
  }

  private static void add(Archive archive, List<CodingResult> results) {
    archive
        .articles()
        .add(
            results.stream().map(r -> new Addition(r, "en", "test", CODED)).toList(),
            List.of(),
            NOW);
  }
}
