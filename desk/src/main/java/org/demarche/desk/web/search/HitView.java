package org.demarche.desk.web.search;

import java.util.List;
import org.demarche.desk.web.site.RecordMark;

/**
 * An article that was found.
 *
 * @param sentences the telling ones
 * @param records those that match, else the first of the article
 * @param more how many records it has beside these
 * @param copies what is known of its near-duplicates
 */
public record HitView(
    Top top,
    List<List<Piece>> sentences,
    List<RecordMark> records,
    int more,
    Copies copies,
    String like) {

  /** Copies the lists. */
  public HitView {
    sentences = List.copyOf(sentences);
    records = List.copyOf(records);
  }

  /** Its heading. */
  public record Top(String link, List<Piece> title, String source, String day, String language) {}

  /** A stretch of text, looked for or not. */
  public record Piece(String text, boolean marked) {}

  /**
   * Near-duplicates.
   *
   * @param count how many there are beside this article
   * @param here those that stand on the same page, put under this one
   */
  public record Copies(int count, List<Top> here) {

    /** Copies the list. */
    public Copies {
      here = List.copyOf(here);
    }
  }
}
