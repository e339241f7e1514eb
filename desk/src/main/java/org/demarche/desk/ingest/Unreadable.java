package org.demarche.desk.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.zip.ZipException;

/** Puts into words why a file cannot be read. */
public final class Unreadable {

  private Unreadable() {}

  /** What the user named is not there. */
  public static InputProblem absent(String place) {
    return new InputProblem(
        place, "no such file or folder", "check the spelling and the folder you are in");
  }

  /** A folder holds nothing of what is read. */
  public static InputProblem empty(String folder) {
    return new InputProblem(
        folder,
        "no articles in this folder",
        "put .txt, .html, .pdf, .jsonl, .csv, .warc or .zip files there (or .gz of these)");
  }

  /** The system, or the packing, refuses. */
  public static InputProblem problem(String place, IOException e) {
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
