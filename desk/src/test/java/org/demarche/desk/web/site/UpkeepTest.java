package org.demarche.desk.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.search.News;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {

  private static final int WRITERS = 4;
  private static final int EACH = 15;

  @TempDir private Path folder;

  @Test
  void whoever_has_waited_finds_what_was_added_before() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try (Archive archive = Archives.open(Archives.Kind.SQLITE, folder);
        Upkeep upkeep = new Upkeep(archive)) {
      List<Callable<List<String>>> work = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        work.add(() -> unlinked(archive, upkeep, number));
      }
      for (Future<List<String>> missed : writers.invokeAll(work)) {
        assertThat(missed.get()).isEmpty();
      }
      assertThat(upkeep.lag()).isZero();
    } finally {
      writers.shutdownNow();
    }
  }

  /** Adds articles, each with a case of its own; those whose case was not there after waiting. */
  private static List<String> unlinked(Archive archive, Upkeep upkeep, int writer)
      throws Exception {
    CaseStore cases = new CaseStore(archive);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      String id = "w" + writer + "-" + i;
      News.add(
          archive,
          News.of(id, "Batteries " + id)
              .says("The batteries of " + id + " arrived in the port.")
              .transfer("russia", "buyer-" + id, "s-300", TransferStatus.DELIVERED));
      if (upkeep.catchUp() && cases.ofArticle(id).isEmpty()) {
        missed.add(id);
      }
    }
    return missed;
  }
}
