package org.demarche.desk.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.desk.register.Remarks.Replaced;
import org.demarche.desk.register.Remarks.Trait;
import org.junit.jupiter.api.Test;

class RemarksTest {

  @Test
  void a_replaced_order_is_read_with_its_cancellation() {
    Remarks remarks =
        Remarks.of("$2 b deal; replaces 2003 order for Kestrel cancelled 2006 after UN embargo");
    assertThat(remarks.replaces()).isEqualTo(new Replaced(2003, 2006));
    assertThat(remarks.value()).isEqualTo("$2 b");
    assertThat(remarks.traits()).contains(Trait.CANCELLED, Trait.EMBARGO);
  }

  @Test
  void the_value_keeps_its_doubts() {
    assertThat(Remarks.of("Part of $45 m deal").value()).isEqualTo("part of $45 m");
    assertThat(Remarks.of("Possibly $145 m deal").value()).isEqualTo("possibly $145 m");
    assertThat(Remarks.of("worth nothing").value()).isNull();
  }

  @Test
  void the_platform_stands_at_the_beginning_of_a_clause() {
    assertThat(Remarks.of("For 3 Heron frigates; delivered with them").platform())
        .isEqualTo("3 Heron frigates");
    assertThat(Remarks.of("Second-hand; for Heron-2 UAV").platform()).isEqualTo("Heron-2 UAV");
    assertThat(Remarks.of("Paid for by Sylvania").platform()).isNull();
  }

  @Test
  void an_empty_comment_says_nothing() {
    Remarks remarks = Remarks.of("");
    assertThat(remarks.traits()).isEmpty();
    assertThat(remarks.value()).isNull();
    assertThat(remarks.platform()).isNull();
    assertThat(remarks.replaces()).isNull();
  }
}
