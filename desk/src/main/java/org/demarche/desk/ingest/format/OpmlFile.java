package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the feeds of an OPML list; one that is listed twice is given once. */
final class OpmlFile implements Content {

  private static final Set<Format> FEEDS = EnumSet.of(Format.FEED);

  private final Piece piece;
  private final Iterator<String> addresses;

  OpmlFile(Piece piece) throws IOException, Malformed {
    this.piece = piece;
    byte[] xml = piece.readAll(Limits.FEED);
    List<Map<String, String>> outlines =
        TimeLimit.run("list of feeds", Limits.TIME, () -> XmlEvents.attributes(xml, "outline"));
    List<String> found = outlines.stream().flatMap(OpmlFile::address).distinct().toList();
    if (found.isEmpty() || found.size() > Limits.MEMBERS) {
      throw new Malformed(
          found.isEmpty() ? "no feeds in this list" : "more than " + Limits.MEMBERS + " feeds",
          "give each feed as <outline type=\"rss\" xmlUrl=\"https://…\"/>, in lists of fair size");
    }
    this.addresses = found.iterator();
  }

  private static Stream<String> address(Map<String, String> outline) {
    return Stream.ofNullable(outline.get("xmlurl")).filter(url -> !url.isBlank());
  }

  @Override
  public @Nullable Found next() {
    if (!addresses.hasNext()) {
      return null;
    }
    String url = addresses.next();
    return new Found.Link(url, url, Hints.NONE, FEEDS);
  }

  @Override
  public void close() throws IOException {
    piece.content().close();
  }
}
