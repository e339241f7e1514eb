package org.demarche.desk.store;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.model.CodedRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The parties of records' rows, written within a transaction of the caller's. */
public final class PartyRows {

  private static final int BATCH = 500;

  private final Handle handle;
  private final PartyNames names;

  PartyRows(Handle handle, PartyNames names) {
    this.handle = handle;
    this.names = names;
  }

  /** A record's row, as far as its parties matter; {@code published} is its article's day. */
  private record Row(
      long number, long article, CodedRecord coded, String group, @Nullable LocalDate published) {}

  /**
   * Makes parties count as these names say in all records that name them. The caller holds the
   * archive's clock.
   *
   * @return the groups of reports whose records have moved to another, with that one
   */
  public static Map<String, String> rename(Handle handle, PartyNames after) {
    PartyNames before = PartyNames.read(handle);
    after.write(handle);
    PartyRows rows = new PartyRows(handle, after);
    Map<String, String> moved = new TreeMap<>();
    Set<Long> articles = new TreeSet<>();
    List<Long> touched = rows.named(changed(before, after));
    for (int i = 0; i < touched.size(); i += BATCH) {
      for (Row row : rows.read(touched.subList(i, Math.min(touched.size(), i + BATCH)))) {
        rows.rewrite(row, moved);
        articles.add(row.article());
      }
    }
    rows.touch(articles);
    return moved;
  }

  private static List<String> changed(PartyNames before, PartyNames after) {
    Map<String, PartyNames.Counted> old = before.all();
    Map<String, PartyNames.Counted> now = after.all();
    return Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .filter(coded -> !Objects.equals(old.get(coded), now.get(coded)))
        .sorted()
        .toList();
  }

  private List<Long> named(List<String> coded) {
    Set<Long> records = new TreeSet<>();
    for (String party : coded) {
      records.addAll(
          handle
              .createQuery("SELECT record FROM record_coded WHERE party = :party")
              .bind("party", StoredText.encode(party))
              .mapTo(Long.class)
              .list());
    }
    return List.copyOf(records);
  }

  private List<Row> read(List<Long> numbers) {
    return handle
        .createQuery(
            "SELECT r.number, r.article, coalesce(r.reviewed, r.machine) AS body, r.link_group,"
                + " a.published FROM record r JOIN article a ON a.number = r.article WHERE r.number"
                + " IN (<numbers>) ORDER BY r.number")
        .bindList("numbers", numbers)
        .map(
            (row, context) ->
                new Row(
                    row.getLong("number"),
                    row.getLong("article"),
                    JsonRecordReader.read(row.getString("body")),
                    StoredColumns.text(row, "link_group"),
                    StoredColumns.day(row, "published")))
        .list();
  }

  private void rewrite(Row row, Map<String, String> moved) {
    CodedRecord named = names.named(row.coded());
    RecordRow columns = new RecordRow(named, row.published());
    handle
        .createUpdate(
            "UPDATE record SET named = :named, link_group = :group WHERE number = :number")
        .bind("named", body(row.coded(), named))
        .bind("group", StoredText.encode(columns.group()))
        .bind("number", row.number())
        .execute();
    handle.execute("DELETE FROM record_party WHERE record = ?", row.number());
    roles(row.number(), columns);
    RecordStore.markStale(handle, row.group());
    if (!columns.group().equals(row.group())) {
      RecordStore.markStale(handle, columns.group());
      moved.put(row.group(), columns.group());
    }
  }

  /** What {@code record.named} holds: null where nothing is named otherwise. */
  static @Nullable String body(CodedRecord coded, CodedRecord named) {
    return named.equals(coded) ? null : RecordRow.json(named);
  }

  /** Writes the parties of a new row. */
  void write(long record, CodedRecord coded, RecordRow columns) {
    roles(record, columns);
    coded(record, coded);
  }

  void coded(long record, CodedRecord coded) {
    Set<String> keys = RecordParties.keys(coded);
    if (!keys.isEmpty()) {
      PreparedBatch rows =
          handle.prepareBatch("INSERT INTO record_coded (record, party) VALUES (?, ?)");
      keys.forEach(key -> rows.add(record, StoredText.encode(key)));
      rows.execute();
    }
  }

  void roles(long record, RecordRow columns) {
    for (RecordRow.Role role : columns.roles()) {
      handle
          .createUpdate(
              "INSERT INTO record_party (record, role, party, code, name, words, person, office)"
                  + " VALUES (:record, :role, :party, :code, :name, :words, :person, :office) ON"
                  + " CONFLICT DO NOTHING")
          .bind("record", record)
          .bind("role", role.role())
          .bind("party", StoredText.encode(RecordKey.party(role.party())))
          .bind("code", role.party().code())
          .bind("name", StoredText.encode(role.party().name()))
          .bind("words", StoredText.encode(role.party().text()))
          .bind("person", StoredText.encode(role.party().person()))
          .bind("office", StoredText.encode(role.party().office()))
          .execute();
    }
  }

  private void touch(Set<Long> articles) {
    VersionClock clock = VersionClock.take(handle, articles.size());
    Iterator<Long> each = articles.iterator();
    while (each.hasNext()) {
      handle.execute("UPDATE article SET version = ? WHERE number = ?", clock.next(), each.next());
    }
  }
}
