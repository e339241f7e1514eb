package org.demarche.desk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Notices when a file under a folder changes, comes or goes; looks twice a second. */
final class LexiconWatch {

  private static final long INTERVAL_MILLIS = 500;

  private final Path path;

  LexiconWatch(Path path) {
    this.path = path;
  }

  /** What is done after each change. */
  interface Work {
    boolean run() throws IOException;
  }

  /** Works after each change until the program is stopped. */
  void repeat(Work work) throws IOException, InterruptedException {
    Map<String, Long> before = times();
    while (true) {
      Thread.sleep(INTERVAL_MILLIS);
      Map<String, Long> now = times();
      if (!now.equals(before)) {
        before = now;
        boolean unused = work.run();
      }
    }
  }

  private Map<String, Long> times() throws IOException {
    Map<String, Long> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(path)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> times.put(f.toString(), f.toFile().lastModified()));
    } catch (UncheckedIOException e) {
      // Intentional: a file that goes while the folder is read is noticed on the next look.
    }
    return times;
  }
}
