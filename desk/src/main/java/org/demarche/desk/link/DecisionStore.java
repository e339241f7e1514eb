package org.demarche.desk.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.desk.link.Decision.Act;
import org.demarche.desk.link.Decision.Merge;
import org.demarche.desk.link.Decision.Rename;
import org.demarche.desk.link.Decision.Split;
import org.demarche.desk.link.Decision.Subject;
import org.demarche.desk.link.Decision.Undo;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.PartyNames;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.desk.store.VersionClock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people decided about cases; decisions are only ever added. */
public final class DecisionStore {

  private static final String SUBJECT = "subject";
  private static final String OTHER = "other";
  private static final String MOVED = "moved";

  private final Archive archive;

  /** Over an archive. */
  public DecisionStore(Archive archive) {
    this.archive = archive;
  }

  /** All decisions, in their order. */
  public List<Decision> list() {
    return archive.jdbi().withHandle(DecisionStore::list);
  }

  /** The decisions that nobody has undone, in their order. */
  public List<Decision> standing() {
    return HandWork.standing(list());
  }

  /**
   * Keeps a decision and marks what it is about to be linked anew.
   *
   * @param by who decided
   * @throws IllegalArgumentException for an undoing of what is no decision, or is undone already
   */
  public long add(Act act, String by, Instant now) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              VersionClock.take(handle, 0);
              Set<String> groups = groups(act, list(handle));
              long number = insert(handle, act, by, now);
              groups.forEach(group -> RecordStore.markStale(handle, group));
              return number;
            });
  }

  private static Set<String> groups(Act act, List<Decision> before) {
    Set<String> groups = new TreeSet<>();
    if (act instanceof Undo undo) {
      Decision undone =
          HandWork.standing(before).stream()
              .filter(decision -> decision.number() == undo.number())
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "there is no decision " + undo.number() + " that holds"));
      groups.addAll(groups(undone.act(), before));
    } else {
      groups.add(subject(act).group());
      if (act instanceof Merge merge) {
        groups.add(merge.from().group());
      }
    }
    return groups;
  }

  private static Subject subject(Act act) {
    if (act instanceof Merge merge) {
      return merge.into();
    } else if (act instanceof Split split) {
      return split.of();
    } else if (act instanceof Rename rename) {
      return rename.of();
    }
    throw new IllegalStateException("no case of " + act);
  }

  /** The groups that merges among standing decisions tie to this one, with it. */
  static Set<String> tied(List<Decision> decisions, String group) {
    Set<String> tied = new TreeSet<>(Set.of(group));
    int size;
    do {
      size = tied.size();
      for (Decision decision : decisions) {
        if (decision.act() instanceof Merge merge
            && (tied.contains(merge.into().group()) || tied.contains(merge.from().group()))) {
          tied.add(merge.into().group());
          tied.add(merge.from().group());
        }
      }
    } while (tied.size() > size);
    return tied;
  }

  /** Those of standing decisions that are about cases of these groups. */
  static List<Decision> about(List<Decision> decisions, Set<String> groups) {
    return decisions.stream()
        .filter(decision -> groups.contains(subject(decision.act()).group()))
        .toList();
  }

  // ---- rows

  private static long insert(Handle handle, Act act, String by, Instant now) {
    Subject subject = act instanceof Undo ? null : subject(act);
    Subject other = act instanceof Merge merge ? merge.from() : null;
    PartyNames names = PartyNames.read(handle);
    long number =
        handle
            .createQuery(
                "INSERT INTO case_decision (kind, subject, subject_group, other, other_group, name,"
                    + " undone, decider, decided) VALUES (:kind, :subject, :subjectGroup, :other,"
                    + " :otherGroup, :name, :undone, :by, :now) RETURNING number")
            .bind("kind", Kind.of(act).name())
            .bind("subject", subject == null ? null : subject.id())
            .bind("subjectGroup", subject == null ? null : group(subject, names))
            .bind("other", other == null ? null : other.id())
            .bind("otherGroup", other == null ? null : group(other, names))
            .bind("name", act instanceof Rename rename ? StoredText.encode(rename.name()) : null)
            .bind("undone", act instanceof Undo undo ? Long.valueOf(undo.number()) : null)
            .bind("by", StoredText.encode(by))
            .bind("now", now.toString())
            .mapTo(Long.class)
            .one();
    keys(handle, number, SUBJECT, subject == null ? List.of() : subject.keys());
    keys(handle, number, OTHER, other == null ? List.of() : other.keys());
    keys(handle, number, MOVED, act instanceof Split split ? split.keys() : List.of());
    return number;
  }

  private static @Nullable String group(Subject subject, PartyNames names) {
    return StoredText.encode(CaseGroups.kept(subject.group(), names));
  }

  private static void keys(Handle handle, long decision, String part, List<String> keys) {
    keys.stream()
        .distinct()
        .forEach(
            key ->
                handle.execute(
                    "INSERT INTO case_decision_key (decision, part, key) VALUES (?, ?, ?)",
                    decision,
                    part,
                    key));
  }

  /** All decisions, within a transaction of the caller's. */
  static List<Decision> list(Handle handle) {
    Map<String, List<String>> keys = new HashMap<>();
    handle
        .createQuery("SELECT decision, part, key FROM case_decision_key ORDER BY key")
        .map((row, context) -> List.of(row.getString(2) + row.getLong(1), row.getString(3)))
        .forEach(
            row ->
                keys.merge(
                    row.get(0),
                    List.of(row.get(1)),
                    (a, b) -> Stream.of(a, b).flatMap(List::stream).toList()));
    PartyNames names = PartyNames.read(handle);
    return handle
        .createQuery("SELECT * FROM case_decision ORDER BY number")
        .map((row, context) -> decision(row, keys, names))
        .list();
  }

  private static Decision decision(ResultSet row, Map<String, List<String>> keys, PartyNames names)
      throws SQLException {
    long number = row.getLong("number");
    Act act =
        switch (Kind.valueOf(row.getString("kind"))) {
          case MERGE ->
              new Merge(subject(row, SUBJECT, keys, names), subject(row, OTHER, keys, names));
          case SPLIT ->
              new Split(
                  subject(row, SUBJECT, keys, names), keys.getOrDefault(MOVED + number, List.of()));
          case RENAME ->
              new Rename(subject(row, SUBJECT, keys, names), StoredColumns.text(row, "name"));
          case UNDO -> new Undo(row.getLong("undone"));
        };
    return new Decision(
        number, StoredColumns.moment(row, "decided"), StoredColumns.text(row, "decider"), act);
  }

  private static Subject subject(
      ResultSet row, String part, Map<String, List<String>> keys, PartyNames names)
      throws SQLException {
    return new Subject(
        StoredColumns.text(row, part),
        CaseGroups.current(StoredColumns.text(row, part + "_group"), names),
        keys.getOrDefault(part + row.getLong("number"), List.of()));
  }

  private enum Kind {
    MERGE,
    SPLIT,
    RENAME,
    UNDO;

    static Kind of(Act act) {
      return act instanceof Merge
          ? MERGE
          : act instanceof Split ? SPLIT : act instanceof Rename ? RENAME : UNDO;
    }
  }
}
