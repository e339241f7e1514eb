package org.demarche.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamePiecesTest {

  @Test
  void letters_and_digits_are_pieces_of_their_own() {
    assertThat(NamePieces.of("15M movement")).containsExactly("15", "M", "movement");
    assertThat(NamePieces.of("M-23")).isEqualTo(NamePieces.of("M23"));
  }

  @Test
  void marks_and_accents_do_not_count() {
    assertThat(NamePieces.of("San José")).isEqualTo(NamePieces.of("San Jose"));
    assertThat(NamePieces.of("Sana'a")).containsExactly("Sana", "a");
    assertThat(NamePieces.of(" ,. ")).isEmpty();
    assertThat(NamePieces.of("")).isEmpty();
  }

  @Test
  void a_plus_sign_tells_names_apart() {
    assertThat(NamePieces.of("OPEC+")).containsExactly("OPEC", "+");
    assertThat(NamePieces.of("P5+1")).containsExactly("P", "5", "+", "1");
  }

  @Test
  void an_ambiguity_covers_all_spellings_of_its_alias() {
    Ambiguity quebec = new Ambiguity("Quebec", "the city", Set.of(), Set.of(), List.of());
    assertThat(quebec.covers("Québec")).isTrue();
    assertThat(quebec.covers("Quebec City")).isFalse();
    assertThat(quebec.covers("QUEBEC")).isFalse();
  }
}
