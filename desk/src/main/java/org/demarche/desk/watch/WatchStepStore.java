package org.demarche.desk.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;

/**
 * Takes down what a watch-list finds, step by step. Each step is one transaction: the items, what
 * is to be sent of them, and how far the watch-list has come. So a kill loses nothing and nothing
 * comes twice.
 */
final class WatchStepStore {

  private final Archive archive;

  WatchStepStore(Archive archive) {
    this.archive = archive;
  }

  /** A change of an article. */
  record Change(long version, long article) {}

  /**
   * A step.
   *
   * @param from up to which change of the archive the watch-list had come
   * @param to up to which it comes by this step
   */
  record Step(WatchList watch, long from, long to, Instant now) {}

  /** Articles that came after a watch-list began and have changed, in the order of the changes. */
  List<Change> changes(WatchList watch, long after, long upTo, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT version, number FROM article WHERE version > :after AND version <="
                            + " :upTo AND number > :begun ORDER BY version LIMIT :limit")
                    .bind("after", after)
                    .bind("upTo", upTo)
                    .bind("begun", watch.reach().begun())
                    .bind("limit", limit)
                    .map(
                        (row, context) -> new Change(row.getLong("version"), row.getLong("number")))
                    .list());
  }

  /**
   * Takes a step, unless somebody else has taken it.
   *
   * @param found what matches, known or not
   * @param body of what is sent of the items; asked only when there are any, and somebody to whom
   *     to send them
   * @return the items that are new; empty when the step was taken by somebody else
   */
  Optional<List<WatchItem>> take(
      Step step, List<WatchItem> found, Function<List<WatchItem>, HookMessage> body) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              if (!advance(handle, step)) {
                return Optional.empty();
              }
              List<WatchItem> items = new ArrayList<>();
              found.forEach(item -> add(handle, step, item).ifPresent(items::add));
              if (!items.isEmpty() && step.watch().hook().address() != null) {
                HookStore.add(handle, step.watch().number(), body.apply(items), step.now());
              }
              return Optional.of(items);
            });
  }

  private static boolean advance(Handle handle, Step step) {
    return handle.execute(
            "UPDATE watch_list SET reached = ?, trouble = NULL WHERE number = ? AND reached = ?",
            step.to(),
            step.watch().number(),
            step.from())
        == 1;
  }

  private static Optional<WatchItem> add(Handle handle, Step step, WatchItem found) {
    long watch = step.watch().number();
    boolean again = isKnown(handle, watch, found.article());
    List<Report<?>> reports =
        found.news().reports().stream().filter(r -> !isTold(handle, watch, r.key())).toList();
    if (again && reports.isEmpty()) {
      return Optional.empty();
    }
    List<CaseMove> cases = again ? List.of() : found.news().cases();
    WatchItem.News news = new WatchItem.News(found.news().sentence(), reports, cases);
    WatchItem item =
        new WatchItem(
            insert(handle, step, found, again),
            found.article(),
            found.citation(),
            step.now(),
            again,
            news);
    parts(handle, watch, item);
    return Optional.of(item);
  }

  private static boolean isKnown(Handle handle, long watch, long article) {
    return exists(
        handle, "SELECT 1 FROM watch_item WHERE watch = ? AND article = ? LIMIT 1", watch, article);
  }

  private static boolean isTold(Handle handle, long watch, String key) {
    return exists(
        handle, "SELECT 1 FROM watch_item_record WHERE watch = ? AND key = ?", watch, key);
  }

  private static boolean exists(Handle handle, String sql, Object... values) {
    return handle.select(sql, values).mapTo(Integer.class).findFirst().isPresent();
  }

  private static long insert(Handle handle, Step step, WatchItem item, boolean again) {
    return handle
        .createQuery(
            "INSERT INTO watch_item (watch, article, found, day, again, sentence) VALUES (:watch,"
                + " :article, :found, :day, :again, :sentence) RETURNING number")
        .bind("watch", step.watch().number())
        .bind("article", item.article())
        .bind("found", step.now().toString())
        .bind("day", LocalDate.ofInstant(step.now(), ZoneOffset.UTC).toString())
        .bind("again", again)
        .bind("sentence", StoredText.encode(item.news().sentence()))
        .mapTo(Long.class)
        .one();
  }

  private static void parts(Handle handle, long watch, WatchItem item) {
    for (Report<?> report : item.news().reports()) {
      handle.execute(
          "INSERT INTO watch_item_record (watch, key, item) VALUES (?, ?, ?)",
          watch,
          report.key(),
          item.number());
    }
    for (CaseMove move : item.news().cases()) {
      handle.execute(
          "INSERT INTO watch_item_case (item, arms_case, name, was, status, contradictions) VALUES"
              + " (?, ?, ?, ?, ?, ?)",
          item.number(),
          move.id(),
          StoredText.encode(move.name()),
          move.was() == null ? null : move.was().name(),
          move.status().name(),
          move.contradictions());
    }
  }
}
