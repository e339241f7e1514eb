package org.demarche.desk.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.QuarantineStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche quarantine}: what could not be taken in, and why. */
@Command(
    name = "quarantine",
    header = "List what could not be read or coded, and why.",
    description = {
      "",
      "One line for each thing: where it stands, what is wrong, what can be done.",
      ""
    })
final class QuarantineCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  QuarantineCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.open()) {
      for (QuarantineStore.Entry entry : archive.quarantine().list()) {
        String line = entry.place() + ": " + entry.reason() + "; " + entry.remedy();
        streams.print(Paragraph.line(line) + "\n");
      }
      streams.out().flush();
      return 0;
    }
  }
}
