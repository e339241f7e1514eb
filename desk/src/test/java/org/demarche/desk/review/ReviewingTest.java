package org.demarche.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.review.QueueStore.Asking;
import org.demarche.desk.review.Reviewing.Outcome;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.desk.store.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people look at a record without seeing each other. */
class ReviewingTest {

  private static final Queue FOR_TWO = new Queue(Filter.ALL, "", Queue.Order.DOUBT, true);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void unless_an_editor_chooses_otherwise_a_decision_counts_at_once(Archives.Kind kind) {
    try (Archive archive = filled(kind, 0)) {
      RecordId id = Reviewed.id(archive, "lund", "e1");
      assertThat(decide(archive, id, Decision.ACCEPT, "Ada")).isEqualTo(Outcome.COUNTS);
      assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.ACCEPTED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_first_opinion_changes_nothing_and_the_second_like_it_counts(Archives.Kind kind) {
    try (Archive archive = filled(kind, 100)) {
      Reviewing reviewing = new Reviewing(archive);
      RecordId id = Reviewed.id(archive, "lund", "e1");
      assertThat(decide(archive, id, Decision.REJECT, "Ada")).isEqualTo(Outcome.KEPT);
      assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.MACHINE);
      assertThat(archive.reviews().ofArticle("lund")).isEmpty();
      assertThat(reviewing.own(id, "Ben")).isEmpty();
      assertThat(reviewing.own(id, "Ada")).get().extracting(Opinion::decision)
          .isEqualTo(Decision.REJECT);
      assertThat(decide(archive, id, Decision.REJECT, "Ben")).isEqualTo(Outcome.COUNTS);
      assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.REJECTED);
      assertThat(archive.reviews().ofArticle("lund"))
          .extracting(Review::reviewer)
          .containsExactly("Ada and Ben");
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_person_twice_is_no_second_reviewer(Archives.Kind kind) {
    try (Archive archive = filled(kind, 100)) {
      RecordId id = Reviewed.id(archive, "lund", "e1");
      decide(archive, id, Decision.ACCEPT, "Ada");
      assertThat(decide(archive, id, Decision.ACCEPT, "Ada")).isEqualTo(Outcome.KEPT);
      assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.MACHINE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_disagreement_waits_until_an_editor_settles_it(Archives.Kind kind) {
    try (Archive archive = filled(kind, 100)) {
      RecordId id = Reviewed.id(archive, "lund", "e1");
      decide(archive, id, Decision.ACCEPT, "Ada");
      assertThat(decide(archive, id, Decision.REJECT, "Ben")).isEqualTo(Outcome.DISAGREES);
      assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.MACHINE);
      new Reviewing(archive)
          .settle(Opinion.of(id, Decision.ACCEPT, "Eve", Reviewed.NOW, "as Ada has it"));
      assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.ACCEPTED);
      Agreement agreement = Agreement.of(new Reviewing(archive).all().values());
      assertThat(agreement.pairs()).hasSize(1);
      assertThat(agreement.pairs().get(0).kappa().agreed()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_opinion_can_be_taken_back(Archives.Kind kind) {
    try (Archive archive = filled(kind, 100)) {
      RecordId id = Reviewed.id(archive, "lund", "e1");
      decide(archive, id, Decision.REJECT, "Ada");
      decide(archive, id, Decision.WITHDRAW, "Ada");
      assertThat(new Reviewing(archive).own(id, "Ada")).isEmpty();
      assertThat(decide(archive, id, Decision.REJECT, "Ben")).isEqualTo(Outcome.KEPT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void both_get_the_record_and_each_but_once(Archives.Kind kind) {
    try (Archive archive = filled(kind, 100)) {
      QueueStore queue = new QueueStore(archive);
      Asking ada = new Asking("Ada", Reviewed.NOW);
      Item first = queue.next(FOR_TWO, ada, null).orElseThrow();
      assertThat(first.twice()).isTrue();
      Asking ben = new Asking("Ben", Reviewed.NOW);
      assertThat(queue.next(FOR_TWO, ben, null)).contains(first);
      decide(archive, first.id(), Decision.ACCEPT, "Ada");
      assertThat(queue.next(FOR_TWO, ada, null)).get().isNotEqualTo(first);
      assertThat(queue.next(FOR_TWO, ben, null)).contains(first);
      decide(archive, first.id(), Decision.ACCEPT, "Ben");
      new ItemStore(archive).catchUp(100);
      Optional<Item> after = queue.next(FOR_TWO, ben, null);
      assertThat(after).get().isNotEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_share_lies_between_nothing_and_everything(Archives.Kind kind) {
    try (Archive archive = filled(kind, 30)) {
      List<RecordId> ids =
          archive.records().ofArticle(1).stream().map(r -> new RecordId(1, r.key())).toList();
      for (RecordId id : ids) {
        boolean few = new Reviewing(archive).isForTwo(id);
        new Reviewing(archive).choosePercentForTwo(100, "Eve", Reviewed.NOW);
        assertThat(new Reviewing(archive).isForTwo(id)).isTrue();
        new Reviewing(archive).choosePercentForTwo(0, "Eve", Reviewed.NOW);
        assertThat(new Reviewing(archive).isForTwo(id)).isFalse();
        new Reviewing(archive).choosePercentForTwo(30, "Eve", Reviewed.NOW);
        assertThat(new Reviewing(archive).isForTwo(id)).isEqualTo(few);
      }
    }
  }

  private Archive filled(Archives.Kind kind, int percent) {
    Archive archive = Archives.open(kind, folder);
    Reviewed.fill(archive);
    new Reviewing(archive).choosePercentForTwo(percent, "Eve", Reviewed.NOW);
    return archive;
  }

  private static Outcome decide(Archive archive, RecordId id, Decision decision, String who) {
    return new Reviewing(archive).decide(Opinion.of(id, decision, who, Reviewed.NOW, null));
  }
}
