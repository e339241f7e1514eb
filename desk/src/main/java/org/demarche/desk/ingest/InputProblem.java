package org.demarche.desk.ingest;

import org.demarche.desk.ingest.format.Remark;
import org.demarche.model.Severity;

/**
 * What is wrong with an input.
 *
 * @param severity whether it was refused, or read all the same
 * @param place the file, with the line where it has lines ({@code news.jsonl:17})
 * @param message what is wrong
 * @param remedy what the user can do about it
 */
public record InputProblem(Severity severity, String place, String message, String remedy) {

  /** What cannot be read. */
  public InputProblem(String place, String message, String remedy) {
    this(Severity.FAILURE, place, message, remedy);
  }

  /** An article is refused whose id an earlier one of the run has. */
  public static InputProblem usedBefore(String place, String id, String first) {
    return new InputProblem(
        place,
        "the id \"" + id + "\" was used before, in " + first,
        "give each article an id of its own, or code the files apart");
  }

  /** What cannot be read. */
  static InputProblem of(String place, Remark remark) {
    return new InputProblem(place, remark.message(), remark.remedy());
  }

  /** What was read all the same, though not without doubt. */
  static InputProblem note(String place, Remark remark) {
    return new InputProblem(Severity.NOTE, place, remark.message(), remark.remedy());
  }

  /** One line for people. */
  @Override
  public String toString() {
    return place + ": " + message + "; " + remedy;
  }
}
