package org.demarche.desk.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.demarche.desk.export.Screen;
import org.demarche.desk.register.CaseMatch;
import org.demarche.desk.register.RegisterStore.StoredRow;

/** Writes cases beside a register, one after the other, and then what no case is about. */
interface MatchWriter extends Closeable {

  /** For whom it is written. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  static MatchWriter of(Format format, OutputStream out, Screen screen) throws IOException {
    return switch (format) {
      case TEXT -> new MatchPage(out, screen);
      case JSON -> new MatchJson(out);
      case CSV -> new MatchTable(out);
    };
  }

  void match(CaseMatch match) throws IOException;

  /** A row of the register that no case is about. */
  void unreported(StoredRow row) throws IOException;

  /** Writes what belongs at the end; the stream stays open. */
  @Override
  void close() throws IOException;
}
