package org.demarche.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;

class LexiconScaleTest {

  private final Lexicon shipped = Lexicon.shipped();

  @Test
  void all_of_the_entries_are_the_shipped_lexicon() {
    Lexicon same = scaled(1);
    assertThat(same.frames()).hasSameSizeAs(shipped.frames());
    assertThat(same.parties().entries().keySet()).isEqualTo(shipped.parties().entries().keySet());
  }

  @Test
  void entries_are_dropped_and_doubled_in_every_part() {
    Lexicon tenth = scaled(0.1);
    assertThat(tenth.frames().size()).isLessThan(shipped.frames().size() / 5).isPositive();
    assertThat(tenth.parties().tenures().size())
        .isLessThan(shipped.parties().tenures().size() / 5)
        .isPositive();
    Lexicon twice = scaled(2);
    assertThat(twice.frames()).hasSize(2 * shipped.frames().size());
    assertThat(weapons(twice)).isEqualTo(2 * weapons(shipped));
    assertThat(twice.parties().entries().size())
        .isGreaterThan(shipped.parties().entries().size() * 3 / 2);
  }

  private static Lexicon scaled(double share) {
    return Lexicon.read(new LexiconScale(LexiconFiles.shipped(), share).files());
  }

  private static long weapons(Lexicon lexicon) {
    return lexicon.weapons().stream().mapToLong(type -> type.weapons().size()).sum();
  }
}
