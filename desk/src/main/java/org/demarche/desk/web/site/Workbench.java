package org.demarche.desk.web.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.desk.ingest.Coder;
import org.demarche.desk.ingest.Pair;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Archive;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.Article;
import org.demarche.relation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The tools of the desk, each made when it is first asked for and then kept: language models take
 * seconds to open. Thread-safe.
 */
public interface Workbench {

  Coder coder();

  /** Why frames fired in an article or did not, line by line; null for all frames. */
  List<String> explain(Article article, @Nullable String frame);

  /** The event that a sentence reports from a given actor to a given recipient. */
  Relation classify(Pair pair);

  /** The shipped lexicon with the user's own laid over it. */
  Lexicon lexicon();

  /** The files of the same. */
  LexiconFiles lexiconFiles();

  /** Where the user's own lexicon files lie; may not exist yet. */
  Path ownLexicon();

  /**
   * Why the user's own lexicon is not used: it cannot be read. Then names are those of the shipped
   * one, and nothing is coded until it is mended. Empty when all is well.
   */
  String lexiconFault();

  /** What is wrong with a folder of lexicon files laid over the lexicon, or with one file of it. */
  List<String> faults(Path lexicon);

  /** Lets go of lexicon and coder, so that they are made anew with the lexicon as it is now. */
  void reload();

  ArchiveSearch.QueryEmbedder embedder();

  /** Makes the sentences of an archive comparable by meaning; gives how many were new. */
  long embed(Archive archive, IndexWatch watch) throws IOException;
}
