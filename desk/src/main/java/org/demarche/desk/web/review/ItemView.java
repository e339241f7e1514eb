package org.demarche.desk.web.review;

import java.util.List;
import org.demarche.desk.review.Item;
import org.demarche.desk.web.record.RecordCard;
import org.demarche.desk.web.site.QueryString;

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

  /** Where it is corrected; back in the queue, the correction can be undone. */
  public String correction() {
    String back = "/review" + query + (query.isEmpty() ? "?" : "&") + "undo=" + item.id();
    return card.path() + "/correction?next=" + QueryString.encode(back);
  }

  /**
   * Words of the article, evidence or around it.
   *
   * @param start where they begin in it
   */
  public record Words(String text, int start, boolean evidence) {}

  /** The article. */
  public record Source(String title, String name, String day, String language) {}
}
