package org.demarche.desk.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.demarche.desk.ingest.InputException;
import org.demarche.desk.register.RegisterRow.Delivery;
import org.demarche.desk.register.RegisterRow.Volumes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the archive. First all of it is written beside what is there; then it is
 * settled which export of the register knows better.
 */
final class RegisterImport {

  private static final int BATCH = 500;

  private static final String INSERT_FILE =
      "INSERT INTO register_file (sha256, name, register, shape, encoding, generated, as_of,"
          + " imported, line_count, row_count, repaired, reported) VALUES (:sha256, :name,"
          + " :register, :shape, :encoding, :generated, '', :imported, 0, 0, 0, 0) ON CONFLICT"
          + " (sha256) DO NOTHING";
  private static final String FINISH_FILE =
      "UPDATE register_file SET as_of = :asOf, line_count = :lines, row_count = :rows, repaired ="
          + " :repaired, reported = :reported, first_year = :first, last_year = :last WHERE number"
          + " = :file";
  private static final String INSERT_ROW =
      "INSERT INTO register_row (file, register, key, supplier, recipient, designation,"
          + " description, category, order_year, order_year_estimate, ordered, ordered_estimate,"
          + " arrived, arrived_estimate, condition, local_production, volume_new, volume_unit,"
          + " volume_ordered, volume_delivered, comments, origin, via, about, digest) VALUES"
          + " (:file, :register, :key, :supplier, :recipient, :designation, :description,"
          + " :category, :order_year, :order_year_estimate, :ordered, :ordered_estimate, :arrived,"
          + " :arrived_estimate, :condition, :local, :volume_new, :volume_unit, :volume_ordered,"
          + " :volume_delivered, :comments, :origin, :via, :about, :digest) ON CONFLICT (file, key)"
          + " DO NOTHING";
  private static final String INSERT_DELIVERY =
      "INSERT INTO register_delivery (deal, year, year_estimate, amount, amount_estimate, volume,"
          + " digest, counts) VALUES ((SELECT number FROM register_row WHERE file = :file AND key = :key),"
          + " :year, :year_estimate, :amount, :amount_estimate, :volume, :digest, :counts)";
  private static final String INSERT_PARTY =
      "INSERT INTO register_file_party (file, role, name) VALUES (:file, :role, :name)";

  private final Handle handle;
  private final RegisterReader reader;
  private final Instant now;
  private final TreeSet<String> suppliers = new TreeSet<>();
  private final TreeSet<String> recipients = new TreeSet<>();
  private @Nullable Long first;
  private @Nullable Long last;

  RegisterImport(Handle handle, RegisterReader reader, Instant now) {
    this.handle = handle;
    this.reader = reader;
    this.now = now;
  }

  /** Writes the file's rows; empty when this file is there already. */
  Optional<ImportCounts> run() throws IOException, InputException {
    RegisterSource source = reader.source();
    int added =
        handle
            .createUpdate(INSERT_FILE)
            .bind("sha256", source.sha256())
            .bind("name", source.name())
            .bind("register", source.register().id())
            .bind("shape", source.shape())
            .bind("encoding", source.encoding())
            .bind("generated", source.generated() == null ? null : source.generated().toString())
            .bind("imported", now.toString())
            .execute();
    if (added == 0) {
      return Optional.empty();
    }
    long file =
        handle
            .createQuery("SELECT number FROM register_file WHERE sha256 = :sha256")
            .bind("sha256", source.sha256())
            .mapTo(Long.class)
            .one();
    write(file);
    finish(file, source);
    return Optional.of(
        new RegisterSettlement(handle, file, source.register()).settle(reader.counts()));
  }

  private void write(long file) throws IOException, InputException {
    try (PreparedBatch rows = handle.prepareBatch(INSERT_ROW);
        PreparedBatch deliveries = handle.prepareBatch(INSERT_DELIVERY)) {
      RegisterRow row = reader.next();
      while (row != null) {
        note(row);
        add(rows, file, row);
        for (Delivery delivery : row.delivered().deliveries()) {
          add(deliveries, file, row.key(), delivery);
        }
        row = reader.next();
        if (row == null || rows.size() >= BATCH) {
          rows.execute();
          if (deliveries.size() > 0) {
            deliveries.execute();
          }
        }
      }
    }
  }

