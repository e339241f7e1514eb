package org.demarche.desk.cli;

import java.io.PrintStream;

/** Says once, in one line, that something is being prepared; for logs and pipes. */
final class NoteProgress implements Progress {

  private final PrintStream err;
  private boolean said;

  NoteProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void preparing(String step, long done, long total) {
    if (!said) {
      said = true;
      err.println("demarche: preparing the language models (once; a minute or two) …");
    }
  }

  @Override
  public synchronized void notice(String message) {
    err.println("demarche: " + message);
  }

  @Override
  public void coding(long articles, long done, long total) {}

  @Override
  public void close() {}
}
