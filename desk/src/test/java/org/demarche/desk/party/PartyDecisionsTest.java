package org.demarche.desk.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.desk.export.Samples;
import org.demarche.desk.export.jsonl.RandomArchive;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.DecisionStore;
import org.demarche.desk.link.Linking;
import org.demarche.desk.party.PartyDecision.Merge;
import org.demarche.desk.party.PartyDecision.Rename;
import org.demarche.desk.party.PartyDecision.Subject;
import org.demarche.desk.party.PartyDecision.Undo;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.ArchiveException;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.CodingResult;
import org.demarche.model.Transfer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What merging and renaming parties promises, whichever database the archive is in. */
class PartyDecisionsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Subject RURITANIA = new Subject("ruritania", null, "Ruritania");
  private static final Subject BORDURIA = new Subject("borduria", null, "Borduria");
  private static final Subject SYLDAVIA = new Subject("syldavia", "SYL", "Syldavia");
  private static final Subject NORWAY = new Subject("norway", "NOR", "Norway");
  private static final List<String> DERIVED =
      List.of(
          "SELECT a.id || ' ' || r.key || ' ' || coalesce(r.named, '-') || ' ' || r.link_group"
              + " FROM record r JOIN article a ON a.number = r.article ORDER BY 1",
          "SELECT r.key || ' ' || p.role || ' ' || p.party || ' ' || coalesce(p.code, '-') || ' ' ||"
              + " p.name || ' ' || p.words FROM record_party p JOIN record r ON r.number ="
              + " p.record ORDER BY 1",
          "SELECT r.key || ' ' || p.party FROM record_coded p JOIN record r ON r.number = p.record"
              + " ORDER BY 1",
          "SELECT i.id || ' ' || i.link_group || ' ' || w.key FROM incident i JOIN incident_report w"
              + " ON w.incident = i.id ORDER BY 1",
          "SELECT c.id || ' ' || c.link_group || ' ' || c.supplier || ' ' || c.recipient || ' ' ||"
              + " w.role || ' ' || w.key FROM arms_case c JOIN arms_case_record w ON w.arms_case ="
              + " c.id ORDER BY 1");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void a_merged_party_counts_as_the_other_everywhere(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      decide(archive, new Merge(BORDURIA, SYLDAVIA));
      assertThat(found(archive, "borduria")).isZero();
      assertThat(found(archive, "syldavia")).isEqualTo(6);
      PartyStore parties = new PartyStore(archive);
      assertThat(parties.find("borduria")).isEmpty();
      assertThat(parties.find("syldavia").orElseThrow().counts())
          .isEqualTo(new PartyLine.Counts(6, 1, 2, 0));
      assertThat(parties.spellings("syldavia", 9).stream().map(PartyStore.Said::words))
          .containsExactly("Borduria", "Syldavia");
      assertThat(new PartyCases(archive).received("syldavia", 9)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void records_stay_as_they_are_coded(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      List<String> before = coded(archive);
      decide(archive, new Merge(BORDURIA, SYLDAVIA));
      decide(archive, new Rename(NORWAY, "The North"));
      assertThat(coded(archive)).isEqualTo(before);
      Transfer counting =
          archive.records().ofArticle(2).stream()
              .map(report -> report.record())
              .filter(Transfer.class::isInstance)
              .map(Transfer.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(Objects.requireNonNull(counting.recipient()).id()).isEqualTo("syldavia");
      assertThat(counting.recipient().code()).isEqualTo("SYL");
      assertThat(counting.recipient().text()).isEqualTo("Borduria");
    }
  }

  @ParameterizedTest
  @EnumSource
  void undone_in_any_order_decisions_leave_no_trace(Archives.Kind kind) {
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      try (Archive archive = Archives.open(kind, folder)) {
        RandomArchive filled = new RandomArchive(random, archive);
        filled.fill(8);
        undoAll(archive, random);
        List<String> before = derived(archive);
        for (int i = 0; i < 6; i++) {
          filled.aboutParties();
          Linking.catchUp(archive);
        }
        undoAll(archive, random);
        assertThat(derived(archive)).as("seed %d", seed).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_decided_before_an_article_comes_holds_for_it(Archives.Kind kind) {
    try (Archive first = Archives.open(kind, folder);
        Archive later = Archives.open(kind, folder)) {
      List<PartyDecision.Act> acts =
          List.of(
              new Merge(BORDURIA, SYLDAVIA),
              new Rename(SYLDAVIA, "Greater Syldavia"),
              new Rename(NORWAY, "The North"));
      acts.forEach(act -> decide(first, act));
      add(first);
      add(later);
      Linking.catchUp(later);
      acts.forEach(act -> decide(later, act));
      assertThat(derived(first)).isEqualTo(derived(later)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void merges_that_lead_on_may_be_decided_in_any_order(Archives.Kind kind) {
    List<PartyDecision.Act> merges =
        new ArrayList<>(
            List.of(
                new Merge(BORDURIA, SYLDAVIA),
                new Merge(SYLDAVIA, NORWAY),
                new Merge(RURITANIA, NORWAY)));
    Random random = new Random(3);
    List<String> expected = List.of();
    for (int i = 0; i < 5; i++) {
      try (Archive archive = samples(kind)) {
        merges.forEach(merge -> decide(archive, merge));
        List<String> outcome = derived(archive);
        assertThat(new PartyDecisionStore(archive).names().coded("norway"))
            .containsExactly("borduria", "ruritania", "syldavia");
        assertThat(outcome).isEqualTo(expected.isEmpty() ? outcome : expected);
        expected = outcome;
      }
      Collections.shuffle(merges, random);
    }
  }

  @ParameterizedTest
  @EnumSource
  void links_made_anew_are_those_that_were_caught_up(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      decide(archive, new Merge(BORDURIA, SYLDAVIA));
      List<String> caughtUp = derived(archive);
      Linking.all(archive, sofar -> {});
      assertThat(derived(archive)).isEqualTo(caughtUp);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_old_id_of_a_case_leads_to_it_and_comes_back(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      CaseStore cases = new CaseStore(archive);
      String before = new PartyCases(archive).received("borduria", 9).get(0);
      long merge = decide(archive, new Merge(BORDURIA, SYLDAVIA));
      Case merged = cases.find(before).orElseThrow();
      assertThat(merged.head().id()).isNotEqualTo(before);
      assertThat(merged.head().name()).contains("Syldavia");
      decide(archive, new Undo(merge));
      assertThat(cases.find(before).orElseThrow().head().id()).isEqualTo(before);
      assertThat(cases.find(merged.head().id()).orElseThrow().head().id()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_decided_about_a_case_holds_through_merge_and_undo(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      CaseStore cases = new CaseStore(archive);
      String id = new PartyCases(archive).received("borduria", 9).get(0);
      new DecisionStore(archive)
          .add(new Decision.Rename(cases.subject(id).orElseThrow(), "The radars"), "R.", NOW);
      long merge = decide(archive, new Merge(BORDURIA, SYLDAVIA));
      assertThat(cases.find(id).orElseThrow().head().name()).isEqualTo("The radars");
      decide(archive, new Undo(merge));
      assertThat(cases.find(id).orElseThrow().head().name()).isEqualTo("The radars");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_coding_keeps_the_names(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      decide(archive, new Merge(BORDURIA, SYLDAVIA));
      List<String> before = derived(archive);
      StoredArticle stored = archive.articles().find("radars").orElseThrow();
      archive.records().replace(stored, coding("lex-2"), Samples.arms());
      Linking.catchUp(archive);
      assertThat(derived(archive)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void any_words_can_be_a_name(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      for (String name : List.of("a\0b", "\ud83d", "\uf8fe", "\"', <b>%_!", "\u202egnol")) {
        long rename = decide(archive, new Rename(NORWAY, name));
        assertThat(new PartyStore(archive).find("norway").orElseThrow().name()).isEqualTo(name);
        long merge =
            decide(archive, new Merge(new Subject("\"" + name + "\"", null, name), NORWAY));
        assertThat(new PartyDecisionStore(archive).names().coded("norway"))
            .contains("\"" + name + "\"");
        decide(archive, new Undo(merge));
        decide(archive, new Undo(rename));
      }
      assertThat(new PartyStore(archive).find("norway").orElseThrow().name()).isEqualTo("Norway");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_makes_no_sense_is_refused_and_changes_nothing(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      long merge = decide(archive, new Merge(BORDURIA, SYLDAVIA));
      List<String> before = derived(archive);
      refuse(archive, new Merge(SYLDAVIA, BORDURIA), "one party already");
      refuse(archive, new Rename(SYLDAVIA, "  "), "needs a name");
      refuse(archive, new Undo(merge + 7), "there is no decision");
      decide(archive, new Undo(merge));
      refuse(archive, new Undo(merge), "there is no decision");
      assertThat(derived(archive)).isNotEqualTo(before);
      assertThat(new PartyDecisionStore(archive).list()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_change_reaches_the_search_index(Archives.Kind kind) {
    try (Archive archive = samples(kind)) {
      long before = archive.articles().version();
      decide(archive, new Rename(SYLDAVIA, "Greater Syldavia"));
      assertThat(archive.articles().version()).isEqualTo(before + 1);
    }
  }

  // ---- ways

  private static void refuse(Archive archive, PartyDecision.Act act, String why) {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> decide(archive, act))
        .withMessageContaining(why);
  }

  private static long decide(Archive archive, PartyDecision.Act act) {
    long number = new PartyDecisionStore(archive).add(act, "R.", NOW);
    Linking.catchUp(archive);
    return number;
  }

  private static void undoAll(Archive archive, Random random) {
    PartyDecisionStore store = new PartyDecisionStore(archive);
    List<PartyDecision> standing = new ArrayList<>(store.standing());
    Collections.shuffle(standing, random);
    standing.forEach(each -> decide(archive, new Undo(each.number())));
    Linking.catchUp(archive);
  }

  private Archive samples(Archives.Kind kind) {
    Archive archive = Archives.open(kind, folder);
    add(archive);
    Linking.catchUp(archive);
    return archive;
  }

  private static void add(Archive archive) {
    for (CodingResult result : List.of(Samples.result(), Samples.arms())) {
      Addition addition = new Addition(result, "en", "here", coding("lex-1"));
      archive.articles().add(List.of(addition), List.of(), NOW);
    }
    Linking.catchUp(archive);
  }

  private static StoredArticle.Coding coding(String lexicon) {
    return new StoredArticle.Coding(StoredArticle.State.CODED, lexicon, "0.1");
  }

  private static long found(Archive archive, String party) {
    Filter filter =
        new Filter(Filter.What.ANY, List.of(party), List.of(), List.of(), Filter.Days.ANY, false);
    List<String> keys = new ArrayList<>();
    archive
        .records()
        .each(filter, (article, reports) -> reports.forEach(report -> keys.add(report.key())));
    return keys.size();
  }

  private static List<String> coded(Archive archive) {
    return rows(
        archive, "SELECT key || coalesce(machine, '') || coalesce(reviewed, '') FROM record");
  }

  private static List<String> derived(Archive archive) {
    TreeMap<Integer, List<String>> rows = new TreeMap<>();
    for (int i = 0; i < DERIVED.size(); i++) {
      rows.put(i, rows(archive, DERIVED.get(i)));
    }
    return rows.values().stream().flatMap(List::stream).toList();
  }

  private static List<String> rows(Archive archive, String sql) {
    return Stream.ofNullable(
            archive.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list()))
        .flatMap(List::stream)
        .sorted()
        .toList();
  }
}
