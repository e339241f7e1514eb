package org.demarche.desk.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEmbedderTest {

  /** Its vector, made once by this model, lies beside this test. */
  private static final String KNOWN = "Ruritania refused to hand over the coastal radars.";

  @TempDir private static Path cache;

  @SuppressWarnings("NullAway.Init") // opened before the tests
  private static SentenceEmbedder embedder;

  @BeforeAll
  static void open() throws IOException {
    embedder = SentenceEmbedder.open(cache, 2);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void sentences_of_like_meaning_are_nearer_than_others() {
    assertNearer(
        "The ministry cancelled the purchase of helicopters.",
        "An order for rotorcraft was called off by the government.",
        "The helicopter landed safely after a long flight.");
    assertNearer(
        "The two presidents met for talks in the capital.",
        "Both heads of state held a summit.",
        "The capital's football club lost its third match.");
    assertNearer(
        "Rebels might obtain the missiles.",
        "The rockets could end up in the hands of insurgents.",
        "The price of copper rose again.");
  }

  @Test
  void a_known_sentence_has_its_known_vector() throws IOException {
    float[] vector = embedder.embed(List.of(KNOWN)).get(0);
    try (InputStream file = getClass().getResourceAsStream("known-vector.txt")) {
      String text =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
      List<Float> known = Stream.of(text.strip().split("\\s+")).map(Float::valueOf).toList();
      assertThat(known).hasSize(SentenceEmbedder.DIMENSIONS);
      for (int i = 0; i < known.size(); i++) {
        assertThat(vector[i]).as("number " + i).isCloseTo(known.get(i), within(0.01f));
      }
    }
  }

  @Test
  void vectors_come_in_the_order_of_sentences_whatever_their_length() {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      sentences.add("Radar ".repeat(1 + (i * 37) % 50) + "number " + i);
    }
    List<float[]> together = embedder.embed(sentences);
    for (int i = 0; i < sentences.size(); i += 17) {
      float[] alone = embedder.embed(List.of(sentences.get(i))).get(0);
      assertThat(dot(alone, together.get(i))).as("sentence " + i).isGreaterThan(0.98);
    }
  }

  @Test
  void any_text_has_a_vector_of_length_one() {
    for (String text : List.of("", " ", "\u0000", "日本", "word ".repeat(5000), "\uD83D")) {
      float[] vector = embedder.embed(List.of(text)).get(0);
      assertThat(dot(vector, vector)).as(text.strip()).isCloseTo(1, within(1e-4));
    }
    assertThat(embedder.embed(List.of())).isEmpty();
  }

  @Test
  void eight_bits_a_number_keep_the_angles() {
    List<float[]> vectors =
        embedder.embed(List.of(KNOWN, "Radars stay where they are.", "Bread is dear.", "x"));
    for (float[] one : vectors) {
      for (float[] other : vectors) {
        double exact = dot(one, other);
        double coarse = cosine(Vectors.quantised(one), Vectors.quantised(other));
        assertThat(coarse).isCloseTo(exact, within(0.01));
      }
    }
  }

  @Test
  void the_native_library_is_unpacked_into_the_cache_that_was_named() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.contains("tokenizers"));
    }
  }

  private static void assertNearer(String sentence, String like, String unlike) {
    List<float[]> vectors = embedder.embed(List.of(sentence, like, unlike));
    assertThat(dot(vectors.get(0), vectors.get(1)))
        .as(sentence)
        .isGreaterThan(dot(vectors.get(0), vectors.get(2)) + 0.05);
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double cosine(byte[] one, byte[] other) {
    double dot = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
      square += one[i] * one[i];
      otherSquare += other[i] * other[i];
    }
    return dot / Math.sqrt(square * otherSquare);
  }
}
