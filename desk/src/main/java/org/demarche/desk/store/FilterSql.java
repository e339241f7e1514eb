package org.demarche.desk.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.EventType;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A filter as a condition on rows of {@code record r} and {@code article a}. */
public final class FilterSql {

  private static final String ACTS =
      "(p.role IN ('actor', 'objector', 'from') OR p.role = 'supplier' AND r.kind = 'transfer')";
  // The deal that an objection or an effect is about has a recipient too, who is not the record's.
  private static final String IS_ACTED_UPON =
      "(p.role IN ('addressed_to', 'to') OR p.role = 'recipient' AND r.kind IN ('event',"
          + " 'transfer'))";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  /** The condition that a filter stands for. */
  public FilterSql(Filter filter) {
    conditions.add("r.verdict <> 'REJECTED'");
    in("r.kind", "kinds", filter.what().kinds());
    in("r.type", "types", filter.what().types());
    in("r.status", "statuses", filter.what().statuses());
    in("r.type", "quad_types", types(filter.what().quads()));
    in("r.mode", "modes", filter.what().modes());
    in("r.frame", "frames", filter.what().frames());
    in("r.modality", "modalities", filter.claim().modalities());
    in("r.attribution", "attributions", filter.claim().attributions());
    contexts(filter.what().contexts());
    in("a.source", "sources", filter.sources().stream().map(StoredText::encode).toList());
    either("r.weapon", "r.category", "weapons", filter.weapons());
    parties("true", "parties", filter.parties());
    parties(ACTS, "actors", filter.claim().actors());
    parties(IS_ACTED_UPON, "recipients", filter.claim().recipients());
    day("r.last_day >= :from", "from", filter.days().from());
    day("r.first_day <= :to", "to", filter.days().to());
    if (filter.reviewed()) {
      conditions.add("r.verdict IN ('ACCEPTED', 'CORRECTED')");
    }
  }

  /** The condition, without WHERE. */
  public String sql() {
    return String.join(" AND ", conditions);
  }

  /** Binds what the condition asks for. */
  public <S extends SqlStatement<S>> S bind(S statement) {
    S bound = statement;
    for (Map.Entry<String, List<String>> list : lists.entrySet()) {
      bound = bound.bindList(list.getKey(), list.getValue());
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      bound = bound.bind(value.getKey(), value.getValue());
    }
    return bound;
  }

  private void in(String column, String name, List<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(column + " IN (<" + name + ">)");
      lists.put(name, wanted);
    }
  }

  private void either(String one, String other, String name, List<String> wanted) {
    if (!wanted.isEmpty()) {
      String list = " IN (<" + name + ">)";
      conditions.add("(" + one + list + " OR " + other + list + ")");
      lists.put(name, wanted);
    }
  }

  /** The types of these quad classes; only events have one. */
  private static List<String> types(List<Integer> quads) {
    return Arrays.stream(EventType.values())
        .filter(type -> quads.contains(type.quad()))
        .map(Enum::name)
        .toList();
  }

  private void contexts(List<String> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(
          "EXISTS (SELECT 1 FROM record_context x WHERE x.record = r.number AND x.context IN"
              + " (<contexts>))");
      lists.put("contexts", wanted);
    }
  }

  private void parties(String role, String name, List<String> wanted) {
    if (!wanted.isEmpty()) {
      String list = " IN (<" + name + ">)";
      conditions.add(
          "EXISTS (SELECT 1 FROM record_party p WHERE p.record = r.number AND (p.party"
              + list
              + " OR p.code"
              + list
              + ") AND "
              + role
              + ")");
      lists.put(name, wanted.stream().map(StoredText::encode).toList());
    }
  }

  private void day(String condition, String name, @Nullable LocalDate day) {
    if (day != null) {
      conditions.add(condition);
      values.put(name, day.toString());
    }
  }
}
