package org.demarche.desk.web.review;

import java.util.List;
import org.demarche.desk.review.Item;
import org.demarche.desk.web.record.RecordCard;

/**
 * A record in the queue.
 *
 * @param words the sentences of its evidence and around it
 * @param query of the queue
 */
public record ItemView(Item item, RecordCard card, List<Words> words, Source source, String query) {

  /** Copies the words. */
  public ItemView {
    words = List.copyOf(words);
  }

  /** Words of the article, evidence or around it. */
  public record Words(String text, boolean evidence) {}

  /** The article. */
  public record Source(String title, String name, String day, String language) {}
}
