package org.demarche.desk.web.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.CaseChoice;
import org.demarche.desk.link.CaseListStore;
import org.demarche.desk.link.CaseListStore.Line;
import org.demarche.desk.link.CaseListStore.Order;
import org.demarche.desk.web.cases.ListView.Chip;
import org.demarche.desk.web.cases.ListView.Facet;
import org.demarche.desk.web.cases.ListView.Row;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.QueryString;

/** Puts the list of cases together. */
final class CaseListPage {

  private static final int PAGE = 25;
  private static final int CHOICES = 8;
  private static final Map<String, String> LABELS =
      Map.of(
          "party", "",
          "supplier", "from ",
          "recipient", "to ",
          "weapon", "",
          "status", "",
          "from", "since ",
          "to", "until ",
          "contradicted", "contradictions only",
          "reviewed", "reviewed");

  private final CaseListStore store;
  private final Beside beside;
  private final Names names;
  private final QueryString query;
  private final CaseQuery asked;

  CaseListPage(Desk desk, Books books, QueryString query) {
    this.store = new CaseListStore(desk.archive());
    this.beside = new Beside(desk, books);
    this.names = books.names();
    this.query = query;
    this.asked = new CaseQuery(desk, query);
  }

  ListView view() {
    CaseChoice choice = asked.choice();
    long cases = store.count(choice);
    int offset = (asked.page() - 1) * PAGE;
    List<Row> rows = rows(store.list(choice, asked.order(), offset, PAGE));
    return new ListView(
        filters(), chips(), facets(choice), columns(), rows, paging(cases, offset), export());
  }

  private List<Row> rows(List<Line> lines) {
    Map<String, List<CaseListStore.Mark>> marks =
        store.marks(lines.stream().map(Line::id).toList());
    Map<String, Beside.Mark> register = beside.marks(lines.stream().map(Line::id).toList());
    return lines.stream()
        .map(
            line ->
                row(
                    line,
                    Strips.of(marks.getOrDefault(line.id(), List.of())),
                    register.getOrDefault(line.id(), Beside.Mark.NONE)))
        .toList();
  }

  private Row row(Line line, ListView.Strip strip, Beside.Mark register) {
    return new Row(
        line.id(),
        new ListView.Deal(
            Objects.requireNonNullElse(line.name(), ""),
            names.party(line.supplier()),
            names.party(line.recipient()),
            names.weapon(line.weapon()),
            line.weapon().startsWith("(") ? "" : line.stand().category()),
        new ListView.Stand(
            JsonFields.word(line.stand().standing().status()),
            Objects.toString(line.stand().standing().since(), "")),
        strip,
        new ListView.Extent(
            line.counts().claims(), line.counts().articles(), line.counts().reviewed()),
        new ListView.Marks(
            line.counts().contradictions(),
            line.counts().objections(),
            line.counts().diversions(),
            register.words(),
            register.kind()),
        Objects.toString(line.stand().moved(), ""));
  }

  private ListView.Filters filters() {
    return new ListView.Filters(
        query.first("supplier"),
        query.first("recipient"),
        query.first("weapon"),
        query.first("from"),
        query.first("to"),
        !query.first("contradicted").isEmpty(),
        !query.first("reviewed").isEmpty());
  }

  private List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    for (String field : CaseQuery.FIELDS) {
      for (String value : query.all(field)) {
        boolean flag = field.equals("contradicted") || field.equals("reviewed");
        String words = LABELS.getOrDefault(field, "") + (flag ? "" : shown(field, value));
        chips.add(new Chip(words, "/cases" + query.minus(field, value).without("page")));
      }
    }
    return chips;
  }

  private String shown(String field, String value) {
    return switch (field) {
      case "party", "supplier", "recipient" -> names.party(value).words();
      case "weapon" -> names.weapon(value).words();
      default -> value;
    };
  }

  private List<Facet> facets(CaseChoice choice) {
    List<Facet> facets = new ArrayList<>();
    for (CaseListStore.Column column :
        List.of(
            CaseListStore.Column.STATUS,
            CaseListStore.Column.SUPPLIER,
            CaseListStore.Column.RECIPIENT,
            CaseListStore.Column.CATEGORY)) {
      String field = column == CaseListStore.Column.CATEGORY ? "weapon" : JsonFields.word(column);
      facets.add(
          new Facet(
              JsonFields.word(column),
              store.shares(choice, column, CHOICES).stream()
                  .map(share -> choice(column, field, share))
                  .toList()));
    }
    return facets;
  }

  private ListView.Choice choice(
      CaseListStore.Column column, String field, CaseListStore.Share share) {
    String value =
        column == CaseListStore.Column.STATUS
            ? share.value().toLowerCase(Locale.ROOT)
            : share.value();
    boolean chosen = query.has(field, value);
    QueryString next = chosen ? query.minus(field, value) : query.with(field, value);
    String words =
        field.equals("weapon") || field.equals("status") ? value : names.party(value).words();
    return new ListView.Choice(words, share.cases(), "/cases" + next.without("page"), chosen);
  }

  private List<ListView.Column> columns() {
    return Arrays.stream(Order.values())
        .filter(order -> order != Order.RECIPIENT)
        .map(
            order -> {
              boolean rising = order == Order.SUPPLIER || order == Order.WEAPON;
              String sorted = rising ? "ascending" : "descending";
              return new ListView.Column(
                  JsonFields.word(order),
                  "/cases" + query.with("sort", JsonFields.word(order)).without("page"),
                  order == asked.order() ? sorted : "none");
            })
        .toList();
  }

  private ListView.Paging paging(long cases, int offset) {
    long last = Math.min(cases, offset + (long) PAGE);
    int page = asked.page();
    return new ListView.Paging(
        cases,
        Math.min(cases, offset + 1L),
        last,
        page > 1 ? "/cases" + query.with("page", page - 1) : "",
        last < cases ? "/cases" + query.with("page", page + 1) : "");
  }

  /** The same as a filter of claims, in which supplier and recipient are parties alike. */
  private String export() {
    QueryString claims = query.without("sort", "page", "contradicted", "supplier", "recipient");
    for (String field : List.of("supplier", "recipient")) {
      for (String value : query.all(field)) {
        claims = claims.plus("party", value);
      }
    }
    return claims.isEmpty() ? "" : "&" + claims.toString().substring(1);
  }
}
