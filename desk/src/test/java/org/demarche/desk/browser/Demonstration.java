package org.demarche.desk.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An archive with the demonstration set, made as a user would on the command line. */
final class Demonstration {

  private Demonstration() {}

  /** Makes it, links and index included. */
  static void load(Path archive) throws IOException, InterruptedException {
    Path articles = Files.createTempFile("demonstration", ".jsonl");
    try (InputStream in =
        Demonstration.class.getResourceAsStream("/org/demarche/desk/demo/articles.jsonl")) {
      Files.write(articles, in.readAllBytes());
      RunningDesk.run("ingest", "--archive", archive.toString(), articles.toString());
    } finally {
      Files.delete(articles);
    }
  }
}
