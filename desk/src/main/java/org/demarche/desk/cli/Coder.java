package org.demarche.desk.cli;

import org.demarche.model.Article;
import org.demarche.model.CodingResult;

/** Finds the records in an article. Thread-safe; the same article always gives the same result. */
@FunctionalInterface
public interface Coder {

  CodingResult code(Article article);
}
