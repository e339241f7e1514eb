package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.desk.api.json.ArticleJson;
import org.demarche.desk.api.json.ReportJson;
import org.demarche.desk.api.json.SearchJson;
import org.demarche.desk.api.page.ArticlePageStore;
import org.demarche.desk.api.page.Order;
import org.demarche.desk.api.page.Slice;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.search.Found;
import org.demarche.desk.search.Search;
import org.demarche.desk.store.ArchiveException;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.web.site.Desk;

/** Articles: found, listed, and each with what was found in it. */
final class ArticleRoutes {

  private static final int MOST_COPIES = 200;

  private final Desk desk;
  private final Answers answers;
  private final ArticlePageStore articles;

  ArticleRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
    this.articles = new ArticlePageStore(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.get("/articles", this::list);
    router.get("/articles/{number}", request -> one(request, ArticleRoutes::article));
    router.get("/articles/{number}/text", this::text);
    router.get("/articles/{number}/records", request -> one(request, this::records));
    router.get("/articles/{number}/copies", request -> one(request, this::copies));
    router.get("/search", this::search);
  }

  // ---- all

  private void list(Context request) throws IOException {
    Asked asked = Asked.of(request);
    String id = asked.query().first("id");
    Filter filter = desk.filter(asked.query());
    Order order = asked.order();
    int limit = asked.limit();
    answers.list(
        request,
        filter,
        () ->
            id.isEmpty()
                ? articles.list(filter, order, asked.cursor(order), limit)
                : new Slice<>(ofId(id), null),
        (json, line) -> new ArticleJson(json).write(line));
  }

  private List<ArticlePageStore.Line> ofId(String id) {
    return desk
        .archive()
        .articles()
        .find(id)
        .map(stored -> articles.ofFamily(stored.family(), MOST_COPIES))
        .orElse(List.of())
        .stream()
        .filter(line -> line.citation().article().equals(id))
        .toList();
  }

  // ---- one

  /** Writes something of an article. */
  @FunctionalInterface
  private interface Part {

    void write(JsonGenerator json, StoredArticle article) throws IOException;
  }

  private void one(Context request, Part part) throws IOException {
    answers.archived(request, "", json -> part.write(json, article(request)));
  }

  private StoredArticle article(Context request) {
    try {
      return desk.archive().articles().get(Asked.number(request));
    } catch (ArchiveException e) {
      throw new NotFoundResponse("no article has this number");
    }
  }

  private static void article(JsonGenerator json, StoredArticle article) throws IOException {
    new ArticleJson(json).write(article);
  }

  private void text(Context request) {
    if (!answers.isKnown(request, "")) {
      byte[] text = article(request).article().text().getBytes(StandardCharsets.UTF_8);
      request.contentType("text/plain; charset=utf-8").result(text);
    }
  }

  private void records(JsonGenerator json, StoredArticle article) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    for (Report<?> report : desk.archive().records().ofArticle(article.number())) {
      new ReportJson(json).write(report, article.number());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (String problem : desk.archive().records().problems(article.number())) {
      json.writeRawValue(problem);
    }
    json.writeEndArray();
    String id = article.article().id();
    texts(json, "incidents", new IncidentStore(desk.archive()).ofArticle(id));
    texts(json, "cases", new CaseStore(desk.archive()).ofArticle(id));
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void copies(JsonGenerator json, StoredArticle article) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    for (ArticlePageStore.Line line : articles.ofFamily(article.family(), MOST_COPIES)) {
      if (line.number() != article.number()) {
        new ArticleJson(json).write(line);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  // ---- found

  private void search(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Search search =
        new Search(
            asked.query().first("q"),
            desk.filter(asked.query()),
            asked.choice("order", Search.Order.RELEVANCE),
            page(asked),
            asked.flag("facets"));
    boolean meaning = asked.flag("meaning");
    answers.archived(
        request,
        search.filter(),
        json -> {
          Found found =
              desk.upkeep()
                  .search(
                      index ->
                          meaning
                              ? index.findByMeaning(search, desk.workbench().embedder())
                              : index.find(search));
          json.writeStartObject();
          new SearchJson(json).write(found, search);
          Answers.next(request, json, asked.pageOf(found.total()));
          json.writeEndObject();
        });
  }

  private static Search.Page page(Asked asked) {
    return new Search.Page(
        Math.min(asked.offset(), Search.Page.DEEPEST - asked.limit()), asked.limit());
  }
}
