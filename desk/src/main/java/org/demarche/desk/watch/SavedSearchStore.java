package org.demarche.desk.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredColumns;
import org.demarche.desk.store.StoredText;

/** The searches that people keep. */
public final class SavedSearchStore {

  private static final String COLUMNS =
      "s.number AS search_number, s.name, s.address, s.owner, s.shared, s.created";

  private final Archive archive;

  /** Over an archive. */
  public SavedSearchStore(Archive archive) {
    this.archive = archive;
  }

  /** Keeps a search; gives its number. */
  public long add(SavedSearch search) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "INSERT INTO saved_search (name, address, owner, shared, created) VALUES"
                            + " (:name, :address, :owner, :shared, :created) RETURNING number")
                    .bind("name", StoredText.encode(search.name()))
                    .bind("address", StoredText.encode(search.address()))
                    .bind("owner", StoredText.encode(search.owner()))
                    .bind("shared", search.shared())
                    .bind("created", search.created().toString())
                    .mapTo(Long.class)
                    .one());
  }

  /** The search of this number. */
  public Optional<SavedSearch> find(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT " + COLUMNS + " FROM saved_search s WHERE s.number = :number")
                    .bind("number", number)
                    .map((row, context) -> search(row))
                    .findOne());
  }

  /** The searches that somebody may see and that watch nothing, in the order of their names. */
  public List<SavedSearch> list(String visitor, int offset, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM saved_search s WHERE (s.owner = :visitor OR s.shared) AND NOT"
                            + " EXISTS (SELECT 1 FROM watch_list w WHERE w.search = s.number)"
                            + " ORDER BY s.name, s.number LIMIT :limit OFFSET :offset")
                    .bind("visitor", StoredText.encode(visitor))
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, context) -> search(row))
                    .list());
  }

  /** Forgets a search, and what it watches with it. */
  public void delete(long number) {
    archive
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("DELETE FROM watch_list WHERE search = ?", number);
              handle.execute("DELETE FROM saved_search WHERE number = ?", number);
            });
  }

  static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getLong("search_number"),
        StoredColumns.text(row, "name"),
        StoredColumns.text(row, "address"),
        StoredColumns.text(row, "owner"),
        row.getBoolean("shared"),
        StoredColumns.moment(row, "created"));
  }

  static String columns() {
    return COLUMNS;
  }
}
