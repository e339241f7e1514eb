package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.desk.ingest.page.Page;
import org.demarche.desk.ingest.page.PageReader;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/** Reads a web page as one article. */
final class PageFile {

  private PageFile() {}

  static Found read(Piece piece) throws IOException, Malformed {
    byte[] bytes = piece.readAll(Limits.ARTICLE);
    PageCharset.Decoded decoded = PageCharset.decode(bytes, piece.hints().mediaType());
    String url = Objects.requireNonNullElse(piece.hints().url(), "");
    Page page = TimeLimit.run("web page", Limits.TIME, () -> PageReader.read(decoded.text(), url));
    if (page.text().isBlank()) {
      throw new Malformed(
          "no article's text in this page",
          "it may need a browser to show it; save the text as UTF-8 .txt");
    }
    return new Found.Text(
        article(page, piece), false, "", Stream.ofNullable(decoded.note()).toList());
  }

  private static Article article(Page page, Piece piece) {
    Hints hints = piece.hints();
    Map<String, Object> extra = new HashMap<>();
    String author = first(page.author(), hints.author());
    if (author != null) {
      extra.put("author", author);
    }
    String url = address(page.url(), hints.url());
    String source = first(page.site(), hints.source());
    return new Article(
        url == null ? piece.stem() : url,
        first(page.title(), hints.title()),
        page.text(),
        published(page, hints),
        url,
        source == null ? host(url) : source,
        extra);
  }

  private static @Nullable LocalDate published(Page page, Hints hints) {
    return page.dates().stream()
        .flatMap(date -> PublicationDate.find(date).stream())
        .findFirst()
        .orElse(hints.published());
  }

  /**
   * The address that the page gives itself, if it is of the site that it came from; one of another
   * site is not believed, since articles are told apart by their address.
   */
  private static @Nullable String address(@Nullable String own, @Nullable String came) {
    String there = host(own);
    boolean believed = there != null && (came == null || there.equals(host(came)));
    return believed ? own : came;
  }

  private static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = URI.create(url).getHost();
      return host == null ? null : host.replaceFirst("^(?:www|m|amp)\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
