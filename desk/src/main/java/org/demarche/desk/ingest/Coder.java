package org.demarche.desk.ingest;

import java.util.function.Function;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;

/** Finds the records in an article. Thread-safe; the same article always gives the same result. */
public interface Coder {

  CodingResult code(Article article);

  /** A coder of this version that does so. */
  static Coder of(Version version, Function<Article, CodingResult> coding) {
    return new Coder() {
      @Override
      public CodingResult code(Article article) {
        return coding.apply(article);
      }

      @Override
      public Version version() {
        return version;
      }
    };
  }

  /** By what its results can be told from those of others. */
  Version version();

  /**
   * Versions of what codes.
   *
   * @param lexicon digest of the lexicon's files
   * @param coder version of the program
   */
  record Version(String lexicon, String coder) {}
}
