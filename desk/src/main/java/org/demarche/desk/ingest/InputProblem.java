package org.demarche.desk.ingest;

/**
 * What is wrong with an input.
 *
 * @param place the file, with the line where it has lines ({@code news.jsonl:17})
 * @param message what is wrong
 * @param remedy what the user can do about it
 */
public record InputProblem(String place, String message, String remedy) {

  /** One line for people. */
  @Override
  public String toString() {
    return place + ": " + message + "; " + remedy;
  }
}
