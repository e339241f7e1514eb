package org.demarche.desk.web.search;

import java.util.List;
import java.util.Map;
import org.demarche.desk.search.Search;
import org.demarche.desk.store.Filter;
import org.demarche.desk.web.search.SearchView.Carried;
import org.demarche.desk.web.site.QueryString;

/**
 * What the address of a search asks for: {@code q} the query, {@code by=meaning}, {@code like} the
 * number of an article, {@code sort}, {@code page} from 1, and the fields of the filter.
 */
record SearchAddress(QueryString query) {

  static final String PATH = "/search";
  static final int PAGE_SIZE = 20;

  private static final String[] OF_PAGES = {"page"};
  private static final Map<String, Search.Order> ORDERS =
      Map.of("newest", Search.Order.NEWEST, "oldest", Search.Order.OLDEST);

  /** Fields of the filter that facets and other pages set, in the order of their chips. */
  static final List<String> CHOSEN = List.of("party", "weapon", "type", "status", "kind", "source");

  /** Fields that the form itself shows. */
  private static final List<String> OF_FORM =
      List.of("q", "by", "sort", "from", "to", "reviewed", "page");

  String words() {
    return query.first("q").strip();
  }

  boolean isByMeaning() {
    return query.has("by", "meaning") && !words().isEmpty();
  }

  /** The article that others shall be like; 0 for none. */
  long like() {
    String number = query.first("like");
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
  }

  /** Whether the number of what is found says anything. */
  boolean isCounted() {
    return like() == 0 && !isByMeaning();
  }

  Search.Order order() {
    return ORDERS.getOrDefault(query.first("sort"), Search.Order.RELEVANCE);
  }

  int page() {
    String page = query.first("page");
    int deepest = Search.Page.DEEPEST / PAGE_SIZE;
    return page.matches("\\d{1,6}") ? Math.max(1, Math.min(deepest, Integer.parseInt(page))) : 1;
  }

  Search search(Filter filter) {
    Search.Page wanted = new Search.Page((page() - 1) * PAGE_SIZE, PAGE_SIZE);
    return new Search(words(), filter, order(), wanted, isCounted());
  }

  // ---- addresses of others

  String toPage(int page) {
    return PATH + (page == 1 ? query.without(OF_PAGES) : query.with("page", page));
  }

  String with(String field, String value) {
    return PATH + query.without(OF_PAGES).with(field, value);
  }

  String without(String... fields) {
    return PATH + query.without(OF_PAGES).without(fields);
  }

  String withoutValue(String field, String value) {
    return PATH + query.without(OF_PAGES).minus(field, value);
  }

  /** Those of one record that is also about this party. */
  String alsoAbout(String party) {
    String quoted = party.matches("[\\w.-]+") ? party : "\"" + party.replace("\"", "") + "\"";
    return with("q", (words() + " party:" + quoted).strip());
  }

  String inYear(String year) {
    return PATH + query.without(OF_PAGES).with("from", year).with("to", year);
  }

  /** What the form carries on without showing it. */
  List<Carried> carried() {
    return query.values().entrySet().stream()
        .filter(field -> !OF_FORM.contains(field.getKey()))
        .flatMap(f -> f.getValue().stream().map(value -> new Carried(f.getKey(), value)))
        .sorted()
        .toList();
  }

  /** What is to be kept of a search: all but the page. */
  String kept() {
    String all = query.without(OF_PAGES).toString();
    return all.isEmpty() ? "" : all.substring(1);
  }

  /** The filter's part of it, for pages of records. */
  QueryString filter() {
    return query.without("q", "by", "sort", "page", "like");
  }

  boolean isEmpty() {
    return query.without("page", "sort").isEmpty();
  }
}
