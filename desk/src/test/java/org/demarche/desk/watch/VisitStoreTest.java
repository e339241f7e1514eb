package org.demarche.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitStoreTest {

  @TempDir private Path folder;

  private final MovingClock clock = new MovingClock("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void what_came_since_the_last_visit_is_new_until_the_next(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      VisitStore visits = new VisitStore(archive);
      News.add(archive, News.of("a", "A").says("One."));
      assertThat(come(visits)).as("nothing is new at first").isEqualTo(1);
      News.add(archive, News.of("b", "B").says("Two."));
      clock.pass(Duration.ofMinutes(30));
      assertThat(come(visits)).as("the same visit").isEqualTo(1);
      News.add(archive, News.of("c", "C").says("Three."));
      clock.pass(Duration.ofHours(5));
      assertThat(come(visits)).as("the last visit ended after the second").isEqualTo(2);
      clock.pass(Duration.ofMinutes(5));
      assertThat(come(visits)).isEqualTo(2);
      clock.pass(Duration.ofHours(5));
      assertThat(come(visits)).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_somebody_has_seen_is_no_longer_new_to_them_alone(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      VisitStore visits = new VisitStore(archive);
      come(visits);
      visits.come("Bea", clock.instant());
      News.add(archive, News.of("a", "A").says("One."), News.of("b", "B").says("Two."));
      visits.see("Ada", 1, clock.instant());
      assertThat(come(visits)).isEqualTo(1);
      assertThat(visits.come("Bea", clock.instant()).article()).isZero();
    }
  }

  private long come(VisitStore visits) {
    return visits.come("Ada", clock.instant()).article();
  }
}
