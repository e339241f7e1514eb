package org.demarche.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.review.PrecisionStore.Sort;
import org.demarche.desk.review.QueueStore.Asking;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.ReviewStore.Decision;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits, in which order, and for whom. */
class QueueStoreTest {

  private static final Asking ADA = new Asking("Ada", Reviewed.NOW);
  private static final Asking BEN = new Asking("Ben", Reviewed.NOW);
  private static final Queue BY_LOT = new Queue(Filter.ALL, "", Queue.Order.RANDOM, false);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void the_most_doubtful_comes_first(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      List<Item> items = all(archive, Queue.ALL);
      assertThat(items).hasSize(9);
      assertThat(items).extracting(Item::doubt).isSortedAccordingTo((a, b) -> b - a);
      assertThat(items).allMatch(item -> item.ofFrame() == 500);
      Item delivery = item(archive, "radars", "t2");
      assertThat(items.get(0)).isEqualTo(delivery);
      assertThat(delivery.reasons())
          .containsExactly(Reason.NOT_ASSERTED, Reason.GENERIC_WEAPON, Reason.NO_DATE);
      assertThat(item(archive, "radars", "t1").reasons()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_frame_that_was_wrong_makes_its_other_records_more_doubtful(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      int before = item(archive, "radars", "e2").doubt();
      RecordId met = Reviewed.id(archive, "lund", "e2");
      decide(archive, met, Decision.REJECT);
      // No decision of one, none right: one in three is to be expected right.
      assertThat(item(archive, "radars", "e2").doubt() - before).isEqualTo(667 - 500);
      decide(archive, met, Decision.WITHDRAW);
      assertThat(item(archive, "radars", "e2").doubt()).isEqualTo(before);
      decide(archive, met, Decision.ACCEPT);
      assertThat(item(archive, "radars", "e2").doubt() - before).isEqualTo(333 - 500);
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_reviewers_get_different_records_until_time_is_up(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      QueueStore queue = new QueueStore(archive);
      Item first = queue.next(Queue.ALL, ADA, null).orElseThrow();
      Item second = queue.next(Queue.ALL, BEN, null).orElseThrow();
      assertThat(second).isNotEqualTo(first);
      assertThat(queue.next(Queue.ALL, ADA, null)).contains(first);
      Instant later = Reviewed.NOW.plus(QueueStore.HELD).plusSeconds(1);
      assertThat(queue.next(Queue.ALL, new Asking("Ben", later), null)).contains(first);
      queue.release(first.id(), "Ada");
      assertThat(queue.next(Queue.ALL, new Asking("Cy", Reviewed.NOW), null)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_put_off_comes_back_later_and_to_others_at_once(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      QueueStore queue = new QueueStore(archive);
      Item first = queue.next(Queue.ALL, ADA, null).orElseThrow();
      queue.putOff(first.id(), ADA);
      assertThat(queue.next(Queue.ALL, ADA, null)).get().isNotEqualTo(first);
      assertThat(queue.next(Queue.ALL, BEN, null)).contains(first);
      queue.release(first.id(), "Ben");
      Instant tomorrow = Reviewed.NOW.plus(Duration.ofDays(1));
      assertThat(queue.next(Queue.ALL, new Asking("Ada", tomorrow), null)).contains(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void filters_and_frames_narrow_the_queue(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      QueueStore queue = new QueueStore(archive);
      Queue met = new Queue(Filter.ALL, "meet", Queue.Order.DOUBT, false);
      assertThat(queue.count(met)).isEqualTo(2);
      assertThat(all(archive, met)).extracting(Item::frame).containsOnly("meet");
      Filter transfers =
          Filter.ALL.withWhat(new Filter.What(List.of("transfer"), List.of(), List.of()));
      Queue claims = new Queue(transfers, "", Queue.Order.DOUBT, false);
      assertThat(queue.count(claims)).isEqualTo(2);
      assertThat(all(archive, claims)).hasSize(2);
      assertThat(queue.count(Queue.ALL)).isEqualTo(9);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_sample_by_lot_is_told_from_what_was_picked(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      List<Item> drawn = all(archive, BY_LOT);
      Item last = drawn.get(drawn.size() - 1);
      decide(archive, last.id(), Decision.REJECT);
      Precision picked = new PrecisionStore(archive).list(Sort.ALL).get(0);
      assertThat(picked.reviewed()).isEqualTo(1);
      assertThat(picked.sample().of()).isZero();
      decide(archive, drawn.get(0).id(), Decision.ACCEPT);
      decide(archive, drawn.get(1).id(), Decision.REJECT);
      Precision both = new PrecisionStore(archive).list(Sort.ALL).get(0);
      assertThat(both.right().hits()).isEqualTo(1);
      assertThat(both.right().of()).isEqualTo(3);
      assertThat(both.sample().hits()).isEqualTo(1);
      assertThat(both.sample().of()).isEqualTo(2);
      assertThat(both.waiting()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void precision_shows_the_worst_frame_first(Archives.Kind kind) {
    try (Archive archive = filled(kind)) {
      decide(archive, Reviewed.id(archive, "lund", "e2"), Decision.REJECT);
      decide(archive, Reviewed.id(archive, "radars", "e2"), Decision.REJECT);
      decide(archive, Reviewed.id(archive, "lund", "e1"), Decision.ACCEPT);
      List<Precision> frames = new PrecisionStore(archive).list(Sort.FRAME);
      assertThat(frames).extracting(Precision::name).containsExactly("meet", "request");
      assertThat(frames.get(0).rejected()).isEqualTo(2);
      assertThat(frames.get(0).sample().of()).isEqualTo(2);
      assertThat(new PrecisionStore(archive).list(Sort.TYPE))
          .extracting(Precision::name)
          .containsExactly("CONSULT", "REQUEST");
    }
  }

  private Archive filled(Archives.Kind kind) {
    Archive archive = Archives.open(kind, folder);
    Reviewed.fill(archive);
    return archive;
  }

  private static Item item(Archive archive, String article, String record) {
    return new QueueStore(archive).find(Reviewed.id(archive, article, record)).orElseThrow();
  }

  private static void decide(Archive archive, RecordId id, Decision decision) {
    new Reviewing(archive).decide(Opinion.of(id, decision, "Ada", Reviewed.NOW, null));
    new ItemStore(archive).catchUp(100);
  }

  /** Everything that a reviewer gets who puts all of it off. */
  private static List<Item> all(Archive archive, Queue wanted) {
    QueueStore queue = new QueueStore(archive);
    List<Item> items = new ArrayList<>();
    Asking reader = new Asking("Reader " + wanted.order() + wanted.frame(), Reviewed.NOW);
    for (Optional<Item> item = queue.next(wanted, reader, null);
        item.isPresent();
        item = queue.next(wanted, reader, null)) {
      items.add(item.get());
      queue.putOff(item.get().id(), reader);
    }
    return items;
  }
}
