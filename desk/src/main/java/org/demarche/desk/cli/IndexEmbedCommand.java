package org.demarche.desk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.desk.search.meaning.MeaningUpdate;
import org.demarche.desk.search.meaning.SentenceEmbedder;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demarche index embed}: sentences made comparable by meaning. */
@Command(
    name = "embed",
    header = "Make sentences comparable by meaning, for search --meaning and --like.",
    description = {
      "",
      "Gives a vector to each article's title with its first sentence, and to each sentence of"
          + " which something was recorded. Only what is new or has changed is embedded; a run that"
          + " was stopped goes on where it was. The model comes with Demarche and runs on this"
          + " machine, without a graphics card.",
      ""
    })
final class IndexEmbedCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Mixin private Setup setup = new Setup();

  IndexEmbedCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive open = archive.open();
        Progress progress = streams.progress(true)) {
      IndexProgress watch = new IndexProgress(progress, streams.terminal().err());
      embed(open, setup.cacheFolder(), watch);
      return 0;
    }
  }

  /** Embeds what has not been embedded, and says how much that was. */
  static void embed(Archive open, Path cache, IndexProgress watch) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    try (SentenceEmbedder embedder = SentenceEmbedder.open(cache, processors)) {
      long sentences = new MeaningUpdate(open, embedder, watch).run();
      watch.notice(String.format(Locale.ROOT, "%,d sentences embedded", sentences));
    }
  }
}
