package org.demarche.desk.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.link.Linking;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Archive;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;

/** An archive with a watch-list, and what goes through it. */
final class Watched {

  private static final Lexicon LEXICON = Lexicon.read(LexiconFiles.shipped());

  final Archive archive;
  final Clock clock;
  final WatchItemStore items;
  final WatchStore lists;
  final long number;

  Watched(Archive archive, String asks, Clock clock) {
    this.archive = archive;
    this.clock = clock;
    this.items = new WatchItemStore(archive);
    this.lists = new WatchStore(archive);
    SavedSearch search = new SavedSearch(0, "Mine", asks, "Ada", false, clock.instant());
    this.number = lists.watch(new SavedSearchStore(archive).add(search));
  }

  WatchList list() {
    return lists.find(number).orElseThrow();
  }

  /** Looks once; gives how many items are new. */
  int look() throws IOException {
    return look(list());
  }

  /** Looks with what is known of the watch-list, which may be out of date. */
  int look(WatchList known) throws IOException {
    Linking.catchUp(archive);
    try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
      return new WatchLook(archive, new FilterReader(() -> LEXICON)::read, clock)
          .look(known, search);
    }
  }

  /** What was found, the last first. */
  List<WatchItem> found() {
    return items.listBefore(number, Long.MAX_VALUE, 1000);
  }

  List<String> articles() {
    return found().stream().map(item -> item.citation().article()).toList();
  }

  /** What goes through all watch-lists, and sends as it is told to. */
  WatchRun run(Courier.Post post, Path digests) {
    return new WatchRun(
        archive,
        lookup -> {
          Linking.catchUp(archive);
          try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
            lookup.in(search);
          }
        },
        new WatchLook(archive, new FilterReader(() -> LEXICON)::read, clock),
        new Courier(new HookStore(archive), post, clock),
        new DigestMail(archive, digests, "http://desk.example", clock));
  }
}
