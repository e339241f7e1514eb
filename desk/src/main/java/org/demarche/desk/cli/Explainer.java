package org.demarche.desk.cli;

import java.util.List;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/** Says why frames fired in an article or did not. */
@FunctionalInterface
public interface Explainer {

  /**
   * The explanation, line by line.
   *
   * @param frame id of the only frame to speak of, or null for all
   */
  List<String> explain(Article article, @Nullable String frame);
}
