package org.demarche.desk.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.zip.ZipException;

/** Puts an operating system's refusal into words. */
final class Unreadable {

  private Unreadable() {}

  static InputProblem problem(String place, IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      return new InputProblem(
          place,
          "the compressed file is damaged or cut off",
          "get it again; what came before was read");
    }
    if (e instanceof AccessDeniedException) {
      return new InputProblem(place, "may not be read", "give yourself leave: chmod u+r");
    }
    return new InputProblem(
        place, "cannot be read: " + e.getMessage(), "check the file and its disk");
  }
}
