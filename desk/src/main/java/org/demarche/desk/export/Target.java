package org.demarche.desk.export;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of an export go. They appear in their places only when all is written. */
@FunctionalInterface
public interface Target {

  /** Begins the file of this name, without a folder; the exporter closes it. */
  OutputStream create(String name) throws IOException;
}
