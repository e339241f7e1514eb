package org.demarche.desk.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what is no article's text by its markup. */
final class Boilerplate {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, nav, aside, footer, form, button, select, iframe, svg"
          + ", figure, figcaption, audio, video, canvas, dialog, input, textarea, label"
          + ", [hidden], [aria-hidden=true], [role=navigation], [role=complementary]"
          + ", [role=banner], [role=contentinfo], [role=search], [role=dialog]"
          + ", [style~=(?i)display\\s*:\\s*none]";

  /** Words in a class or id that mark what stands around an article. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:related|recommend(?:ed|ations?)|share|sharing|social|newsletter"
              + "|signup|sign-up|subscri(?:be|ption)|promo|advert(?:s|isement)?|ads?|sponsor(?:ed)?"
              + "|comments?|cookies?|consent|breadcrumbs?|sidebar|most-(?:read|popular)|popular"
              + "|trending|more-(?:on|from|stories)|read-more|tags?|topics|byline|dateline-meta"
              + "|caption|credit|gallery|navbar|navigation|menu|masthead|toolbar|widget|outbrain"
              + "|taboola|paywall|disclaimer|copyright|author-(?:bio|box|info)|print-only|skip-link"
              + "|pagination|teasers?)(?:$|[\\s_-])");

  private Boilerplate() {}

  static void remove(Document document) {
    document.select(NEVER_TEXT).remove();
    int most = document.text().length() / 2;
    List<Element> around =
        document.select("[class], [id]").stream().filter(Boilerplate::isAround).toList();
    for (Element element : around) {
      if (element.text().length() <= most) {
        element.remove();
      }
    }
  }

  /** An element that holds most of the page is the article, whatever it is called. */
  private static boolean isAround(Element element) {
    return !element.tagName().matches("html|body|main|article")
        && AROUND.matcher(element.className() + " " + element.id()).find()
        && element.selectFirst("article, main, [itemprop=articleBody]") == null;
  }
}
