package org.demarche.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

  private static final String PARTIES =
      """
      parties:
        - party: rivermen-of-the-delta
          kind: armed-group
          code: NGA
          sector: [REB]
          name: Rivermen of the Delta
          state: nigeria
      """;

  @TempDir private Path folder;

  @Test
  void a_lexicon_of_the_users_own_reaches_the_executors() throws IOException {
    Path lexicon = folder.resolve("lexicon");
    Files.createDirectories(lexicon.resolve("parties/groups"));
    Files.writeString(lexicon.resolve("parties/groups/delta.yml"), PARTIES);
    Path article = folder.resolve("delta.txt");
    Files.writeString(article, "The Rivermen of the Delta attacked Ghana on Monday.");
    Path output = folder.resolve("out");
    try (SparkSession spark = Jobs.session(folder)) {
      Jobs.run(spark, "-o", output.toString(), "--lexicon", lexicon.toString(), article.toString());
      assertThat(Jobs.written(output)).anyMatch(line -> line.contains("rivermen-of-the-delta"));
    }
  }
}
