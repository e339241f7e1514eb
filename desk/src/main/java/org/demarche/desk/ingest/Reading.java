package org.demarche.desk.ingest;

import java.util.List;
import org.demarche.desk.ingest.format.Found;
import org.demarche.model.Article;

/** One step of reading: an article or a refusal. */
public sealed interface Reading {

  /**
   * An article ready to be coded.
   *
   * @param idGiven whether the source gives its id; else the id stands for a file's name or place
   * @param place where it was found, for messages
   * @param notes what was read, though not without doubt
   */
  record Ready(Article article, boolean idGiven, String place, List<InputProblem> notes)
      implements Reading {

    /** Copies the notes. */
    public Ready {
      notes = List.copyOf(notes);
    }
  }

  /** Something that should have been an article and cannot be read. */
  record Refused(InputProblem problem) implements Reading {}

  /** An article as found, with its place. */
  static Ready ready(Found.Text found, String place) {
    List<InputProblem> notes =
        found.notes().stream().map(note -> InputProblem.note(place, note)).toList();
    return new Ready(found.article(), found.idGiven(), place, notes);
  }
}
