package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Opens pieces, each with the reader of its format. */
public final class Contents {

  private final Map<String, String> columns;

  /**
   * Opens pieces.
   *
   * @param columns of tables: which column (value) holds which field of an article (key)
   */
  public Contents(Map<String, String> columns) {
    this.columns = Map.copyOf(columns);
  }

  /** Opens a piece of any format. */
  public Content open(Piece piece) throws IOException, Malformed {
    return open(piece, Set.of(Format.values()));
  }

  /** Opens a block of a JSON Lines file, of which {@code piece} holds the bytes from there on. */
  public Content open(Piece piece, LineBlock block) {
    return new JsonLines(piece, block);
  }

  /** Whether a piece is JSON Lines that can be read from any line on: not packed, not UTF-16. */
  public static boolean isDivisible(Piece piece) throws IOException {
    return Format.of(piece) == Format.JSON_LINES
        && TextDecoder.byteOrderMark(piece.peek(3))
            .filter(mark -> !mark.equals(StandardCharsets.UTF_8))
            .isEmpty();
  }

  /** Opens a piece that may have only certain formats. */
  public Content open(Piece piece, Set<Format> expected) throws IOException, Malformed {
    Format format = Format.of(piece);
    if (!expected.contains(format)) {
      throw new Malformed(
          "holds something else than was linked to", "look at the address, and leave it out");
    }
    return switch (format) {
      case TEXT -> Content.of(piece, TextArticle::read);
      case JSON_LINES -> new JsonLines(piece);
      case TABLE -> new TableFile(piece, columns);
      case PAGE -> Content.of(piece, PageFile::read);
      case PDF -> Content.of(piece, PdfFile::read);
      case FEED -> new FeedFile(piece);
      case OPML -> new OpmlFile(piece);
      case WARC -> new WarcFile(piece);
      case ZIP -> new ZipFile(piece);
      case GZIP -> Content.of(piece, Contents::unpack);
      case OTHER_XML ->
          throw new Malformed(
              "XML, but neither a web page nor a feed", "save the article's text as UTF-8 .txt");
    };
  }

  private static Found unpack(Piece piece) throws IOException {
    return new Found.Inner("", unpacked(piece));
  }

  /** What is in a piece that is packed with gzip; the piece itself where it is not. */
  public static Piece unpacked(Piece piece) throws IOException {
    if (Format.of(piece) != Format.GZIP) {
      return piece;
    }
    String name = FileNames.withoutGz(piece.name());
    return piece.inner(name, new Unpacked(piece.content()), piece.hints());
  }

  /** Never says how much is at hand, so that all that comes before a fault is given out. */
  private static final class Unpacked extends GZIPInputStream {

    Unpacked(InputStream packed) throws IOException {
      super(packed, 1 << 16);
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
