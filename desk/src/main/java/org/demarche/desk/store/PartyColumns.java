package org.demarche.desk.store;

import java.util.List;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.model.CodedRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Fills the columns that tell what articles call parties, in an archive that was made without them.
 */
final class PartyColumns implements JavaMigration {

  private static final int BATCH = 500;

  /** A record of the archive. */
  private record Row(long number, CodedRecord record) {}

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("7.1");
  }

  @Override
  public String getDescription() {
    return "words of parties";
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
    Jdbi.create(context.getConnection()).useHandle(PartyColumns::fill);
  }

  /** Some at a time, so that memory does not grow with the archive. */
  private static void fill(Handle handle) {
    long last = 0;
    for (List<Row> rows = after(handle, last); !rows.isEmpty(); rows = after(handle, last)) {
      fill(handle, rows);
      last = rows.get(rows.size() - 1).number();
    }
  }

  private static List<Row> after(Handle handle, long number) {
    return handle
        .createQuery(
            "SELECT number, coalesce(reviewed, machine) AS body FROM record WHERE number > :number"
                + " ORDER BY number LIMIT :batch")
        .bind("number", number)
        .bind("batch", BATCH)
        .map(
            (row, context) ->
                new Row(row.getLong("number"), JsonRecordReader.read(row.getString("body"))))
        .list();
  }

  private static void fill(Handle handle, List<Row> rows) {
    PartyRows parties = new PartyRows(handle, PartyNames.NONE);
    PreparedBatch words =
        handle.prepareBatch(
            "UPDATE record_party SET words = ?, person = ?, office = ? WHERE record = ? AND role = ?"
                + " AND party = ? AND words IS NULL");
    for (Row row : rows) {
      parties.coded(row.number(), row.record());
      for (RecordRow.Role role : new RecordRow(row.record(), null).roles()) {
        words.add(
            StoredText.encode(role.party().text()),
            StoredText.encode(role.party().person()),
            StoredText.encode(role.party().office()),
            row.number(),
            role.role(),
            StoredText.encode(RecordKey.party(role.party())));
      }
    }
    words.execute();
  }
}
