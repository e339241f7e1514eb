package org.demarche.desk.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.demarche.desk.mcp.McpDesk;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.site.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche mcp}: the archive as tools of an assistant. */
@Command(
    name = "mcp",
    header = "Give an assistant tools to search and read the archive.",
    description = {
      "",
      "Speaks the Model Context Protocol on standard input and output until the input ends. An"
          + " assistant can search, read articles and cases, list events and claims about arms, and"
          + " code a text of its own; it changes nothing.",
      ""
    },
    footer = {
      "",
      "In the configuration of an assistant:",
      "  {\"mcpServers\": {\"demarche\": {\"command\": \"/path/to/demarche\",",
      "   \"args\": [\"mcp\", \"--archive\", \"/path/to/archive\"]}}}"
    })
final class McpCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  McpCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Archive archive = archiveOption.open();
        Upkeep upkeep = new Upkeep(archive);
        KeptWorkbench workbench = new KeptWorkbench(workshop, setup, archive.derived());
        McpDesk desk = new McpDesk(archive, workbench, upkeep, streams.in(), streams.out())) {
      desk.await();
    }
    return 0;
  }
}
