package org.demarche.desk.web.watch;

import java.util.List;
import org.demarche.desk.web.site.RecordMark;
import org.jspecify.annotations.Nullable;

/** A watch-list. */
public record WatchView(
    WatchListsView.Row row,
    Found found,
    String feed,
    List<String> digests,
    boolean digest,
    Hook hook) {

  /** Copies the days. */
  public WatchView {
    digests = List.copyOf(digests);
  }

  /**
   * What it has found.
   *
   * @param latest number of the last item of all
   * @param older where the earlier ones are; null for none
   */
  public record Found(List<Item> items, long latest, @Nullable String older) {}

  /** An article that brought something new. */
  public record Item(Top top, String sentence, List<RecordMark> records, List<Move> moves) {}

  /** Its heading. */
  public record Top(String title, String link, String about, boolean unseen, boolean again) {}

  /**
   * How a case moved.
   *
   * @param was empty for a case that is new
   */
  public record Move(String name, String link, String was, String status, int contradictions) {}

  /**
   * The webhook.
   *
   * @param may whether the visitor may set it
   * @param address empty for none
   */
  public record Hook(boolean may, String address, String secret, List<Sent> sent) {}

  /** Something that was sent, or is to be. */
  public record Sent(
      long number, String id, String state, String due, int tries, List<Attempt> attempts) {}

  /** One try. */
  public record Attempt(String tried, String status, String outcome, String millis) {}
}
