package org.demarche.desk.chronicle;

import org.demarche.desk.store.FilterSql;
import org.jdbi.v3.core.statement.SqlStatement;

/** A scope as conditions of SQL. */
final class ScopeSql {

  private final Scope scope;
  private final FilterSql filter;

  ScopeSql(Scope scope) {
    this.scope = scope;
    this.filter = new FilterSql(scope.filter());
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    return filter.bind(statement);
  }

  /** {@code FROM record r … WHERE …}, with one record for each report or each incident. */
  String records() {
    return scope.counted() == Scope.Counted.REPORTS
        ? wanted("")
        : " FROM record r WHERE r.number IN (SELECT min(r.number)"
            + reported()
            + " GROUP BY w.incident)";
  }

  /** The same for wanted reports {@code r} with their incidents {@code w.incident}. */
  String reported() {
    return wanted(" JOIN incident_report w ON w.key = r.key AND w.link_group = r.link_group");
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
