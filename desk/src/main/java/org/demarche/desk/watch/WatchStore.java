package org.demarche.desk.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;
import org.jspecify.annotations.Nullable;

/** The watch-lists of an archive. */
public final class WatchStore {

  private static final String LISTS =
      "SELECT w.*, "
          + SavedSearchStore.columns()
          + " FROM watch_list w JOIN saved_search s ON s.number = w.search ";

  private final Archive archive;

  /** Over an archive. */
  public WatchStore(Archive archive) {
    this.archive = archive;
  }

  /** Lets a search watch from now on; gives the number of the watch-list, old or new. */
  public long watch(long search) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO watch_list (search, token, secret, digest, begun, reached,"
                            + " seen) SELECT :search, :token, :secret, :digest, coalesce(max(number), 0),"
                            + " coalesce(max(version), 0), 0 FROM article WHERE true ON CONFLICT"
                            + " (search) DO NOTHING")
                    .bind("search", search)
                    .bind("token", Secrets.token())
                    .bind("secret", Secrets.ofHook())
                    .bind("digest", true)
                    .execute());
    return one("WHERE w.search = :value", search).orElseThrow().number();
  }

  /** The watch-list of this number. */
  public Optional<WatchList> find(long number) {
    return one("WHERE w.number = :value", number);
  }

  /** The watch-list whose feed this token opens. */
  public Optional<WatchList> ofToken(String token) {
    return one("WHERE w.token = :value", token);
  }

  private Optional<WatchList> one(String condition, Object value) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(LISTS + condition)
                    .bind("value", value)
                    .map((row, context) -> list(row))
                    .findOne());
  }

  /** All watch-lists after a number, in the order of their numbers. */
  public List<WatchList> listAfter(long number, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(LISTS + "WHERE w.number > :number ORDER BY w.number LIMIT :limit")
                    .bind("number", number)
                    .bind("limit", limit)
                    .map((row, context) -> list(row))
                    .list());
  }

  /** Those that somebody may see, in the order of their names. */
  public List<WatchList> list(String visitor, int offset, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        LISTS
                            + "WHERE s.owner = :visitor OR s.shared ORDER BY s.name, w.number"
                            + " LIMIT :limit OFFSET :offset")
                    .bind("visitor", StoredText.encode(visitor))
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, context) -> list(row))
                    .list());
  }

  // ---- changing

  /** Says where it sends what is new, and whether a digest of each day is made. */
  public void settle(long number, @Nullable String hook, boolean digest) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE watch_list SET hook = :hook, digest = :digest WHERE number ="
                            + " :number")
                    .bind("hook", StoredText.encode(hook))
                    .bind("digest", digest)
                    .bind("number", number)
                    .execute());
  }

  /** Gives the feed another address and the webhook another secret. */
  public void renew(long number) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE watch_list SET token = ?, secret = ? WHERE number = ?",
                    Secrets.token(),
                    Secrets.ofHook(),
                    number));
  }

  /** Says that its owner has seen the items up to this one. */
  public void see(long number, long item) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE watch_list SET seen = ? WHERE number = ? AND seen < ?",
                    item,
                    number,
                    item));
  }

  /** Says that the digests up to this day have been written. */
  void mailed(long number, LocalDate day) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE watch_list SET mailed = ? WHERE number = ?", day.toString(), number));
  }

  /** Says why it could not look; null when it could. */
  void trouble(long number, @Nullable String reason) {
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE watch_list SET trouble = ? WHERE number = ?",
                    StoredText.encode(reason),
                    number));
  }

  /** Watches no longer; the search stays. */
  public void delete(long number) {
    archive
        .jdbi()
        .useHandle(handle -> handle.execute("DELETE FROM watch_list WHERE number = ?", number));
  }

  private static WatchList list(ResultSet row) throws SQLException {
    return new WatchList(
        row.getLong("number"),
        SavedSearchStore.search(row),
        row.getString("token"),
        new WatchList.Hook(StoredColumns.textOrNull(row, "hook"), row.getString("secret")),
        row.getBoolean("digest"),
        reach(row),
        StoredColumns.textOrNull(row, "trouble"));
  }

  private static WatchList.Reach reach(ResultSet row) throws SQLException {
    return new WatchList.Reach(
        row.getLong("begun"),
        row.getLong("reached"),
        row.getLong("seen"),
        StoredColumns.day(row, "mailed"));
  }
}
