package org.demarche.desk.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.link.Case.Relation;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.FilterSql;
import org.demarche.desk.store.RecordStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.Sink;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Objection;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The cases of an archive, to be read. */
public final class CaseStore {

  private static final int CHAIN = 20;

  private final Archive archive;

  /** Over an archive. */
  public CaseStore(Archive archive) {
    this.archive = archive;
  }

  /**
   * Which cases are wanted, and in what order.
   *
   * @param claims a case is wanted that has such a claim
   * @param standings how it must stand; empty for any way
   * @param recent whether those with the latest articles come first, else they come by id
   */
  public record Choice(
      Filter claims, List<TransferStatus> standings, boolean recent, int offset, int limit) {

    /** All of them, by id. */
    public static final Choice ALL = new Choice(Filter.ALL, List.of(), false, 0, Integer.MAX_VALUE);

    /** Copies the standings. */
    public Choice {
      standings = List.copyOf(standings);
    }
  }

  // ---- reading

  /** The case of this id, or the one that bore it once. */
  public Optional<Case> find(String id) {
    return archive.jdbi().withHandle(h -> current(h, id).flatMap(now -> read(h, now)));
  }

  /** The case as a decision names it. */
  public Optional<Decision.Subject> subject(String id) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                current(handle, id)
                    .flatMap(now -> read(handle, now).map(c -> subject(c, group(handle, now)))));
  }

  private static Decision.Subject subject(Case of, String group) {
    return new Decision.Subject(
        of.head().id(), group, of.history().stream().map(c -> c.report().key()).toList());
  }

  private static String group(Handle handle, String id) {
    return handle
        .createQuery("SELECT link_group FROM arms_case WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> StoredColumns.text(row, "link_group"))
        .one();
  }

  /** Gives out the wanted cases, one after the other. */
  public <X extends Exception> void each(Choice choice, Sink<Case, X> sink) throws X {
    FilterSql wanted = new FilterSql(choice.claims());
    archive.<X>reading(
        handle -> {
          try (Query query = wanted.bind(handle.createQuery(sql(choice, wanted)))) {
            query.bind("limit", choice.limit()).bind("offset", choice.offset()).setFetchSize(500);
            for (String id : query.mapTo(String.class)) {
              Optional<Case> read = read(handle, id);
              if (read.isPresent()) {
                sink.accept(read.get());
              }
            }
          }
        });
  }

  private static String sql(Choice choice, FilterSql wanted) {
    List<String> conditions = new ArrayList<>();
    if (!choice.claims().isAll()) {
      conditions.add(
          "id IN (SELECT w.arms_case FROM record r JOIN article a ON a.number = r.article JOIN"
              + " arms_case_record w ON w.key = r.key AND w.link_group = r.link_group AND w.role ="
              + " 'CLAIM' WHERE "
              + wanted.sql()
              + ")");
    }
    if (!choice.standings().isEmpty()) {
      conditions.add(
          choice.standings().stream()
              .map(status -> "'" + status.name() + "'")
              .collect(java.util.stream.Collectors.joining(", ", "status IN (", ")")));
    }
    return "SELECT id FROM arms_case"
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
        + (choice.recent() ? " ORDER BY coalesce(last_day, '') DESC, id" : " ORDER BY id")
        + " LIMIT :limit OFFSET :offset";
  }

  /** The ids of the cases to which an article contributes. */
  public List<String> ofArticle(String article) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT DISTINCT c.arms_case FROM article a JOIN record r ON r.article ="
                            + " a.number JOIN arms_case_record c ON c.key = r.key AND c.link_group ="
                            + " r.link_group WHERE a.id = :article ORDER BY 1")
                    .bind("article", StoredText.encode(article))
                    .mapTo(String.class)
                    .list());
  }

  /** How many there are. */
  public long count() {
    return archive
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT count(*) FROM arms_case").mapTo(Long.class).one());
  }

  // ---- one case

  /** The id that a case has now; empty when there never was such a case. */
  private static Optional<String> current(Handle handle, String id) {
    String now = id;
    for (int i = 0; i < CHAIN; i++) {
      if (exists(handle, now)) {
        return Optional.of(now);
      }
      Optional<String> next =
          handle
              .createQuery("SELECT arms_case FROM arms_case_alias WHERE alias = :id")
              .bind("id", now)
              .mapTo(String.class)
              .findOne();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      now = next.get();
    }
    return Optional.empty();
  }

  /** Whether a case has this id now. */
  static boolean exists(Handle handle, String id) {
    return handle
        .createQuery("SELECT 1 FROM arms_case WHERE id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** A record of a case in its role. */
  private record Line(Role role, Case.@Nullable Attachment attachment, Report<?> report) {

    static Line of(ResultSet row) throws SQLException {
      String attachment = row.getString("attachment");
      return new Line(
          Role.valueOf(row.getString("role")),
          attachment == null ? null : Case.Attachment.valueOf(attachment),
          RecordStore.report(row));
    }

    Told told() {
      return new Told(
          new Report<>(
              report.key(), (Transfer) report.record(), report.verdict(), report.citation()),
          Objects.requireNonNull(attachment, "a claim without a ground"));
    }
  }

  /** In what way a record belongs to a case. */
  enum Role {
    CLAIM,
    OBJECTION,
    DIVERSION,
    EFFECT
  }

  private static Optional<Case> read(Handle handle, String id) {
    List<Line> lines =
        handle
            .createQuery(
                "SELECT c.role, c.attachment,"
                    + RecordStore.CITED
                    + "FROM arms_case_record c JOIN record r ON r.link_group = c.link_group AND"
                    + " r.key = c.key JOIN article a ON a.number = r.article WHERE c.arms_case ="
                    + " :id ORDER BY c.role, c.position")
            .bind("id", id)
            .map((row, context) -> Line.of(row))
            .list();
    List<Told> claims =
        lines.stream().filter(line -> line.role() == Role.CLAIM).map(Line::told).toList();
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    Strand strand = new Strand(id, name(handle, id), claims, related(handle, id));
    return Optional.of(Cases.complete(strand, around(lines)));
  }

  private static @Nullable String name(Handle handle, String id) {
    return handle
        .createQuery("SELECT name FROM arms_case WHERE id = :id AND name IS NOT NULL")
        .bind("id", id)
        .map((row, context) -> StoredColumns.text(row, "name"))
        .findOne()
        .orElse(null);
  }

  private static List<Relation> related(Handle handle, String id) {
    return handle
        .createQuery(
            "SELECT kind, other FROM arms_case_relation WHERE arms_case = :id ORDER BY position")
        .bind("id", id)
        .map(
            (row, context) ->
                new Relation(Relation.Kind.valueOf(row.getString("kind")), row.getString("other")))
        .list();
  }

  private static Case.Around around(List<Line> lines) {
    List<Report<Objection>> objections = new ArrayList<>();
    List<Report<Diversion>> diversions = new ArrayList<>();
    List<Report<Effect>> effects = new ArrayList<>();
    for (Line line : lines) {
      Report<?> report = line.report();
      if (report.record() instanceof Objection objection) {
        objections.add(new Report<>(report.key(), objection, report.verdict(), report.citation()));
      } else if (report.record() instanceof Diversion diversion) {
        diversions.add(new Report<>(report.key(), diversion, report.verdict(), report.citation()));
      } else if (report.record() instanceof Effect effect) {
        effects.add(new Report<>(report.key(), effect, report.verdict(), report.citation()));
      }
    }
    return new Case.Around(objections, diversions, effects);
  }
}
