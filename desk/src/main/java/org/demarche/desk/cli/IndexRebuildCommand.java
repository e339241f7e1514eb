package org.demarche.desk.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.desk.search.index.WordIndex;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche index rebuild}: the index of words anew. */
@Command(
    name = "rebuild",
    header = "Make the search index anew.",
    description = {
      "",
      "The old index serves until the new one is complete. Sentence embeddings are kept.",
      ""
    })
final class IndexRebuildCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--embeddings",
      description = "Then embed the sentences that have no embedding yet.")
  private boolean embeddings;

  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  IndexRebuildCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive open = archive.open();
        Progress progress = streams.progress(true)) {
      IndexProgress watch = new IndexProgress(progress, streams.terminal().err());
      WordIndex.rebuild(open, watch);
      int articles = articles(open, watch);
      watch.notice(String.format(Locale.ROOT, "the search index holds %,d articles", articles));
      if (embeddings) {
        IndexEmbedCommand.embed(open, setup.cacheFolder(), watch);
      }
      return 0;
    }
  }

  private static int articles(Archive open, IndexProgress watch) throws IOException {
    try (WordIndex index = WordIndex.open(open, watch)) {
      return index.articles();
    }
  }
}
