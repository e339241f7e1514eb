package org.demarche.desk.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.desk.link.CaseGroups;
import org.demarche.desk.party.PartyDecision.Act;
import org.demarche.desk.party.PartyDecision.Merge;
import org.demarche.desk.party.PartyDecision.Rename;
import org.demarche.desk.party.PartyDecision.Subject;
import org.demarche.desk.party.PartyDecision.Undo;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.ArchiveException;
import org.demarche.desk.store.PartyNames;
import org.demarche.desk.store.PartyRows;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.desk.store.VersionClock;
import org.jdbi.v3.core.Handle;

/** What people decided about parties; decisions are only ever added. */
public final class PartyDecisionStore {

  private final Archive archive;

  /** Over an archive. */
  public PartyDecisionStore(Archive archive) {
    this.archive = archive;
  }

  /** All decisions, in their order. */
  public List<PartyDecision> list() {
    return archive.jdbi().withHandle(PartyDecisionStore::list);
  }

  /** The decisions that nobody has undone, in their order. */
  public List<PartyDecision> standing() {
    return Naming.standing(list());
  }

  /** The party of this coded key as a decision has named it before. */
  public Optional<Subject> subject(String coded) {
    return list().stream()
        .flatMap(decision -> subjects(decision.act()))
        .filter(subject -> subject.key().equals(coded))
        .findFirst();
  }

  private static Stream<Subject> subjects(Act act) {
    if (act instanceof Merge merge) {
      return Stream.of(merge.from(), merge.into());
    }
    return act instanceof Rename rename ? Stream.of(rename.of()) : Stream.empty();
  }

  /** What parties count as now. */
  public PartyNames names() {
    return archive.jdbi().withHandle(PartyNames::read);
  }

  /**
   * Keeps a decision and makes it count, all in one transaction: records that name the parties,
   * with the marks by which links and the search index catch up.
   *
   * @param by who decided
   * @throws ArchiveException for a party merged with itself, a name of nothing, and an undoing of
   *     what is no decision or undone already
   */
  public long add(Act act, String by, Instant now) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              VersionClock.take(handle, 0);
              check(act, list(handle));
              long number = insert(handle, act, by, now);
              Map<String, String> moved = PartyRows.rename(handle, Naming.of(list(handle)));
              CaseGroups.moved(handle, moved);
              return number;
            });
  }

  private static void check(Act act, List<PartyDecision> before) {
    if (act instanceof Merge merge) {
      PartyNames names = Naming.of(before);
      if (names.key(merge.from().key()).equals(names.key(merge.into().key()))) {
        throw new ArchiveException("they are one party already");
      }
    } else if (act instanceof Rename rename && rename.name().isBlank()) {
      throw new ArchiveException("a party needs a name");
    } else if (act instanceof Undo undo
        && Naming.standing(before).stream().noneMatch(d -> d.number() == undo.number())) {
      throw new ArchiveException("there is no decision " + undo.number() + " that holds");
    }
  }

  // ---- rows

  private static long insert(Handle handle, Act act, String by, Instant now) {
    Subject subject =
        act instanceof Merge merge ? merge.from() : act instanceof Rename to ? to.of() : null;
    Subject other = act instanceof Merge merge ? merge.into() : null;
    return handle
        .createQuery(
            "INSERT INTO party_decision (kind, subject, subject_code, subject_name, other,"
                + " other_code, other_name, name, undone, decider, decided) VALUES (:kind, :subject,"
                + " :subjectCode, :subjectName, :other, :otherCode, :otherName, :name, :undone, :by,"
                + " :now) RETURNING number")
        .bind("kind", Kind.of(act).name())
        .bind("subject", subject == null ? null : StoredText.encode(subject.key()))
        .bind("subjectCode", subject == null ? null : subject.code())
        .bind("subjectName", subject == null ? null : StoredText.encode(subject.name()))
        .bind("other", other == null ? null : StoredText.encode(other.key()))
        .bind("otherCode", other == null ? null : other.code())
        .bind("otherName", other == null ? null : StoredText.encode(other.name()))
        .bind("name", act instanceof Rename rename ? StoredText.encode(rename.name()) : null)
        .bind("undone", act instanceof Undo undo ? Long.valueOf(undo.number()) : null)
        .bind("by", StoredText.encode(by))
        .bind("now", now.toString())
        .mapTo(Long.class)
        .one();
  }

  private static List<PartyDecision> list(Handle handle) {
    return handle
        .createQuery("SELECT * FROM party_decision ORDER BY number")
        .map((row, context) -> decision(row))
        .list();
  }

  private static PartyDecision decision(ResultSet row) throws SQLException {
    Act act =
        switch (Kind.valueOf(row.getString("kind"))) {
          case MERGE -> new Merge(subject(row, "subject"), subject(row, "other"));
          case RENAME -> new Rename(subject(row, "subject"), StoredColumns.text(row, "name"));
          case UNDO -> new Undo(row.getLong("undone"));
        };
    return new PartyDecision(
        row.getLong("number"),
        StoredColumns.moment(row, "decided"),
        StoredColumns.text(row, "decider"),
        act);
  }

  private static Subject subject(ResultSet row, String part) throws SQLException {
    return new Subject(
        StoredColumns.text(row, part),
        row.getString(part + "_code"),
        StoredColumns.text(row, part + "_name"));
  }

  private enum Kind {
    MERGE,
    RENAME,
    UNDO;

    static Kind of(Act act) {
      return act instanceof Merge ? MERGE : act instanceof Rename ? RENAME : UNDO;
    }
  }
}
