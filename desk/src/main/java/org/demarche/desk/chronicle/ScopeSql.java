package org.demarche.desk.chronicle;

import org.demarche.desk.store.FilterSql;
import org.jdbi.v3.core.statement.SqlStatement;

/** A scope as conditions of SQL. */
final class ScopeSql {

  private static final String TOLD =
      " JOIN incident_report w ON w.key = r.key AND w.link_group = r.link_group";

  private final Scope scope;
  private final FilterSql filter;

  ScopeSql(Scope scope) {
    this.scope = scope;
    this.filter = new FilterSql(scope.filter());
  }

  /** Binds what {@link #reported} asks for. */
  <S extends SqlStatement<S>> S bind(S statement) {
    return filter.bind(statement);
  }

  /** Binds what {@link #records} asks for. */
  <S extends SqlStatement<S>> S bindRecords(S statement) {
    return isEveryIncident() ? statement : bind(statement);
  }

  /** {@code FROM record r … WHERE …}, with one record for each report or each incident. */
  String records() {
    if (scope.counted() == Scope.Counted.REPORTS) {
      return wanted("");
    }
    return isEveryIncident()
        ? " FROM record r" + TOLD + " WHERE w.position = 0"
        : " FROM record r WHERE r.number IN (SELECT min(r.number)"
            + reported()
            + " GROUP BY w.incident)";
  }

  /** Then the first report of each stands for it, and no other need be looked for. */
  private boolean isEveryIncident() {
    return scope.isAll() && scope.counted() == Scope.Counted.INCIDENTS;
  }

  /** The same for wanted reports {@code r} with their incidents {@code w.incident}. */
  String reported() {
    return wanted(TOLD);
  }

  private String wanted(String join) {
    boolean readsArticles = !scope.filter().sources().isEmpty();
    return " FROM record r"
        + (readsArticles ? " JOIN article a ON a.number = r.article" : "")
        + join
        + " WHERE "
        + filter.sql();
  }

  /** A condition on incidents {@code i}: that one of their reports is wanted. */
  String hasReport(boolean few) {
    if (scope.isAll()) {
      return "true";
    }
    return few
        ? "i.id IN (SELECT w.incident" + reported() + ")"
        : "EXISTS (SELECT 1" + reported() + " AND w.incident = i.id)";
  }
}
