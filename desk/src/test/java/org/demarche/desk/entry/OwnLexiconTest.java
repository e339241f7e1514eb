package org.demarche.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.demarche.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLexiconTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final String FRAME = "frames/consult/x.yml";

  @TempDir Path folder;

  @Test
  void only_paths_of_a_lexicon_are_written() {
    OwnLexicon own = new OwnLexicon(folder.resolve("lexicon"));
    for (String path :
        List.of(
            "../x.yml",
            "/etc/x.yml",
            "frames/../../x.yml",
            "frames/.x.yml",
            "schema/x.yml",
            "frames/x.tsv",
            "x.yml",
            "frames\\x.yml",
            "frames/X.yml",
            "frames/a/b/c/d/x.yml",
            "frames/x.yml\n")) {
      assertThatThrownBy(() -> own.save(path, "text", NOW))
          .as(path)
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(own.has(path)).as(path).isFalse();
    }
    assertThat(folder.resolve("lexicon")).doesNotExist();
  }

  @Test
  void the_version_before_is_kept_and_no_lexicon_reads_it() throws Exception {
    OwnLexicon own = new OwnLexicon(folder);
    own.save(FRAME, "first", NOW);
    own.save(FRAME, "second", NOW);
    own.remove(FRAME, NOW);
    assertThat(own.text(FRAME)).isEmpty();
    assertThat(own.versions(FRAME)).hasSize(2);
    assertThat(own.version(FRAME, own.versions(FRAME).get(0))).contains("second");
    assertThat(own.version(FRAME, own.versions(FRAME).get(1))).contains("first");
    assertThat(LexiconFiles.of(folder).list("", "")).isEmpty();
  }

  @Test
  void a_version_is_named_by_its_time_and_nothing_else_is_read() throws Exception {
    OwnLexicon own = new OwnLexicon(folder);
    own.save(FRAME, "first", NOW);
    Files.writeString(folder.resolve("secret"), "secret");
    assertThat(own.version(FRAME, "../../../../secret")).isEmpty();
    assertThat(own.version("../secret", "20260101T120000")).isEmpty();
  }

  @Test
  void files_of_its_own_are_listed() throws Exception {
    OwnLexicon own = new OwnLexicon(folder);
    assertThat(own.list()).isEmpty();
    own.save(FRAME, "text", NOW);
    own.save("weapons/mine.yml", "text", NOW);
    assertThat(own.list()).containsExactly(FRAME, "weapons/mine.yml");
  }
}
