package org.demarche.desk.watch;

import java.io.IOException;
import java.util.List;
import org.demarche.desk.store.Archive;

/** Goes through all watch-lists once: looks what is new, sends what is due, writes digests. */
public final class WatchRun {

  private static final int PAGE = 100;

  private final Archive archive;
  private final Index index;
  private final WatchLook look;
  private final Courier courier;
  private final DigestMail digests;

  /** Over an archive; for one thread. */
  public WatchRun(
      Archive archive, Index index, WatchLook look, Courier courier, DigestMail digests) {
    this.archive = archive;
    this.index = index;
    this.look = look;
    this.courier = courier;
    this.digests = digests;
  }

  /**
   * What was done.
   *
   * @param items that are new
   * @param arrived messages that other programs have taken
   * @param digests that were written
   */
  public record Done(int items, int arrived, int digests) {}

  /** Does what there is to do. */
  public Done run() throws IOException {
    WatchStore lists = new WatchStore(archive);
    long version = archive.articles().version();
    int items = 0;
    int written = 0;
    List<WatchList> page = lists.listAfter(0, PAGE);
    while (!page.isEmpty()) {
      List<WatchList> behind =
          page.stream().filter(watch -> watch.reach().version() < version).toList();
      items += behind.isEmpty() ? 0 : look(behind);
      for (WatchList watch : page) {
        written += digests.write(watch);
      }
      page = lists.listAfter(page.get(page.size() - 1).number(), PAGE);
    }
    return new Done(items, courier.deliver(), written);
  }

  private int look(List<WatchList> lists) throws IOException {
    int[] items = {0};
    index.lend(
        search -> {
          for (WatchList watch : lists) {
            items[0] += look.look(watch, search);
          }
        });
    return items[0];
  }
}
