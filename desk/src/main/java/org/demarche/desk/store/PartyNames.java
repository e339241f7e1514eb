package org.demarche.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.model.CodedRecord;
import org.demarche.model.Party;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What parties count as that people have merged or renamed, by how they are coded. All others count
 * as they are coded. Immutable.
 */
public final class PartyNames {

  /** Every party counts as it is coded. */
  public static final PartyNames NONE = new PartyNames(Map.of());

  private final Map<String, Counted> counted;

  private PartyNames(Map<String, Counted> counted) {
    this.counted = counted;
  }

  /**
   * What a coded party counts as.
   *
   * @param root the coded party whose identity it has
   * @param code of the root; one without an entry has the code that each article gives it
   */
  public record Counted(String root, @Nullable String code, String name) {

    /** The lexicon's entry; null for a party without. */
    public @Nullable String id() {
      return root.startsWith("\"") ? null : root;
    }

    /** What tells it from other parties. */
    public String key() {
      String id = id();
      return id == null ? "\"" + name + "\"" : id;
    }

    Party of(Party party, String coded) {
      boolean own = coded.equals(root) || id() == null;
      return new Party(
          id(),
          own ? party.code() : code,
          name,
          party.sector(),
          party.person(),
          party.office(),
          party.text());
    }
  }

  /** These, by the key of the coded party. */
  public static PartyNames of(Map<String, Counted> counted) {
    return new PartyNames(new TreeMap<>(counted));
  }

  /** Those of an archive, within a transaction of the caller's. */
  public static PartyNames read(Handle handle) {
    Map<String, Counted> counted = new TreeMap<>();
    handle
        .createQuery("SELECT coded, root, code, name FROM party_name")
        .map((row, context) -> Map.entry(StoredColumns.text(row, "coded"), counted(row)))
        .forEach(entry -> counted.put(entry.getKey(), entry.getValue()));
    return new PartyNames(counted);
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        StoredColumns.text(row, "root"), row.getString("code"), StoredColumns.text(row, "name"));
  }

  void write(Handle handle) {
    handle.execute("DELETE FROM party_name");
    counted.forEach(
        (coded, as) ->
            handle
                .createUpdate(
                    "INSERT INTO party_name (coded, root, party, id, code, name) VALUES (:coded,"
                        + " :root, :party, :id, :code, :name)")
                .bind("coded", StoredText.encode(coded))
                .bind("root", StoredText.encode(as.root()))
                .bind("party", StoredText.encode(as.key()))
                .bind("id", as.id())
                .bind("code", as.code())
                .bind("name", StoredText.encode(as.name()))
                .execute());
  }

  /** By the key of the coded party. */
  public Map<String, Counted> all() {
    return Map.copyOf(counted);
  }

  /** The key that a coded party counts under. */
  public String key(String coded) {
    Counted as = counted.get(coded);
    return as == null ? coded : as.key();
  }

  /** The coded party whose identity one has that counts under this key. */
  public String root(String key) {
    return counted.values().stream()
        .filter(as -> as.key().equals(key))
        .map(Counted::root)
        .min(Comparator.naturalOrder())
        .orElse(key);
  }

  /** The coded parties that count under a key, other than itself. */
  public List<String> coded(String key) {
    return counted.entrySet().stream()
        .filter(entry -> entry.getValue().key().equals(key) && !entry.getKey().equals(key))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The record as it counts. */
  CodedRecord named(CodedRecord record) {
    return counted.isEmpty() ? record : RecordParties.changed(record, this::named);
  }

  private Party named(Party party) {
    String coded = RecordKey.party(party);
    Counted as = counted.get(coded);
    return as == null ? party : as.of(party, coded);
  }
}
