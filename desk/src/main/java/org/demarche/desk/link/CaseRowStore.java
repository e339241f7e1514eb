package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes the cases of some groups, within a transaction of the caller's. */
final class CaseRowStore {

  private final Handle handle;
  private final Set<String> groups;

  /** Group of each record. */
  private final Map<String, String> groupOf;

  CaseRowStore(Handle handle, Set<String> groups, Map<String, String> groupOf) {
    this.handle = handle;
    this.groups = groups;
    this.groupOf = groupOf;
  }

  /**
   * Puts cases in the place of those that the groups had. An id that is gone leads to the case that
   * now holds most of its claims.
   */
  void replace(List<Case> cases, Map<String, String> givenNames) {
    Map<String, Set<String>> before = before();
    for (String group : groups) {
      handle.execute("DELETE FROM arms_case WHERE link_group = ?", StoredText.encode(group));
    }
    Map<String, String> ids = new HashMap<>();
    cases.forEach(c -> ids.put(c.head().id(), free(c)));
    Map<String, Set<String>> after = new TreeMap<>();
    for (Case of : cases) {
      String id = ids.getOrDefault(of.head().id(), of.head().id());
      insert(id, of, givenNames.get(of.head().id()));
      records(id, of);
      relations(id, of, ids);
      after.put(id, keys(of));
      handle.execute("DELETE FROM arms_case_alias WHERE alias = ?", id);
    }
    before.forEach((id, keys) -> alias(id, keys, after));
  }

  private Map<String, Set<String>> before() {
    Map<String, Set<String>> keys = new TreeMap<>();
    handle
        .createQuery(
            "SELECT c.id, r.key FROM arms_case c JOIN arms_case_record r ON r.arms_case = c.id AND"
                + " r.role = 'CLAIM' WHERE c.link_group IN (<groups>)")
        .bindList("groups", groups.stream().map(StoredText::encode).toList())
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            row -> keys.computeIfAbsent(row.getKey(), k -> new TreeSet<>()).add(row.getValue()));
    return keys;
  }

  private static Set<String> keys(Case of) {
    Set<String> keys = new HashSet<>();
    of.history().forEach(claim -> keys.add(claim.report().key()));
    return keys;
  }

  private String free(Case of) {
    String id = of.head().id();
    return CaseStore.exists(handle, id) ? Cases.apart(id, group(of)) : id;
  }

  /** The group in which the case began: that of a claim that no person has put there. */
  private String group(Case of) {
    return of.history().stream()
        .min(
            Comparator.comparing(
                (Case.Claim claim) -> claim.attachment() == Case.Attachment.BY_HAND))
        .map(claim -> groupOf.get(claim.report().key()))
        .orElseThrow();
  }

  private void alias(String id, Set<String> keys, Map<String, Set<String>> after) {
    if (after.containsKey(id)) {
      return;
    }
    after.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(keys::contains))
        .max(Comparator.comparingLong(e -> e.getValue().stream().filter(keys::contains).count()))
        .ifPresent(
            e ->
                handle.execute(
                    "INSERT INTO arms_case_alias (alias, arms_case) VALUES (?, ?) ON CONFLICT"
                        + " (alias) DO UPDATE SET arms_case = excluded.arms_case",
                    id,
                    e.getKey()));
  }

  // ---- rows

  private void insert(String id, Case of, @Nullable String name) {
    Case.Head head = of.head();
    handle
        .createUpdate(
            "INSERT INTO arms_case (id, link_group, name, supplier, recipient, weapon, status,"
                + " since, first_day, last_day, category, claims, articles, reviewed, contradictions,"
                + " objections, diversions) VALUES (:id, :group, :name, :supplier, :recipient,"
                + " :weapon, :status, :since, :first, :last, :category, :claims, :articles,"
                + " :reviewed, :contradictions, :objections, :diversions)")
        .bind("category", head.weapon().category().label())
        .bindMap(CaseCounts.of(of).columns())
        .bind("id", id)
        .bind("group", StoredText.encode(group(of)))
        .bind("name", StoredText.encode(name))
        .bind("supplier", StoredText.encode(RecordKey.party(head.supplier())))
        .bind("recipient", StoredText.encode(RecordKey.party(head.recipient())))
        .bind("weapon", RecordKey.weapon(head.weapon()))
        .bind("status", head.standing().status().name())
        .bind("since", text(head.standing().since()))
        .bind("first", text(of.history().get(0).day()))
        .bind("last", text(lastPublished(of)))
        .execute();
  }

  private static @Nullable LocalDate lastPublished(Case of) {
    return Stream.of(
            of.history().stream().map(Case.Claim::report),
            of.around().objections().stream(),
            of.around().diversions().stream(),
            of.around().effects().stream())
        .flatMap(reports -> reports)
        .map(report -> report.citation().published())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private void records(String id, Case of) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO arms_case_record (arms_case, role, position, link_group, key, attachment)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < of.history().size(); i++) {
      Case.Claim claim = of.history().get(i);
      row(rows, id, CaseStore.Role.CLAIM, i, claim.report().key(), claim.attachment());
    }
    around(rows, id, CaseStore.Role.OBJECTION, of.around().objections());
    around(rows, id, CaseStore.Role.DIVERSION, of.around().diversions());
    around(rows, id, CaseStore.Role.EFFECT, of.around().effects());
    rows.execute();
  }

  private void around(
      PreparedBatch rows, String id, CaseStore.Role role, List<? extends Report<?>> reports) {
    for (int i = 0; i < reports.size(); i++) {
      row(rows, id, role, i, reports.get(i).key(), null);
    }
  }

  private void row(
      PreparedBatch rows,
      String id,
      CaseStore.Role role,
      int position,
      String key,
      Case.@Nullable Attachment attachment) {
    rows.bind(0, id)
        .bind(1, role.name())
        .bind(2, position)
        .bind(3, StoredText.encode(groupOf.get(key)))
        .bind(4, key)
        .bind(5, attachment == null ? null : attachment.name())
        .add();
  }

  private void relations(String id, Case of, Map<String, String> ids) {
    for (int i = 0; i < of.related().size(); i++) {
      Case.Relation relation = of.related().get(i);
      handle.execute(
          "INSERT INTO arms_case_relation (arms_case, position, kind, other) VALUES (?, ?, ?, ?)",
          id,
          i,
          relation.kind().name(),
          ids.getOrDefault(relation.id(), relation.id()));
    }
  }
}
