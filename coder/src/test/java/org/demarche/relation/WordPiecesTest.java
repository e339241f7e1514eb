package org.demarche.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private static final List<String> VOCABULARY =
      List.of("un", "##sign", "##ed", "treaty", ".", "'", "s", "e", "##u", "条", "sign", "##a");

  /** What Hugging Face's tokenizers 0.23.2 makes of random texts with the same vocabulary. */
  @Test
  void cuts_as_the_reference_does() throws IOException {
    WordPieces pieces = new WordPieces(lines("vocabulary.txt"));
    for (String line : lines("pieces.jsonl")) {
      JsonNode row = new ObjectMapper().readTree(line);
      List<Integer> expected = new ArrayList<>();
      row.get("pieces").forEach(piece -> expected.add(piece.intValue()));
      String text = row.get("text").textValue();
      assertThat(pieces.cut(text)).as(text).isEqualTo(expected);
    }
  }

  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordPieces.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  private static List<String> cut(String text) {
    return new WordPieces(VOCABULARY)
        .cut(text).stream().map(n -> n == 100 ? "?" : VOCABULARY.get(n)).toList();
  }

  @Test
  void takes_the_longest_piece_from_left_to_right() {
    assertThat(cut("unsigned")).containsExactly("un", "##sign", "##ed");
    assertThat(cut("signed")).containsExactly("sign", "##ed");
  }

  @Test
  void parts_words_at_space_and_punctuation() {
    assertThat(cut("treaty's\ttreaty.")).containsExactly("treaty", "'", "s", "treaty", ".");
  }

  @Test
  void takes_off_case_accents_and_control_characters() {
    assertThat(cut("TREATY ÉU\u0000 tre\u200baty")).containsExactly("treaty", "e", "##u", "treaty");
  }

  @Test
  void reads_an_ideograph_as_a_word() {
    assertThat(cut("e条e")).containsExactly("e", "条", "e");
  }

  @Test
  void does_not_know_a_word_of_which_it_does_not_know_a_part() {
    assertThat(cut("treaty treatyx")).containsExactly("treaty", "?");
    assertThat(cut("sign" + "a".repeat(97))).containsExactly("?");
    assertThat(cut("sign" + "a".repeat(96))).hasSize(97);
    assertThat(cut("")).isEmpty();
  }
}
