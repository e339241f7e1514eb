package org.demarche.desk.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {

  @Test
  void what_utf8_cannot_hold_is_replaced_and_nothing_else() {
    assertThat(Characters.unicode("a\uD800b 😀 \u0000\uFFFE"))
        .isEqualTo("a\uFFFDb 😀 \u0000\uFFFE");
  }

  @Test
  void what_xml_cannot_hold_is_replaced_and_nothing_else() {
    assertThat(Characters.xml("a\uDC00 \u0000\u001F\t\n\r\u0085\uFFFE\uFFFF 😀"))
        .isEqualTo("a\uFFFD \uFFFD\uFFFD\t\n\r\u0085\uFFFD\uFFFD 😀");
  }
}
