package org.demarche.check;

/**
 * Something that is wrong in the lexicon.
 *
 * @param file path in the lexicon
 * @param line from 1; 0 for the whole file
 * @param message what is wrong and what was expected
 */
public record Finding(String file, int line, String message) implements Comparable<Finding> {

  @Override
  public int compareTo(Finding other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }
}
