package org.demarche.desk.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.ingest.Pair;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.search.meaning.MeaningUpdate;
import org.demarche.desk.search.meaning.SentenceEmbedder;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.site.Workbench;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconException;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Article;
import org.demarche.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Makes each tool when it is first asked for, and keeps it. */
final class KeptWorkbench implements Workbench, Closeable {

  private final Workshop workshop;
  private final Setup setup;
  private final Path folder;
  private @Nullable Coder coder;
  private @Nullable Explainer explainer;
  private @Nullable PairLabeller labeller;
  private @Nullable LexiconFiles files;
  private @Nullable Lexicon lexicon;
  private String fault = "";
  private @Nullable SentenceEmbedder embedder;

  /**
   * Nothing is made yet.
   *
   * @param folder of the archive, where the user's own lexicon lies unless another is named
   */
  KeptWorkbench(Workshop workshop, Setup setup, Path folder) {
    this.workshop = workshop;
    this.setup = setup;
    this.folder = folder;
  }

  @Override
  public synchronized Coder coder() {
    if (coder == null) {
      coder = workshop.coder(setup(), Progress.SILENT);
    }
    return coder;
  }

  @Override
  public List<String> explain(Article article, @Nullable String frame) {
    return explainer().explain(article, frame);
  }

  @Override
  public Relation classify(Pair pair) {
    return labeller().label(pair).orElseThrow();
  }

  private synchronized PairLabeller labeller() {
    if (labeller == null) {
      labeller = workshop.labeller(setup(), PairLabeller.By.BOTH, Progress.SILENT);
    }
    return labeller;
  }

  private synchronized Explainer explainer() {
    if (explainer == null) {
      explainer = workshop.explainer(setup(), Progress.SILENT);
    }
    return explainer;
  }

  @Override
  public synchronized Lexicon lexicon() {
    if (lexicon == null) {
      try {
        lexicon = workshop.lexicon(setup());
        fault = "";
      } catch (LexiconException e) {
        lexicon = workshop.lexicon(setup.shipped());
        fault = String.valueOf(e.getMessage());
      }
    }
    return lexicon;
  }

  @Override
  public synchronized String lexiconFault() {
    lexicon();
    return fault;
  }

  @Override
  public synchronized LexiconFiles lexiconFiles() {
    if (files == null) {
      files = workshop.lexiconFiles(lexiconFault().isEmpty() ? setup() : setup.shipped());
    }
    return files;
  }

  @Override
  public Path ownLexicon() {
    return Objects.requireNonNullElseGet(setup.lexicon(), () -> Setup.lexiconOf(folder));
  }

  /** As it was given, with the lexicon of the archive's folder where there is one by now. */
  private Setup setup() {
    return setup.within(folder);
  }

  @Override
  public List<String> faults(Path path) {
    Setup sound = lexiconFault().isEmpty() ? setup() : setup.shipped();
    return workshop.proof(sound, Progress.SILENT).check(path).faults();
  }

  @Override
  public synchronized void reload() {
    coder = null;
    explainer = null;
    labeller = null;
    files = null;
    lexicon = null;
  }

  @Override
  public synchronized ArchiveSearch.QueryEmbedder embedder() {
    return this::vector;
  }

  @Override
  public long embed(Archive archive, IndexWatch watch) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    try (SentenceEmbedder many = SentenceEmbedder.open(setup.cacheFolder(), processors)) {
      return new MeaningUpdate(archive, many, watch).run();
    }
  }

  private synchronized float[] vector(String query) throws IOException {
    if (embedder == null) {
      embedder = SentenceEmbedder.open(setup.cacheFolder(), 1);
    }
    return embedder.ofQuery(query);
  }

  @Override
  public synchronized void close() throws IOException {
    if (embedder != null) {
      embedder.close();
    }
  }
}
