package org.demarche.desk.cli;

import java.util.List;
import org.demarche.model.CodingResult;

/** The composition root: puts the shipped coder and lexicon together. */
final class ShippedWorkshop implements Workshop {

  @Override
  public Coder coder(Setup setup, Progress progress) {
    return article -> new CodingResult(article, List.of(), List.of());
  }

  @Override
  public Explainer explainer(Setup setup, Progress progress) {
    throw new Refusal("explain is not ready yet");
  }

  @Override
  public PairClassifier classifier(Setup setup, Progress progress) {
    throw new Refusal("classify is not ready yet");
  }

  @Override
  public LexiconChecker lexiconChecker(Setup setup, Progress progress) {
    throw new Refusal("lexicon check is not ready yet");
  }
}
