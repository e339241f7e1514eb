package org.demarche.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.desk.export.Samples;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchLookTest {

  @TempDir private Path folder;

  private final MovingClock clock = new MovingClock("2026-03-01T12:00:00Z");

  private static News radar(String id) {
    return News.of(id, "Notes " + id)
        .says("A radar went to the port.")
        .event(EventType.CONSULT, "norway", "sweden");
  }

  @ParameterizedTest
  @EnumSource
  void each_new_article_is_told_once(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      News.add(archive, radar("before"));
      Watched watch = new Watched(archive, "q=radar", clock);
      assertThat(watch.look()).isZero();
      News.add(archive, radar("a"), News.of("b", "Oil").says("Oil is dear."), radar("c"));
      assertThat(watch.look()).isEqualTo(2);
      assertThat(watch.look()).isZero();
      News.add(archive, radar("d"));
      watch.look();
      assertThat(watch.articles()).containsExactly("d", "c", "a");
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_is_out_of_date_tells_nothing_twice(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = new Watched(archive, "q=radar", clock);
      WatchList asItWas = watch.list();
      News.add(archive, radar("a"));
      assertThat(watch.look(asItWas)).isEqualTo(1);
      assertThat(watch.look(asItWas)).isZero();
      assertThat(watch.articles()).containsExactly("a");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatever_comes_in_between_looks_is_told_exactly_once(Archives.Kind kind) throws Exception {
    Random random = new Random(7);
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = new Watched(archive, "q=radar", clock);
      List<String> expected = new ArrayList<>();
      for (int round = 0; round < 8; round++) {
        WatchList known = watch.list();
        for (int i = random.nextInt(60); i > 0; i--) {
          String id = round + "-" + i;
          boolean wanted = random.nextBoolean();
          News.add(archive, wanted ? radar(id) : News.of(id, "Oil " + id).says("Oil, no. " + id));
          if (wanted) {
            expected.add(id);
          }
        }
        watch.look(random.nextBoolean() ? known : watch.list());
      }
      watch.look();
      Collections.reverse(expected);
      assertThat(watch.articles()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_article_that_reports_more_is_told_again_with_that_alone(Archives.Kind kind)
      throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = new Watched(archive, "q=ministers", clock);
      add(archive, new CodingResult(Samples.ARTICLE, List.of(Samples.request()), List.of()));
      watch.look();
      recode(archive, List.of(Samples.request(), Samples.meeting()));
      assertThat(watch.look()).isEqualTo(1);
      recode(archive, List.of(Samples.request(), Samples.meeting()));
      assertThat(watch.look()).isZero();
      WatchItem again = watch.found().get(0);
      assertThat(again.again()).isTrue();
      assertThat(again.news().reports()).hasSize(1);
      assertThat(again.news().reports().get(0).record().provenance().frame()).isEqualTo("meet");
    }
  }

  private static final StoredArticle.Coding CODED =
      new StoredArticle.Coding(StoredArticle.State.CODED, "1", "1");

  private static void add(Archive archive, CodingResult result) {
    Addition addition = new Addition(result, "en", "test", CODED);
    archive.articles().add(List.of(addition), List.of(), Instant.EPOCH);
  }

  private static void recode(Archive archive, List<? extends CodedRecord> records) {
    StoredArticle stored = archive.articles().find("lund").orElseThrow();
    archive.records().replace(stored, CODED, Samples.result(records, List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void a_case_is_told_with_how_it_stood_before_and_stands_now(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = new Watched(archive, "weapon=s-300", clock);
      News.add(archive, transfer("a", TransferStatus.ORDERED));
      watch.look();
      News.add(
          archive,
          transfer("b", TransferStatus.DELIVERED),
          transfer("c", TransferStatus.DELIVERED));
      watch.look();
      List<List<CaseMove>> moves = watch.found().stream().map(item -> item.news().cases()).toList();
      assertThat(moves).allMatch(of -> of.size() == 1);
      assertThat(moves.get(2).get(0).was()).isNull();
      assertThat(moves.get(2).get(0).status()).isEqualTo(TransferStatus.ORDERED);
      assertThat(moves.get(1).get(0).was()).isEqualTo(TransferStatus.ORDERED);
      assertThat(moves.get(1).get(0).status()).isEqualTo(TransferStatus.DELIVERED);
      assertThat(moves.get(0).get(0).isMove()).isFalse();
    }
  }

  private static News transfer(String id, TransferStatus status) {
    return News.of(id, "Arms " + id)
        .says("The batteries of " + id + " go to Iran.")
        .transfer("russia", "iran", "s-300", status);
  }

  @ParameterizedTest
  @EnumSource
  void only_the_records_that_are_looked_for_are_told(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = new Watched(archive, "type=CONSULT", clock);
      News.add(archive, radar("a").event(EventType.ACCUSE, "norway", "iran"));
      watch.look();
      assertThat(watch.found().get(0).news().reports()).hasSize(1);
      assertThat(watch.found().get(0).news().sentence()).isEqualTo("A radar went to the port.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_cannot_be_looked_for_is_noted_and_nothing_is_lost(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = new Watched(archive, "party=atlantis", clock);
      News.add(archive, radar("a"));
      assertThat(watch.look()).isZero();
      assertThat(watch.list().trouble()).contains("atlantis");
      assertThat(watch.list().reach().version()).isLessThan(archive.articles().version());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_seen_is_no_longer_new(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = new Watched(archive, "q=radar", clock);
      News.add(archive, radar("a"), radar("b"));
      watch.look();
      assertThat(watch.items.countAfter(watch.number, watch.list().reach().seen())).isEqualTo(2);
      watch.lists.see(watch.number, watch.items.latest(watch.number));
      watch.lists.see(watch.number, 0);
      assertThat(watch.items.countAfter(watch.number, watch.list().reach().seen())).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_search_watches_once_and_goes_with_all_it_found(Archives.Kind kind) throws Exception {
    try (Archive archive = Archives.open(kind, folder)) {
      Watched watch = new Watched(archive, "q=radar", clock);
      News.add(archive, radar("a"));
      watch.look();
      long search = watch.list().search().number();
      assertThat(watch.lists.watch(search)).isEqualTo(watch.number);
      new SavedSearchStore(archive).delete(search);
      assertThat(watch.lists.find(watch.number)).isEmpty();
      assertThat(watch.found()).isEmpty();
    }
  }
}
