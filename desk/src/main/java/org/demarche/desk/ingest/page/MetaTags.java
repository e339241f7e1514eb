package org.demarche.desk.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in meta tags, and in the attributes of its markup. */
final class MetaTags {

  private static final List<String> TITLES =
      List.of("og:title", "twitter:title", "citation_title", "dc.title", "headline");
  private static final List<String> AUTHORS =
      List.of("author", "parsely-author", "byl", "dc.creator", "article:author", "citation_author");
  private static final List<String> SITES =
      List.of("og:site_name", "application-name", "citation_journal_title", "dc.publisher");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "citation_publication_date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "article_date_original",
          "date");
  private static final String DATED =
      "[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]"
          + ", [class~=(?i)(?:^|[-_ ])(?:publish|pub)\\w*[-_]?(?:date|time)]";
  private static final String BYLINE =
      "[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author], .byline .author"
          + ", .author-name";

  private final Document document;
  private final Map<String, String> content = new TreeMap<>();

  private MetaTags(Document document) {
    this.document = document;
    for (Element meta : document.select("meta[content]")) {
      for (String key : List.of("property", "name", "itemprop")) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        String value = oneLine(meta.attr("content"));
        if (!name.isEmpty() && !value.isEmpty()) {
          content.putIfAbsent(name, value);
        }
      }
    }
  }

  static MetaTags of(Document document) {
    return new MetaTags(document);
  }

  @Nullable String title() {
    return first(TITLES);
  }

  @Nullable String site() {
    return first(SITES);
  }

  @Nullable String author() {
    String named =
        AUTHORS.stream()
            .map(name -> content.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty() && !value.startsWith("http"))
            .findFirst()
            .orElse(null);
    String author = named == null ? shown() : named;
    return author == null ? null : author.replaceFirst("(?i)^by\\s+", "");
  }

  private @Nullable String shown() {
    Element byline = document.selectFirst(BYLINE);
    String text = byline == null ? "" : oneLine(byline.text());
    return text.isEmpty() || text.length() > 100 ? null : text;
  }

  /** The canonical address, when it is one of a page and not of the whole site. */
  @Nullable String url() {
    Element link = document.selectFirst("link[rel=canonical][href]");
    String canonical = link == null ? "" : link.absUrl("href");
    return Stream.of(canonical, content.getOrDefault("og:url", ""))
        .map(String::strip)
        .filter(url -> url.matches("(?i)https?://[^/\\s]+/[^\\s]+"))
        .findFirst()
        .orElse(null);
  }

  /** All dates of publication that the page gives. */
  List<String> dates() {
    List<String> dates = new ArrayList<>();
    DATES.stream().map(name -> content.getOrDefault(name, "")).forEach(dates::add);
    for (Element element : document.select(DATED)) {
      dates.add(oneLine(element.attr("datetime")));
      dates.add(oneLine(element.attr("content")));
      dates.add(shortText(element));
    }
    dates.removeIf(String::isEmpty);
    return dates;
  }

  private static String shortText(Element element) {
    String text =
        oneLine(element.text()).replaceFirst("(?i)^(?:published|posted)(?: on)?:?\\s*", "");
    return text.length() > 60 ? "" : text;
  }

  private @Nullable String first(List<String> names) {
    return names.stream()
        .map(name -> content.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
