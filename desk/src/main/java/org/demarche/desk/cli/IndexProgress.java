package org.demarche.desk.cli;

import org.demarche.desk.search.index.IndexWatch;

/** Shows people the work on an index, once it has lasted for a while. */
final class IndexProgress implements IndexWatch {

  private final Progress progress;
  private final boolean drawn;

  /**
   * Shows it by these means.
   *
   * @param drawn whether a bar can be drawn; else only notices are given
   */
  IndexProgress(Progress progress, boolean drawn) {
    this.progress = progress;
    this.drawn = drawn;
  }

  @Override
  public void notice(String message) {
    progress.notice(message);
  }

  @Override
  public void step(String task, long done, long total) {
    if (drawn) {
      progress.preparing(task, done, total);
    }
  }
}
