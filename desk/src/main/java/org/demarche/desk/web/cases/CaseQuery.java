package org.demarche.desk.web.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.filter.FilterException;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.CaseChoice;
import org.demarche.desk.link.CaseListStore.Order;
import org.demarche.desk.store.Filter;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.QueryString;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.TransferStatus;
import org.demarche.model.WeaponCategory;

/**
 * What an address of the list of cases asks for: {@code party, supplier, recipient, weapon, status,
 * from, to, contradicted, reviewed, sort, page}.
 */
final class CaseQuery {

  static final List<String> FIELDS =
      List.of(
          "party",
          "supplier",
          "recipient",
          "weapon",
          "status",
          "from",
          "to",
          "contradicted",
          "reviewed");

  private final Desk desk;
  private final QueryString query;

  CaseQuery(Desk desk, QueryString query) {
    this.desk = desk;
    this.query = query;
  }

  /**
   * The choice.
   *
   * @throws FilterException when a value is not understood
   */
  CaseChoice choice() {
    Filter filter = desk.filter(plain());
    return new CaseChoice(
        parties("party"),
        parties("supplier"),
        parties("recipient"),
        weapons(false),
        weapons(true),
        statuses(),
        new CaseChoice.More(
            filter.days().from(),
            filter.days().to(),
            !query.first("contradicted").isEmpty(),
            filter.reviewed()));
  }

  /** Only what any filter knows and needs no names. */
  private QueryString plain() {
    QueryString plain = QueryString.empty();
    for (String field : List.of("from", "to", "reviewed")) {
      plain = plain.with(field, query.first(field));
    }
    return plain;
  }

  private List<TransferStatus> statuses() {
    QueryString asked = QueryString.empty();
    for (String status : query.all("status")) {
      asked = asked.plus("status", status);
    }
    return desk.filter(asked).what().statuses().stream()
        .map(word -> TransferStatus.valueOf(word.toUpperCase(Locale.ROOT)))
        .toList();
  }

  /** By id, name or code; words in quotation marks are a party that has no entry. */
  private List<String> parties(String field) {
    List<String> keys = new ArrayList<>();
    for (String asked : query.all(field)) {
      if (asked.startsWith("\"") || asked.equals("?")) {
        keys.add(asked);
      } else {
        named(field, asked).forEach(name -> keys.addAll(ids(name)));
      }
    }
    return keys;
  }

  private List<String> named(String field, String asked) {
    try {
      return desk.filter(QueryString.empty().with("party", asked)).parties();
    } catch (FilterException e) {
      throw new FilterException(field, String.valueOf(e.getMessage()));
    }
  }

  private List<String> ids(String name) {
    var entries = desk.workbench().lexicon().parties().entries();
    return entries.containsKey(name)
        ? List.of(name)
        : entries.values().stream()
            .filter(entry -> name.equals(entry.code()))
            .map(PartyEntry::id)
            .toList();
  }

  private List<String> weapons(boolean categories) {
    List<String> labels = Arrays.stream(WeaponCategory.values()).map(c -> c.label()).toList();
    return query.all("weapon").stream()
        .flatMap(asked -> desk.filter(QueryString.empty().with("weapon", asked)).weapons().stream())
        .filter(weapon -> labels.contains(weapon) == categories)
        .toList();
  }

  Order order() {
    String asked = query.first("sort");
    return Arrays.stream(Order.values())
        .filter(order -> JsonFields.word(order).equals(asked))
        .findFirst()
        .orElse(Order.MOVED);
  }

  /** From 1. */
  int page() {
    String asked = query.first("page");
    return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
  }
}
