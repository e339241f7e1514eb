package org.demarche.desk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.desk.account.Role;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.DeskServer;
import org.demarche.desk.web.site.Assets;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Screens;
import org.demarche.desk.web.site.Upkeep;
import org.demarche.desk.web.site.Visitor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche desk}: the archive in a browser. */
@Command(
    name = "desk",
    header = "Open the archive in a browser.",
    description = {
      "",
      "Serves the desk until it is stopped (Ctrl-C), and prints its address. Only this machine can"
          + " reach it.",
      ""
    })
final class DeskCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to listen (default: ${DEFAULT-VALUE}; 0 for any free port).")
  private int port = 8080;

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  DeskCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Assets assets = new Assets(sources());
    try (Archive archive = archiveOption.create();
        Upkeep upkeep = new Upkeep(archive);
        KeptWorkbench workbench = new KeptWorkbench(workshop, setup, archive.derived());
        DeskServer server =
            DeskServer.start(
                new Desk(archive, workbench, upkeep, new Screens(assets), Clock.systemUTC()),
                assets,
                request ->
                    new Visitor(
                        System.getProperty("user.name", "local"), Role.ADMIN, Visitor.Way.LOCAL),
                new DeskServer.Address("127.0.0.1", port),
                streams.err())) {
      setup.of(archive, streams);
      streams.print("Demarche desk: http://localhost:" + server.port() + "/\n");
      streams.out().flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private static @Nullable Path sources() {
    String folder = System.getProperty("demarche.sources");
    return folder == null ? null : Path.of(folder);
  }
}
