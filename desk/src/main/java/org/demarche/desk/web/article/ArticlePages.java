package org.demarche.desk.web.article;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.review.ArticleRecords;
import org.demarche.desk.store.ArchiveException;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.web.article.ArticleView.Origin;
import org.demarche.desk.web.record.CardWriter;
import org.demarche.desk.web.record.RecordCard;
import org.demarche.desk.web.record.Why;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.jspecify.annotations.Nullable;

/** The page of an article. */
public final class ArticlePages implements Pages {

  private static final int MOST_SIBLINGS = 20;

  private final Desk desk;

  public ArticlePages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/articles/{number}", Role.READER, this::show)
        .get("/articles/{number}/why", Role.READER, this::why);
  }

  private void show(Context request) {
    desk.upkeep().catchUp();
    StoredArticle stored = article(request);
    List<RecordCard> cards = new CardWriter(desk.archive(), Guard.visitor(request)).cards(stored);
    Article article = stored.article();
    ArticleView view =
        new ArticleView(
            stored.number(),
            title(article),
            origin(stored),
            webAddress(article.url()),
            new MarkedText(article, cards).blocks(),
            new ArticleRecords(desk.archive())
                .siblings(stored.family(), stored.number(), MOST_SIBLINGS),
            cards.size());
    desk.screens()
        .show(
            request,
            Screen.of("article/article.jte", Section.NONE, view.title(), view)
                .with("record/cards.js", "article/article.js"));
  }

  private StoredArticle article(Context request) {
    String number = request.pathParam("number");
    if (!number.matches("\\d{1,18}")) {
      throw new NotFoundResponse("articles have numbers");
    }
    try {
      return desk.archive().articles().get(Long.parseLong(number));
    } catch (ArchiveException e) {
      throw new NotFoundResponse("there is no article of number " + number);
    }
  }

  private static String title(Article article) {
    String title = article.title();
    return title == null || title.isBlank() ? article.id() : title;
  }

  private static Origin origin(StoredArticle stored) {
    Article article = stored.article();
    return new Origin(
        article.id(),
        Objects.requireNonNullElse(article.source(), ""),
        article.published() == null ? "" : article.published().toString(),
        stored.language(),
        stored.coding().state().name().toLowerCase(Locale.ROOT),
        stored.family());
  }

  /** The address, where a browser may be sent there; a script or a file is none. */
  static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI address = new URI(url.strip());
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && address.getHost() != null ? address.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Why there is a record in a sentence, or none. */
  private void why(Context request) {
    StoredArticle stored = article(request);
    Part part = "title".equals(request.queryParam("part")) ? Part.TITLE : Part.TEXT;
    Span span = span(request, stored.article().part(part));
    String back = "/articles/" + stored.number() + "#s-" + span.start();
    Why.show(desk, request, stored.article(), part, span, back);
  }

  private static Span span(Context request, String text) {
    try {
      int start = Integer.parseInt(Objects.requireNonNullElse(request.queryParam("start"), ""));
      int end = Integer.parseInt(Objects.requireNonNullElse(request.queryParam("end"), ""));
      if (start >= 0 && start < end && end <= text.length()) {
        return new Span(start, end);
      }
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("start and end are characters of the article");
    }
    throw new BadRequestResponse("there are no such words in the article");
  }
}
