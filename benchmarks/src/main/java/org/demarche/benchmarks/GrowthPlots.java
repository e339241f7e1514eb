package org.demarche.benchmarks;

import java.util.List;

/** The plots that growth is drawn in, by the names of their files. */
final class GrowthPlots {

  static final String ARTICLE_LENGTH = "article-length";
  static final String ARCHIVE_SIZE = "archive-size";
  static final String ARCHIVE_SEARCH = "archive-search";
  static final String LEXICON_SIZE = "lexicon-size";
  static final String LEXICON_START = "lexicon-start";

  static final List<String> NAMES =
      List.of(ARTICLE_LENGTH, ARCHIVE_SIZE, ARCHIVE_SEARCH, LEXICON_SIZE, LEXICON_START);

  private GrowthPlots() {}
}
