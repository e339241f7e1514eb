package org.demarche.desk.ingest.format;

import java.util.List;
import java.util.Set;
import org.demarche.model.Article;

/** One thing found in a piece of input. */
public sealed interface Found {

  /** Where it stands within the piece: a number of a line or row, a name; empty for the whole. */
  String position();

  /**
   * An article.
   *
   * @param idGiven whether the source gives its id; else the id is its address or its place
   * @param notes what was read, though not without doubt
   */
  record Text(Article article, boolean idGiven, String position, List<Remark> notes)
      implements Found {

    /** Copies the notes. */
    public Text {
      notes = List.copyOf(notes);
    }
  }

  /** Something that should have been an article and cannot be read; the rest goes on. */
  record Spoiled(String position, Remark remark) implements Found {}

  /** A piece within the piece; it must be read before the next thing is asked for. */
  record Inner(String position, Piece piece) implements Found {}

  /**
   * The address of something that belongs here.
   *
   * @param expected what it may turn out to be; anything else is refused
   */
  record Link(String position, String url, Hints hints, Set<Format> expected) implements Found {

    /** Copies the set. */
    public Link {
      expected = Set.copyOf(expected);
    }
  }
}
