package org.demarche.desk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir private Path folder;

  @Test
  void an_old_file_stays_until_the_new_one_is_whole() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    try (OutputFolder output = new OutputFolder(folder)) {
      OutputStream out = output.create("a.txt");
      out.write('n');
      out.flush();
      assertThat(file).hasContent("old");
      output.finish();
    }
    assertThat(file).hasContent("n");
    assertThat(folder).isDirectoryContaining(f -> f.endsWith("a.txt"));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void an_unfinished_file_is_taken_away_and_the_old_one_left() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    try (OutputFolder output = new OutputFolder(folder)) {
      output.create("a.txt").write('n');
    }
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void folders_are_made_as_needed() throws IOException {
    try (OutputFolder output = new OutputFolder(folder.resolve("b/c"))) {
      output.create("a.txt").write('n');
      output.finish();
    }
    assertThat(folder.resolve("b/c/a.txt")).hasContent("n");
  }

  @Test
  void a_file_where_the_folder_should_be_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    assertThatThrownBy(() -> new OutputFolder(file))
        .hasMessageContaining("is a file, not a folder");
  }
}
