package org.demarche.desk.web.article;

import java.util.List;
import org.demarche.desk.review.ArticleRecords.Sibling;
import org.demarche.desk.web.record.RecordCard;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it.
 *
 * @param url where it was published; null where that is no web address
 */
public record ArticleView(
    long number,
    String title,
    Origin origin,
    @Nullable String url,
    List<Block> blocks,
    List<Sibling> family,
    int records) {

  /** Copies the lists. */
  public ArticleView {
    blocks = List.copyOf(blocks);
    family = List.copyOf(family);
  }

  /** Where an article comes from; empty where that is not known. */
  public record Origin(
      String id, String source, String day, String language, String state, String family) {}

  /** A paragraph, and the cards of the records whose evidence begins in it. */
  public record Block(boolean title, List<SentenceView> sentences, List<RecordCard> cards) {

    /** Copies the lists. */
    public Block {
      sentences = List.copyOf(sentences);
      cards = List.copyOf(cards);
    }
  }

  /**
   * A sentence, cut where evidence begins and ends.
   *
   * @param part {@code title} or {@code text}
   */
  public record SentenceView(String part, int start, int end, List<Piece> pieces) {

    /** Copies the pieces. */
    public SentenceView {
      pieces = List.copyOf(pieces);
    }

    /** Whether it is evidence of something. */
    public boolean isTelling() {
      return pieces.stream().anyMatch(piece -> !piece.records().isEmpty());
    }
  }

  /**
   * Words that are evidence of the same records, or of none.
   *
   * @param records anchors of the records, parted by blanks
   * @param begins records whose evidence begins here
   * @param ends records whose evidence ends here
   */
  public record Piece(
      String text, int start, String records, List<RecordCard> begins, List<RecordCard> ends) {

    /** Copies the lists. */
    public Piece {
      begins = List.copyOf(begins);
      ends = List.copyOf(ends);
    }
  }
}
