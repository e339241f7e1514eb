package org.demarche.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.desk.export.Samples;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.ingest.Pair;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.site.Workbench;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.demarche.model.EventType;
import org.demarche.relation.Relation;
import org.jspecify.annotations.Nullable;

/** The shipped lexicon, and a coder that knows the sample articles alone. */
public final class SampleWorkbench implements Workbench {

  private static final Lexicon LEXICON = Lexicon.read(LexiconFiles.shipped());

  private final Path ownLexicon;

  public SampleWorkbench(Path ownLexicon) {
    this.ownLexicon = ownLexicon;
  }

  @Override
  public Coder coder() {
    return Coder.of(new Coder.Version("lex", "0"), SampleWorkbench::code);
  }

  private static CodingResult code(Article article) {
    return article.text().equals(Samples.ARTICLE.text())
        ? new CodingResult(article, List.of(Samples.request(), Samples.meeting()), List.of())
        : new CodingResult(article, List.of(), List.of());
  }

  @Override
  public List<String> explain(Article article, @Nullable String frame) {
    return List.of("request fired at \"asked\"");
  }

  @Override
  public Relation classify(Pair pair) {
    return new Relation(EventType.REQUEST, "change", 0.75, "asked");
  }

  @Override
  public Lexicon lexicon() {
    return LEXICON;
  }

  @Override
  public LexiconFiles lexiconFiles() {
    return LexiconFiles.shipped();
  }

  @Override
  public Path ownLexicon() {
    return ownLexicon;
  }

  @Override
  public String lexiconFault() {
    return "";
  }

  /** A file that calls itself wrong is wrong. */
  @Override
  public List<String> faults(Path lexicon) {
    try {
      return Files.readString(lexicon).contains("wrong on purpose")
          ? List.of("frames/consult/confabulate.yml:7: gives nothing in: wrong on purpose")
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void reload() {}

  @Override
  public ArchiveSearch.QueryEmbedder embedder() {
    return query -> new float[0];
  }

  @Override
  public long embed(Archive archive, IndexWatch watch) {
    return 0;
  }
}
