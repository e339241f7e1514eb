package org.demarche.desk.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.job.Job.Counts;
import org.demarche.desk.job.Job.State;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The jobs of an archive. */
public final class JobStore {

  private static final String COLUMNS =
      "SELECT number, kind, sources, every_minutes, ordered_by, state, wanted, ordered, due, begun,"
          + " ended, added, known, quarantined, records, done, total, remark FROM job ";

  private final Archive archive;

  /** Of this archive. */
  public JobStore(Archive archive) {
    this.archive = archive;
  }

  /** An article that came in: its number, what it is called, and when it came. */
  public record Taken(long number, String title, Instant received) {}

  // ---- asking

  /** Adds a job, to be begun as soon as may be; gives its number. */
  public long add(Job.Order order, Instant now) {
    Duration every = order.every();
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO job (kind, sources, every_minutes, ordered_by, state, attempts,"
                            + " ordered, due, added, known, quarantined, records, done, total)"
                            + " VALUES (:kind, :sources, :every, :by, 'WAITING', 0, :now, :now,"
                            + " 0, 0, 0, 0, 0, 0)")
                    .bind("kind", order.kind().name())
                    .bind("sources", StoredText.encode(String.join("\n", order.sources())))
                    .bind("every", every == null ? null : every.toMinutes())
                    .bind("by", StoredText.encode(order.by()))
                    .bind("now", now.toString())
                    .executeAndReturnGeneratedKeys("number")
                    .mapTo(Long.class)
                    .one());
  }

  /** The job of this number. */
  public Optional<Job> find(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                jobs(handle.createQuery(COLUMNS + "WHERE number = :number").bind("number", number))
                    .stream()
                    .findFirst());
  }

  /** Jobs, the newest first, from an offset on. */
  public List<Job> list(long offset, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                jobs(
                    handle
                        .createQuery(COLUMNS + "ORDER BY number DESC LIMIT :limit OFFSET :offset")
                        .bind("limit", limit)
                        .bind("offset", offset)));
  }

  /** The first jobs that are in this state. */
  public List<Job> list(State state, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                jobs(
                    handle
                        .createQuery(COLUMNS + "WHERE state = :state ORDER BY number LIMIT :limit")
                        .bind("state", state.name())
                        .bind("limit", limit)));
  }

  /** How many jobs there are. */
  public long count() {
    return archive
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT count(*) FROM job").mapTo(Long.class).one());
  }

  /** How many jobs are in this state. */
  public long count(State state) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM job WHERE state = ?")
                    .bind(0, state.name())
                    .mapTo(Long.class)
                    .one());
  }

  /** Articles that came in since a moment, the last first. */
  public List<Taken> takenSince(Instant moment, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT number, coalesce(title, id) AS title, received FROM (SELECT number, title,"
                            + " id, received FROM article ORDER BY number DESC LIMIT :limit) last"
                            + " WHERE received >= :moment ORDER BY number DESC")
                    .bind("limit", limit)
                    .bind("moment", second(moment))
                    .map(
                        (row, context) ->
                            new Taken(
                                row.getLong("number"),
                                StoredColumns.text(row, "title"),
                                StoredColumns.moment(row, "received")))
                    .list());
  }

  // ---- deciding

  /**
   * Pauses, resumes or cancels a job. One that runs does so at the next article.
   *
   * @return whether it is in a state from which that can be done
   */
  public boolean want(long number, State state, Instant now) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              if (state == State.WAITING) {
                return resume(handle, number, now) > 0;
              }
              int stopped = stop(handle, number, state, now);
              return stopped + ask(handle, number, state) > 0;
            });
  }

  private static int resume(Handle handle, long number, Instant now) {
    return handle
        .createUpdate(
            "UPDATE job SET state = 'WAITING', wanted = NULL, worker = NULL, attempts = 0, due ="
                + " :now, ended = NULL, remark = NULL WHERE number = :number AND state <>"
                + " 'RUNNING'")
        .bind("now", now.toString())
        .bind("number", number)
        .execute();
  }

  private static int stop(Handle handle, long number, State state, Instant now) {
    return handle
        .createUpdate(
            "UPDATE job SET state = :state, ended = :ended WHERE number = :number"
                + " AND state IN ('WAITING', 'PAUSED', 'FAILED')")
        .bind("state", state.name())
        .bind("ended", state.isFinal() ? now.toString() : null)
        .bind("number", number)
        .execute();
  }

  private static int ask(Handle handle, long number, State state) {
    return handle
        .createUpdate("UPDATE job SET wanted = :state WHERE number = :number AND state = 'RUNNING'")
        .bind("state", state.name())
        .bind("number", number)
        .execute();
  }

  // ---- working

  /** Who is said to be at the jobs that run. */
  List<String> workers() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT DISTINCT worker FROM job WHERE state = 'RUNNING'")
                    .mapTo(String.class)
                    .list());
  }

  /** Lets others begin what a worker that is no more has left. */
  void release(String worker) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE job SET state = coalesce(wanted, 'WAITING'), wanted = NULL, worker ="
                        + " NULL WHERE state = 'RUNNING' AND worker = ?",
                    worker));
  }

  /** The next job that is due, now a worker's own; empty when there is none. */
  Optional<Job> take(String worker, Instant now) {
    Optional<Job> next = due(now);
    if (next.isEmpty()) {
      return next;
    }
    int taken =
        archive
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(
                            "UPDATE job SET state = 'RUNNING', worker = :worker, attempts ="
                                + " attempts + 1, begun = :now, ended = NULL, remark = NULL, added ="
                                + " 0, known = 0, quarantined = 0, records = 0, done = 0, total = 0"
                                + " WHERE number = :number AND state = 'WAITING'")
                        .bind("worker", worker)
                        .bind("now", now.toString())
                        .bind("number", next.get().number())
                        .execute());
    return taken == 0 ? Optional.empty() : find(next.get().number());
  }

  private Optional<Job> due(Instant now) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                jobs(
                        handle
                            .createQuery(
                                COLUMNS
                                    + "WHERE state = 'WAITING' AND due < :soon ORDER BY due, number"
                                    + " LIMIT 1")
                            .bind("soon", second(now.plusSeconds(1))))
                    .stream()
                    .findFirst());
  }

  /** How often a job was begun without an end. */
  long attempts(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT attempts FROM job WHERE number = :number")
                    .bind("number", number)
                    .mapTo(Long.class)
                    .one());
  }

  /** What somebody wants of a job that runs; null when it may go on. */
  @Nullable State wanted(long number) {
    Optional<Job> job = find(number);
    return job.isEmpty() ? State.CANCELLED : job.get().wanted();
  }

  /** Says how far a job has come. */
  void progress(long number, Counts counts) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE job SET added = :added, known = :known, quarantined = :quarantined,"
                            + " records = :records, done = :done, total = :total WHERE number ="
                            + " :number")
                    .bindMethods(counts)
                    .bind("number", number)
                    .execute());
  }

  /**
   * Ends a run.
   *
   * @param due when it is done again, for a job that waits from now on
   */
  void end(long number, State state, @Nullable String remark, Instant due, Instant now) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE job SET state = :state, wanted = NULL, worker = NULL, attempts = 0,"
                            + " remark = :remark, due = :due, ended = :now WHERE number = :number")
                    .bind("state", state.name())
                    .bind("remark", StoredText.encode(remark))
                    .bind("due", due.toString())
                    .bind("now", now.toString())
                    .bind("number", number)
                    .execute());
  }

  // ---- rows

  /** A whole second, as the texts of all moments in it begin. */
  private static String second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
  }

  private static List<Job> jobs(Query query) {
    return query.map((row, context) -> job(row)).list();
  }

  private static Job job(ResultSet row) throws SQLException {
    String wanted = row.getString("wanted");
    return new Job(
        row.getLong("number"),
        order(row),
        State.valueOf(row.getString("state")),
        wanted == null ? null : State.valueOf(wanted),
        new Job.Times(
            StoredColumns.moment(row, "ordered"),
            StoredColumns.moment(row, "due"),
            StoredColumns.momentOrNull(row, "begun"),
            StoredColumns.momentOrNull(row, "ended")),
        new Counts(
            row.getLong("added"),
            row.getLong("known"),
            row.getLong("quarantined"),
            row.getLong("records"),
            row.getLong("done"),
            row.getLong("total")),
        StoredColumns.textOrNull(row, "remark"));
  }

  private static Job.Order order(ResultSet row) throws SQLException {
    long every = row.getLong("every_minutes");
    boolean once = row.wasNull();
    return new Job.Order(
        Job.Kind.valueOf(row.getString("kind")),
        StoredColumns.text(row, "sources").lines().toList(),
        once ? null : Duration.ofMinutes(every),
        StoredColumns.text(row, "ordered_by"));
  }
}
