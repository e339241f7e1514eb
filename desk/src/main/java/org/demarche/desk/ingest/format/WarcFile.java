package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Gives the web pages of a web archive: records {@code response} (answered with 200) and {@code
 * resource} that hold HTML. All other records are passed over.
 */
final class WarcFile implements Content {

  private final Piece piece;
  private final WarcReader warc;
  private boolean any;
  private int number;

  WarcFile(Piece piece) throws IOException {
    this.piece = piece;
    this.warc = new WarcReader(piece.content());
  }

  @Override
  public @Nullable Found next() throws IOException, Malformed {
    WarcRecord record = nextRecord();
    while (record != null) {
      number++;
      if (record instanceof WarcTargetRecord target) {
        Found found = found(target);
        if (found != null) {
          any = true;
          return found;
        }
      }
      record = nextRecord();
    }
    if (any) {
      return null;
    }
    any = true;
    return new Found.Spoiled(
        "", new Remark("no web pages in this web archive", "give one of a crawl of pages"));
  }

  private @Nullable WarcRecord nextRecord() throws IOException, Malformed {
    try {
      return warc.next().orElse(null);
    } catch (ParsingException | IllegalArgumentException e) {
      throw new Malformed(
          "damaged after record " + number, "get the web archive again; what came before was read");
    }
  }

  private @Nullable Found found(WarcTargetRecord record) throws IOException {
    try {
      if (record instanceof WarcResponse response && isHttp(response)) {
        HttpResponse http = response.http();
        return http.status() == 200 && isPage(http.headers())
            ? page(record, http.bodyDecoded().stream(), http.headers())
            : null;
      }
      return record instanceof WarcResource && isPage(record.headers())
          ? page(record, record.body().stream(), record.headers())
          : null;
    } catch (ParsingException | IllegalArgumentException e) {
      return new Found.Spoiled(
          "record " + number, new Remark("a damaged record", "the others are read"));
    }
  }

  private static boolean isHttp(WarcResponse response) {
    return first(response.headers(), "Content-Type").startsWith("application/http");
  }

  private static boolean isPage(MessageHeaders headers) {
    return first(headers, "Content-Type").contains("html");
  }

  private Found page(WarcTargetRecord record, InputStream body, MessageHeaders headers) {
    String url = record.target();
    if (url == null || url.isBlank()) {
      return new Found.Spoiled(
          "record " + number, new Remark("a record without its address", "the others are read"));
    }
    Hints hints = Hints.web(url, first(headers, "Content-Type"));
    return new Found.Inner(url, piece.inner(url, body, hints));
  }

  private static String first(MessageHeaders headers, String name) {
    Optional<String> value = headers.first(name);
    return value.orElse("").strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    piece.content().close();
  }
}
