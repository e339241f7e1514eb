package org.demarche.desk.ingest.format;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a piece besides its content: from a header, or from the feed that linked to it.
 * The piece's own word comes first.
 *
 * @param url where it was found on the web
 * @param mediaType as its sender declared it, with the charset ({@code text/html; charset=utf-8})
 * @param source name of the site or the feed
 */
public record Hints(
    @Nullable String url,
    @Nullable String mediaType,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String author,
    @Nullable String source) {

  /** Nothing is known. */
  public static final Hints NONE = web(null, null);

  /** Only address and media type are known. */
  public static Hints web(@Nullable String url, @Nullable String mediaType) {
    return new Hints(url, mediaType, null, null, null, null);
  }

  /** The same, but as fetched from there. */
  public Hints fetched(String from, @Nullable String type) {
    return new Hints(from, type, title, published, author, source);
  }
}
