package org.demarche.desk.ingest.page;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the article of a web page. */
public final class PageReader {

  /** Markup nested deeper than this is read as if it were not: no page of people's is. */
  private static final int DEEPEST = 200;

  private PageReader() {}

  /**
   * Reads a page.
   *
   * @param url where it was found; empty when unknown
   */
  public static Page read(String html, String url) {
    Document document = Jsoup.parse(html, url, Parser.htmlParser().setMaxDepth(DEEPEST));
    JsonLd linked = JsonLd.of(document);
    MetaTags meta = MetaTags.of(document);
    String title = Titles.of(document, meta, linked);
    String author = first(linked.author(), meta.author());
    Boilerplate.remove(document);
    String text = new Body(document, url).text(linked.body());
    return new Page(
        title,
        Around.without(text, title, author),
        Stream.of(linked.dates(), meta.dates()).flatMap(List::stream).toList(),
        author,
        first(meta.url(), linked.url()),
        first(meta.site(), linked.site()));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
