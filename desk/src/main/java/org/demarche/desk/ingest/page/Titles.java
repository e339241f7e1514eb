package org.demarche.desk.ingest.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the headline of a page. */
final class Titles {

  /** The name of the site behind the headline: " | The Herald", " - Herald". */
  private static final Pattern SITE = Pattern.compile("\\s+[|–—»-]\\s+(?=[^|–—»]{2,40}$)");

  private Titles() {}

  /** The headline that markup or meta tags give; without the name of the site, where that shows. */
  static @Nullable String of(Document document, MetaTags meta, JsonLd linked) {
    String shown = heading(document);
    return Stream.of(
            linked.title() == null ? "" : linked.title(),
            meta.title() == null ? "" : meta.title(),
            shown,
            document.title())
        .map(title -> withoutSite(title.replaceAll("\\s+", " ").strip(), meta.site(), shown))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String heading(Document document) {
    Element marked = document.selectFirst("[itemprop=headline], article h1");
    Elements all = document.select("h1");
    Element heading = marked == null && all.size() == 1 ? all.first() : marked;
    return heading == null ? "" : heading.text().replaceAll("\\s+", " ").strip();
  }

  private static String withoutSite(String title, @Nullable String site, String shown) {
    Matcher parted = SITE.matcher(title);
    if (!parted.find()) {
      return title;
    }
    String front = title.substring(0, parted.start());
    String back = title.substring(parted.end());
    boolean isSite =
        front.equals(shown)
            || (site != null
                && back.toLowerCase(Locale.ROOT).contains(site.toLowerCase(Locale.ROOT)));
    boolean unsure = shown.isEmpty() && front.split(" ").length > 3;
    return isSite || unsure ? front : title;
  }
}
