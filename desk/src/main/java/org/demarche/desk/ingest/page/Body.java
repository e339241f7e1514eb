package org.demarche.desk.ingest.page;

import com.chimbori.crux.articles.ArticleExtractor;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of the article in a page: where the markup names it, there; else where Crux finds
 * it, or Readability4J where Crux finds little; else all that the page shows. What JSON-LD gives as
 * the body is taken when it is much longer, as on pages that show only a beginning.
 */
final class Body {

  /** A text of fewer characters is hardly the whole article. */
  private static final int ENOUGH = 200;

  /** The time that both libraries take grows with the square of the number of elements. */
  private static final int LARGE = 20_000;

  private final Document document;
  private final String url;

  Body(Document document, String url) {
    this.document = document;
    this.url = url.isEmpty() ? "https://page.invalid/" : url;
  }

  String text(@Nullable String linkedBody) {
    String shown = shown();
    String linked = linkedBody == null ? "" : Paragraphs.ofPlain(linkedBody);
    return linked.length() > 2 * shown.length() ? linked : shown;
  }

  private String shown() {
    String marked = marked();
    if (marked.length() >= ENOUGH) {
      return marked;
    }
    boolean large = document.getAllElements().size() > LARGE;
    String best = large ? marked : longer(marked, crux());
    if (best.length() < ENOUGH && !large) {
      best = longer(best, readability());
    }
    return best.length() < ENOUGH ? longer(best, Paragraphs.of(document.body())) : best;
  }

  private String marked() {
    return Stream.of("[itemprop=articleBody]", "[property=articleBody]", "article", "main")
        .map(place -> longest(place))
        .filter(text -> text.length() >= ENOUGH)
        .findFirst()
        .orElse("");
  }

  /** Only running text counts: a list of headlines is no article. */
  private String longest(String place) {
    String best = "";
    for (Element element : document.select(place)) {
      if (isRunningText(element)) {
        best = longer(best, Paragraphs.of(element));
      }
    }
    return best;
  }

  private static boolean isRunningText(Element element) {
    int text = element.text().length();
    int links = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return links * 2 < text;
  }

  private String crux() {
    Document copy = document.clone();
    Document found = ArticleExtractor.with(url, copy).extractContent().article().document;
    return found == null ? "" : Paragraphs.of(found);
  }

  private String readability() {
    Element found = new Readability4J(url, document.clone()).parse().getArticleContent();
    return found == null ? "" : Paragraphs.of(found);
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }
}
