package org.demarche.desk.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and writes to.
 *
 * @param out for records; unlike System.out it reports a closed pipe and a full disk
 * @param err for messages to people
 */
record Streams(InputStream in, OutputStream out, PrintStream err, Terminal terminal) {

  /** Writes a text to {@code out}, in UTF-8. */
  void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Shows people on standard error how far work has come.
   *
   * @param intoFiles whether the results go into files; else they may scroll by on the terminal
   */
  Progress progress(boolean intoFiles) {
    return terminal.err()
        ? new BarProgress(err, terminal.columns(), intoFiles || !terminal.out())
        : new NoteProgress(err);
  }

  /** Those of this process; UTF-8 whatever the locale says. */
  static Streams standard() {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    return new Streams(
        System.in,
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Terminal.detect(System.getenv()));
  }
}