  private void note(RegisterRow row) {
    suppliers.add(row.parties().supplier());
    recipients.add(row.parties().recipient());
    OptionalLong from = row.firstDelivery();
    OptionalLong to = row.lastDelivery();
    if (from.isPresent() && to.isPresent()) {
      first = first == null ? from.getAsLong() : Math.min(first, from.getAsLong());
      last = last == null ? to.getAsLong() : Math.max(last, to.getAsLong());
    }
  }

  private static void add(PreparedBatch batch, long file, RegisterRow row) {
    Figure year = row.order().year();
    bind(batch, "order_year", year);
    bind(batch, "ordered", row.order().number());
    bind(batch, "arrived", row.delivered().number());
    Volumes volumes = row.terms().volumes();
    batch
        .bind("file", file)
        .bind("register", row.register().id())
        .bind("key", row.key())
        .bind("supplier", row.parties().supplier())
        .bind("recipient", row.parties().recipient())
        .bind("designation", row.item().designation())
        .bind("description", row.item().description())
        .bind("category", row.item().category())
        .bind("condition", row.terms().condition())
        .bind("local", row.terms().localProduction())
        .bind("volume_new", text(volumes.asNew()))
        .bind("volume_unit", text(volumes.unit()))
        .bind("volume_ordered", text(volumes.ordered()))
        .bind("volume_delivered", text(volumes.delivered()))
        .bind("comments", row.terms().comments())
        .bind("origin", row.terms().route().origin())
        .bind("via", row.terms().route().via())
        .bind("about", about(row))
        .bind("digest", digest(row))
        .add();
  }

  private static void add(PreparedBatch batch, long file, String key, Delivery delivery) {
    bind(batch, "year", delivery.year());
    bind(batch, "amount", delivery.number());
    batch
        .bind("file", file)
        .bind("key", key)
        .bind("volume", text(delivery.volume()))
        .bind("counts", true)
        .bind("digest", Keys.number(delivery.year(), delivery.number(), text(delivery.volume())))
        .add();
  }

  private static void bind(PreparedBatch batch, String column, @Nullable Figure figure) {
    Long value = figure == null ? null : figure.value();
    Boolean estimate = figure == null ? null : figure.uncertain();
    batch.bind(column, value).bind(column + "_estimate", estimate);
  }

  private static @Nullable String text(@Nullable BigDecimal volume) {
    return volume == null ? null : volume.toPlainString();
  }

  /** The same for rows that are likely one deal, in whatever shape they come. */
  private static String about(RegisterRow row) {
    Figure year = row.order().year();
    return Keys.of(
        row.parties().supplier(),
        row.parties().recipient(),
        row.item().designation(),
        year == null ? null : year.value());
  }

  private static long digest(RegisterRow row) {
    return Keys.number(
        row.parties().supplier(),
        row.parties().recipient(),
        row.item().designation(),
        row.item().description(),
        row.item().category(),
        row.order().year(),
        row.order().number(),
        row.delivered().number(),
        row.terms());
  }

  private void finish(long file, RegisterSource source) {
    ReadCounts counts = reader.counts();
    handle
        .createUpdate(FINISH_FILE)
        .bind("file", file)
        .bind("asOf", asOf(source))
        .bind("lines", counts.lines())
        .bind("rows", counts.rows())
        .bind("repaired", counts.repaired())
        .bind("reported", counts.reported())
        .bind("first", first)
        .bind("last", last)
        .execute();
    try (PreparedBatch batch = handle.prepareBatch(INSERT_PARTY)) {
      suppliers.forEach(
          n -> batch.bind("file", file).bind("role", "supplier").bind("name", n).add());
      recipients.forEach(
          n -> batch.bind("file", file).bind("role", "recipient").bind("name", n).add());
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private String asOf(RegisterSource source) {
    if (source.generated() != null) {
      return source.generated().toString();
    }
    return last == null ? "" : LocalDate.of(Math.toIntExact(last), 12, 31).toString();
  }
}
