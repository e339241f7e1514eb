package org.demarche.desk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.ingest.fetch.Fetcher;
import org.demarche.desk.ingest.fetch.Trust;
import org.demarche.desk.store.Archive;
import org.demarche.desk.watch.Courier;
import org.demarche.desk.watch.DigestMail;
import org.demarche.desk.watch.HookStore;
import org.demarche.desk.watch.Index;
import org.demarche.desk.watch.WatchLook;
import org.demarche.desk.watch.WatchRun;
import org.demarche.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How watch-lists tell what they find. */
final class WatchOptions {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Option(
      names = "--digests",
      paramLabel = "DIR",
      description =
          "Write the digest of each day there, as mails (.eml), for a program of yours to send.")
  private @Nullable Path digests;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where people reach the desk, for links in mails (default: ${DEFAULT-VALUE}).")
  private String address = "http://localhost:8080";

  @Option(
      names = "--allow-private-hooks",
      description =
          "Let webhooks send into private networks and to this machine too. Whoever may set one can"
              + " then reach what is there.")
  private boolean privateHooks;

  /** What goes through the watch-lists of an archive. */
  WatchRun run(Archive archive, Index index, Supplier<Lexicon> lexicon, Clock clock) {
    FilterReader filters = new FilterReader(lexicon);
    Fetcher fetcher = new Fetcher();
    Courier.Post post =
        (to, headers, body) ->
            fetcher.send(to, privateHooks ? Trust.in(to) : Trust.PUBLIC, PATIENCE, headers, body);
    return new WatchRun(
        archive,
        index,
        new WatchLook(archive, filters::read, clock),
        new Courier(new HookStore(archive), post, clock),
        new DigestMail(archive, digests, address.replaceFirst("/+$", ""), clock));
  }
}
