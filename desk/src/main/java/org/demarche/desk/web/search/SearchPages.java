package org.demarche.desk.web.search;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.account.Role;
import org.demarche.desk.link.FamilyStore;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.Found;
import org.demarche.desk.search.Search;
import org.demarche.desk.search.index.IndexException;
import org.demarche.desk.search.query.QuerySyntaxException;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.web.search.SearchView.Chip;
import org.demarche.desk.web.search.SearchView.Fault;
import org.demarche.desk.web.search.SearchView.Link;
import org.demarche.desk.web.search.SearchView.Outcome;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.jspecify.annotations.Nullable;

/** Search by words, by meaning, by what was recorded. */
public final class SearchPages implements Pages {

  private static final String NOT_EMBEDDED =
      "The sentences of this archive have not been embedded, so only words are compared.";

  private final Desk desk;

  /** Over a desk. */
  public SearchPages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(Router router) {
    router.get(SearchAddress.PATH, Role.READER, this::search);
  }

  private void search(Context request) throws IOException {
    SearchAddress address = new SearchAddress(QueryString.of(request));
    Filter filter = desk.filter(address.query());
    Answer answer;
    try {
      answer = answer(address, filter);
    } catch (IndexException e) {
      answer = waiting(request, e);
    }
    if (answer.outcome().fault() != null && request.header("HX-Request") == null) {
      request.status(400);
    }
    SearchView view =
        new SearchView(
            form(address),
            chips(address),
            new FacetViews(address)
                .of(answer.found() == null ? List.of() : answer.found().facets()),
            answer.outcome(),
            exports(address),
            address.isEmpty() || address.like() > 0 ? "" : address.kept());
    desk.screens()
        .show(
            request,
            Screen.of("search/search.jte", Section.SEARCH, title(address), view)
                .with("search/search.js"));
  }

  private static String title(SearchAddress address) {
    return address.words().isEmpty() ? "Search" : address.words() + " · Search";
  }

  /** What came of a search: null when it could not be done. */
  private record Answer(@Nullable Found found, Outcome outcome) {}

  private Answer answer(SearchAddress address, Filter filter) throws IOException {
    try {
      return desk.upkeep().search(index -> found(index, address, filter));
    } catch (QuerySyntaxException e) {
      Fault fault = fault(address.query().first("q"), e);
      return new Answer(null, new Outcome("", fault, "", List.of(), null, null));
    }
  }

  /** The page asks again by itself until the index is there; scripts are told so. */
  private static Answer waiting(Context request, IndexException e) {
    if (request.header("HX-Request") != null) {
      throw e;
    }
    request.status(503).header("Refresh", "2");
    String heading = "The search index is being made; this page looks again in a moment";
    return new Answer(null, new Outcome(heading, null, "", List.of(), null, null));
  }

  private Answer found(ArchiveSearch index, SearchAddress address, Filter filter)
      throws IOException {
    Search search = address.search(filter);
    @Nullable StoredArticle like =
        address.like() > 0 ? desk.archive().articles().get(address.like()) : null;
    Found found =
        like != null
            ? index.findLike(like, search)
            : address.isByMeaning()
                ? index.findByMeaning(search, desk.workbench().embedder())
                : index.find(search);
    boolean wordsOnly = !address.isCounted() && !index.knowsMeaning();
    List<HitView> hits = new HitViews(new FamilyStore(desk.archive())).of(found.hits());
    boolean more = (long) address.page() * SearchAddress.PAGE_SIZE < found.total();
    Outcome outcome =
        new Outcome(
            heading(address, found, like),
            null,
            wordsOnly ? NOT_EMBEDDED : "",
            hits,
            address.page() > 1 ? address.toPage(address.page() - 1) : null,
            more && !found.hits().isEmpty() ? address.toPage(address.page() + 1) : null);
    return new Answer(found, outcome);
  }

  private static String heading(SearchAddress address, Found found, @Nullable StoredArticle like) {
    if (like != null) {
      String title = like.article().title();
      return "Articles like “" + (title == null ? like.article().id() : title) + "”";
    }
    if (address.isByMeaning()) {
      return found.hits().isEmpty() ? "Nothing was found" : "The nearest articles";
    }
    String count = String.format(Locale.ROOT, "%,d", found.total());
    String what = found.total() == 1 ? " article" : " articles";
    return found.total() == 0 ? "Nothing was found" : count + what;
  }

  private static Fault fault(String query, QuerySyntaxException e) {
    int at = Math.max(0, Math.min(e.position(), query.length()));
    int next = at < query.length() ? query.offsetByCodePoints(at, 1) : at;
    return new Fault(
        query.substring(0, at), query.substring(at, next), query.substring(next), said(e));
  }

  private static String said(QuerySyntaxException e) {
    return "Character " + (e.position() + 1) + ": " + e.getMessage() + ".";
  }

  // ---- around the hits

  private static SearchView.Form form(SearchAddress address) {
    QueryString query = address.query();
    return new SearchView.Form(
        query.first("q"),
        query.has("by", "meaning"),
        query.first("sort"),
        query.first("from"),
        query.first("to"),
        !query.first("reviewed").isEmpty(),
        address.carried().stream().filter(field -> !field.name().equals("like")).toList());
  }

  private static List<Chip> chips(SearchAddress address) {
    List<Chip> chips = new ArrayList<>();
    for (String field : SearchAddress.CHOSEN) {
      for (String value : address.query().all(field)) {
        chips.add(new Chip(field, value, address.withoutValue(field, value)));
      }
    }
    for (String field : List.of("from", "to", "reviewed", "like")) {
      String value = address.query().first(field);
      if (!value.isEmpty()) {
        chips.add(
            new Chip(field, field.equals("reviewed") ? "only" : value, address.without(field)));
      }
    }
    return chips;
  }

  private static List<Link> exports(SearchAddress address) {
    if (!address.words().isEmpty() || address.like() > 0) {
      return List.of();
    }
    return List.of("jsonl", "csv", "xlsx").stream()
        .map(format -> new Link(format, "/export" + address.filter().with("format", format)))
        .toList();
  }
}
