package org.demarche.desk.store;

import java.util.List;
import org.demarche.desk.json.JsonRecordReader;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Fills the columns that records of an older archive lack, from what the records say. */
final class RecordDetailMigration implements JavaMigration {

  private static final int TOGETHER = 500;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("6.1");
  }

  @Override
  public String getDescription() {
    return "record columns filled";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    Jdbi.create(context.getConnection()).useHandle(RecordDetailMigration::fill);
  }

  /** Some at a time, so that memory does not grow with the archive. */
  private static void fill(Handle handle) {
    List<RecordDetail.Numbered> some = after(handle, 0);
    while (!some.isEmpty()) {
      RecordDetail.write(handle, some);
      some = after(handle, some.get(some.size() - 1).number());
    }
  }

  private static List<RecordDetail.Numbered> after(Handle handle, long number) {
    return handle
        .createQuery(
            "SELECT r.number, coalesce(r.reviewed, r.machine) AS body, a.published FROM record r"
                + " JOIN article a ON a.number = r.article WHERE r.number > :number ORDER BY"
                + " r.number LIMIT :together")
        .bind("number", number)
        .bind("together", TOGETHER)
        .map(
            (row, context) ->
                new RecordDetail.Numbered(
                    row.getLong("number"),
                    new RecordRow(
                        JsonRecordReader.read(row.getString("body")),
                        StoredColumns.day(row, "published"))))
        .list();
  }
}
