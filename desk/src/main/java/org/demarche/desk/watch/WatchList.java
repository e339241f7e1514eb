package org.demarche.desk.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A saved search that tells what is new.
 *
 * @param token who knows it may read the feed
 * @param trouble why it could not look the last time; null when it could
 */
public record WatchList(
    long number,
    SavedSearch search,
    String token,
    Hook hook,
    boolean digest,
    Reach reach,
    @Nullable String trouble) {

  /**
   * Where what is new is sent.
   *
   * @param address null for nowhere
   * @param secret with which it is signed, as Standard Webhooks write it
   */
  public record Hook(@Nullable String address, String secret) {}

  /**
   * How far it has come.
   *
   * @param begun number of the last article that was there before it
   * @param version up to which change of the archive it has looked
   * @param seen number of the last item that its owner has seen
   * @param mailed the last day whose digest has been written; null for none
   */
  public record Reach(long begun, long version, long seen, @Nullable LocalDate mailed) {}
}
