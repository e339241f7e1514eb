package org.demarche.relation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library that the search uses is asked for the same pieces. */
class WordPiecesLibraryTest {

  private static final List<String> WORDS =
      List.of(
          "Treaty",
          "naïve",
          "S-300s",
          "U.S.",
          "coöperation",
          "İstanbul",
          "“quoted”",
          "1,250",
          "€5",
          "don't",
          "Łódź",
          "Việt Nam",
          "北京",
          "пакт",
          "عهد",
          "hindi हिन्दी",
          "\u200b",
          "\u00ad",
          "x".repeat(101),
          "Ångström",
          "A\u0301",
          "ﬁre",
          "½",
          "$",
          "^",
          "`a`",
          "~",
          "😀",
          "\uFFFD",
          "…",
          "—",
          "mid\u00a0dle",
          "\u2028",
          "\u3000",
          "ΣΑΣ",
          "ß",
          "¿qué?");

  @Test
  void cuts_as_the_library_does(@TempDir Path folder) throws IOException {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ENGINE_CACHE_DIR", folder.toAbsolutePath().toString());
    WordPieces pieces = new WordPieces(vocabulary());
    Random random = new Random(7);
    try (InputStream in =
            Objects.requireNonNull(
                WordPieces.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"));
        HuggingFaceTokenizer library = HuggingFaceTokenizer.newInstance(in, Map.of())) {
      for (int i = 0; i < 3_000; i++) {
        String text = text(random);
        List<Long> expected =
            Arrays.stream(library.encode(text, false, false).getIds()).boxed().toList();
        assertThat(pieces.cut(text).stream().map(Integer::longValue).toList())
            .as(text)
            .isEqualTo(expected);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(
          random.nextInt(4) == 0
              ? Character.toString(character(random))
              : WORDS.get(random.nextInt(WORDS.size())));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  /** Of blocks whose characters are the same in all versions of Unicode that one meets. */
  private static int character(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0x2000 + random.nextInt(0x60);
      case 1 -> 0x3000 + random.nextInt(0x40);
      default -> random.nextInt(0x370);
    };
  }

  private static List<String> vocabulary() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordPieces.class.getResourceAsStream("vocabulary.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }
}
