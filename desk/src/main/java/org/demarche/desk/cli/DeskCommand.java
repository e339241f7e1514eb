package org.demarche.desk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.Role;
import org.demarche.desk.store.Archive;
import org.demarche.desk.watch.Index;
import org.demarche.desk.watch.WatchRounds;
import org.demarche.desk.watch.WatchRun;
import org.demarche.desk.web.DeskServer;
import org.demarche.desk.web.account.AccountIdentity;
import org.demarche.desk.web.site.Assets;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Entrance;
import org.demarche.desk.web.site.Screens;
import org.demarche.desk.web.site.Upkeep;
import org.demarche.desk.web.site.Visitor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche desk}: the archive in a browser. */
@Command(
    name = "desk",
    header = "Open the archive in a browser.",
    description = {
      "",
      "Serves the desk until it is stopped (Ctrl-C), and prints its address. Without --listen only"
          + " this machine can reach it, and nobody logs in.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche desk",
      "  demarche account add ada --role admin",
      "  demarche desk --listen 127.0.0.1:8080 --behind-proxy",
      "",
      "The last is how a team uses a desk: a web server on the same machine (Caddy, nginx) takes HTTPS"
          + " and passes requests on to it with X-Forwarded-Proto, X-Forwarded-For and the Host that"
          + " was asked for. Without HTTPS, passwords travel for others to read."
    })
final class DeskCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Mixin private ListenOptions listen = new ListenOptions();
  @Mixin private WatchOptions watchOptions = new WatchOptions();
  @Mixin private ArchiveOption archiveOption = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  DeskCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Assets assets = new Assets(sources());
    Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    DeskServer.Address address = listen.address();
    try (Archive archive = archiveOption.create();
        Upkeep upkeep = new Upkeep(archive);
        KeptWorkbench workbench = new KeptWorkbench(workshop, setup, archive.derived());
        DeskServer server =
            DeskServer.start(
                new Desk(archive, workbench, upkeep, new Screens(assets), clock),
                assets,
                listen.of(entrance(archive, clock)),
                address,
                streams.err());
        WatchRounds rounds =
            new WatchRounds(watches(archive, upkeep, workbench, clock), streams.err())) {
      setup.of(archive, streams);
      upkeep.warmUp();
      rounds.begin();
      streams.print("Demarche desk: " + shown(address.host(), server.port()) + "\n");
      streams.out().flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private WatchRun watches(Archive archive, Upkeep upkeep, KeptWorkbench workbench, Clock clock) {
    Index index =
        lookup ->
            upkeep.search(
                search -> {
                  lookup.in(search);
                  return true;
                });
    return watchOptions.run(archive, index, workbench::lexicon, clock);
  }

  private Entrance entrance(Archive archive, Clock clock) {
    if (!listen.needsAccounts()) {
      String name = System.getProperty("user.name", "local");
      return Entrance.here(request -> new Visitor(name, Role.ADMIN, Visitor.Way.LOCAL));
    }
    if (!new AccountStore(archive).hasAdmin()) {
      throw new Refusal(
          "people must log in here, and there is no account of an admin yet; make one with demarche"
              + " account add NAME --role admin --archive "
              + archive.address());
    }
    if (listen.isInTheClear()) {
      streams
          .err()
          .println(
              "demarche: without HTTPS passwords can be read on their way; see --behind-proxy in"
                  + " demarche help desk");
    }
    return Entrance.accounts(new AccountIdentity(archive, clock));
  }

  private static String shown(String host, int port) {
    String name = host.equals("127.0.0.1") ? "localhost" : host;
    return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/";
  }

  private static @Nullable Path sources() {
    String folder = System.getProperty("demarche.sources");
    return folder == null ? null : Path.of(folder);
  }
}
