package org.demarche.desk.cli;

/** Makes the workers that the commands call, each only when a command calls for it. */
public interface Workshop {

  Coder coder(Setup setup, Progress progress);

  Explainer explainer(Setup setup, Progress progress);

  PairClassifier classifier(Setup setup, Progress progress);

  LexiconChecker lexiconChecker(Setup setup, Progress progress);
}
