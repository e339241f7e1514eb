package org.demarche.desk.cli;

import java.io.PrintStream;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Archive;

/** Brings links up to date before a command reads them, and says so where it takes a while. */
final class LinkNotice implements Linking.Listener {

  private static final int MANY = 1_000;

  private final PrintStream err;
  private boolean said;

  private LinkNotice(PrintStream err) {
    this.err = err;
  }

  /** Links what has come in since the last time. */
  static void catchUp(Archive archive, PrintStream err) {
    Linking.catchUp(archive, new LinkNotice(err));
  }

  @Override
  public void done(Linking.Done sofar) {
    if (!said && sofar.articles() + sofar.groups() >= MANY) {
      err.println("linking what has come in; this is done once");
      said = true;
    }
  }
}
