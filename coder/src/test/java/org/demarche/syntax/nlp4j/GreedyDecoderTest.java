package org.demarche.syntax.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreedyDecoderTest {

  @TempDir Path directory;

  @Test
  void findsWhatNlp4jFindsWithTheSameModels() throws IOException {
    for (long seed = 1; seed <= 6; seed++) {
      TinyModels models = new TinyModels(seed);
      GreedyDecoder decoder =
          new ModelCache(directory.resolve("" + seed), models).open(PreparationProgress.SILENT);
      Random random = new Random(seed);
      for (int round = 0; round < 200; round++) {
        List<String> forms = models.sentence(random);
        assertSame(decoder.decode(forms), models.decode(forms));
      }
    }
  }

  private static void assertSame(Analysis found, NLPNode[] wanted) {
    for (int i = 1; i < wanted.length; i++) {
      NLPNode node = wanted[i];
      assertThat(found.tags()[i]).as("tag of %s", node).isEqualTo(node.getPartOfSpeechTag());
      assertThat(found.lemmas()[i]).as("lemma of %s", node).isEqualTo(node.getLemma());
      assertThat(found.entities()[i]).as("entity of %s", node).isEqualTo(node.getNamedEntityTag());
      assertThat(found.heads()[i])
          .as("head of %s", node)
          .isEqualTo(node.getDependencyHead().getID());
      assertThat(found.labels()[i]).as("label of %s", node).isEqualTo(node.getDependencyLabel());
    }
  }

  @Test
  void findsTheSameOnManyThreads() throws IOException {
    TinyModels models = new TinyModels(7);
    GreedyDecoder decoder = new ModelCache(directory, models).open(PreparationProgress.SILENT);
    Random random = new Random(7);
    List<List<String>> sentences =
        IntStream.range(0, 500).mapToObj(i -> models.sentence(random)).toList();
    List<String> alone = sentences.stream().map(s -> text(decoder.decode(s))).toList();
    GreedyDecoder fresh = new ModelCache(directory, models).open(PreparationProgress.SILENT);
    assertThat(sentences.parallelStream().map(s -> text(fresh.decode(s))).toList())
        .isEqualTo(alone);
  }

  private static String text(Analysis analysis) {
    return String.join(" ", analysis.tags())
        + String.join(" ", analysis.entities())
        + java.util.Arrays.toString(analysis.heads())
        + String.join(" ", analysis.labels());
  }
}
