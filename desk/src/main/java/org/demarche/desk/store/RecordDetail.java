package org.demarche.desk.store;

import java.util.List;
import org.demarche.model.Place;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The columns of records that came after the first version of the archive, and their contexts. */
final class RecordDetail {

  private RecordDetail() {}

  /** Writes them for one record. */
  static void write(Handle handle, long record, RecordRow columns) {
    write(handle, List.of(new Numbered(record, columns)));
  }

  /** A record of the archive. */
  record Numbered(long number, RecordRow columns) {}

  /** Writes them for some records that have none yet. */
  static void write(Handle handle, List<Numbered> records) {
    PreparedBatch rows =
        handle.prepareBatch(
            "UPDATE record SET mode = :mode, attribution = :attribution, sort_day = :sort_day, place"
                + " = :place, latitude = :latitude, longitude = :longitude WHERE number = :number");
    PreparedBatch contexts =
        handle.prepareBatch("INSERT INTO record_context (record, context) VALUES (?, ?)");
    for (Numbered record : records) {
      add(rows, record);
      for (String context : record.columns().contexts()) {
        contexts.bind(0, record.number()).bind(1, context).add();
      }
    }
    rows.execute();
    if (contexts.size() > 0) {
      contexts.execute();
    }
  }

  private static void add(PreparedBatch rows, Numbered record) {
    RecordRow columns = record.columns();
    Place place = columns.place();
    Place.Position position = place == null ? null : place.position();
    rows.bind("number", record.number())
        .bind("mode", columns.mode())
        .bind("attribution", columns.attribution())
        .bind("sort_day", columns.sortDay())
        .bind("place", position == null ? null : name(place))
        .bind("latitude", position == null ? null : (Double) position.latitude())
        .bind("longitude", position == null ? null : (Double) position.longitude())
        .add();
  }

  private static @Nullable String name(@Nullable Place place) {
    return place == null ? null : StoredText.encode(place.name());
  }
}
