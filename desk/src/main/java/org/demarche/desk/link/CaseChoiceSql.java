package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A choice as a condition on rows of {@code arms_case}. */
final class CaseChoiceSql {

  private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, String> days = new LinkedHashMap<>();

  CaseChoiceSql(CaseChoice choice) {
    in("(supplier IN (<parties>) OR recipient IN (<parties>))", "parties", choice.parties());
    in("supplier IN (<suppliers>)", "suppliers", choice.suppliers());
    in("recipient IN (<recipients>)", "recipients", choice.recipients());
    in("weapon IN (<weapons>)", "weapons", choice.weapons());
    in("category IN (<categories>)", "categories", choice.categories());
    in("status IN (<statuses>)", "statuses", choice.statuses().stream().map(Enum::name).toList());
    // A day that is not known may be any.
    day("coalesce(last_day, first_day, :from) >= :from", "from", choice.more().from());
    day("coalesce(first_day, last_day, :to) <= :to", "to", choice.more().to());
    if (choice.more().contradicted()) {
      conditions.add("contradictions > 0");
    }
    if (choice.more().reviewed()) {
      conditions.add("reviewed > 0");
    }
  }

  String sql() {
    return String.join(" AND ", conditions);
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    S bound = statement;
    for (Map.Entry<String, List<String>> list : lists.entrySet()) {
      bound = bound.bindList(list.getKey(), list.getValue());
    }
    for (Map.Entry<String, String> day : days.entrySet()) {
      bound = bound.bind(day.getKey(), day.getValue());
    }
    return bound;
  }

  private void in(String condition, String name, List<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(condition);
      lists.put(name, wanted.stream().map(StoredText::encode).toList());
    }
  }

  private void day(String condition, String name, @Nullable LocalDate day) {
    if (day != null) {
      conditions.add(condition);
      days.put(name, day.toString());
    }
  }
}
