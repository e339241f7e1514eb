package org.demarche.desk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFilesTest {

  @TempDir Path folder;
  private Archive archive;
  private JobFiles files;

  @BeforeEach
  void open() {
    archive = Archives.open(Archives.Kind.SQLITE, folder);
    files = new JobFiles(archive);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void whatever_a_file_is_called_it_stays_in_the_folder_of_its_job() throws Exception {
    String own = files.folder();
    for (String name :
        List.of("../../etc/x.txt", "..\\..\\x.txt", "/x.txt", "...", "", "x\n.txt", "a/../b")) {
      String path = files.keep(own, name, "text");
      Path file = archive.derived().resolve(path).toRealPath();
      assertThat(file.getParent()).as(name).isEqualTo(archive.derived().resolve(own).toRealPath());
    }
  }

  @Test
  void files_of_the_same_name_are_both_kept() throws Exception {
    String own = files.folder();
    assertThat(files.keep(own, "a.txt", "1")).isNotEqualTo(files.keep(own, "a.txt", "2"));
  }

  @Test
  void a_place_leads_to_its_file_while_that_is_kept() throws Exception {
    String path = files.keep(files.folder(), "wire.jsonl", "text");
    assertThat(files.sourceOf(path + ":17")).contains(path);
    assertThat(JobFiles.shown(path + ":17")).isEqualTo("wire.jsonl:17");
    files.forget(List.of(path));
    assertThat(files.sourceOf(path + ":17")).isEmpty();
    assertThat(Files.exists(archive.derived().resolve(path))).isFalse();
  }

  @Test
  void no_place_leads_to_a_file_elsewhere() {
    assertThat(files.sourceOf("archive.db")).isEmpty();
    assertThat(files.sourceOf("jobs/00000000/../../archive.db")).isEmpty();
    assertThat(files.sourceOf("/etc/passwd:1")).isEmpty();
  }
}
