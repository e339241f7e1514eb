package org.demarche.desk.party;

import java.util.List;
import java.util.Map;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredText;

/** In what ways a party has to do with cases; answers are ids of cases, the latest first. */
public final class PartyCases {

  private static final String LATEST = " ORDER BY coalesce(c.last_day, '') DESC, c.id LIMIT :limit";

  private final Archive archive;

  /** Over an archive. */
  public PartyCases(Archive archive) {
    this.archive = archive;
  }

  /** Where it supplies. */
  public List<String> supplied(String party, int limit) {
    return ids("SELECT c.id FROM arms_case c WHERE c.supplier = :party", party, "", limit);
  }

  /** Where it receives. */
  public List<String> received(String party, int limit) {
    return ids("SELECT c.id FROM arms_case c WHERE c.recipient = :party", party, "", limit);
  }

  /** Where it objects. */
  public List<String> objected(String party, int limit) {
    return ids(said("OBJECTION", "'objector'"), party, "", limit);
  }

  /** Where weapons go, or are feared to go, through it or to it. */
  public List<String> diverted(String party, int limit) {
    return ids(said("DIVERSION", "'from', 'to'"), party, "", limit);
  }

  /** Where the two are supplier and recipient, either way. */
  public List<String> between(String party, String other, int limit) {
    return ids(
        "SELECT c.id FROM arms_case c WHERE (c.supplier = :party AND c.recipient = :other OR"
            + " c.supplier = :other AND c.recipient = :party)",
        party,
        other,
        limit);
  }

  private static String said(String as, String roles) {
    return "SELECT c.id FROM arms_case c WHERE c.id IN (SELECT w.arms_case FROM record_party p JOIN"
        + " record r ON r.number = p.record JOIN arms_case_record w ON w.key = r.key AND"
        + " w.link_group = r.link_group AND w.role = '"
        + as
        + "' WHERE p.party = :party AND p.role IN ("
        + roles
        + "))";
  }

  private List<String> ids(String sql, String party, String other, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql + LATEST)
                    .bind("party", StoredText.encode(party))
                    .bind("limit", limit)
                    .bindMap(
                        other.isEmpty()
                            ? Map.of()
                            : Map.of("other", String.valueOf(StoredText.encode(other))))
                    .mapTo(String.class)
                    .list());
  }

  /** Ids of the latest incidents between two parties, as actor and recipient or both actors. */
  public List<String> incidents(String party, String other, int limit) {
    return ids(
        "SELECT c.id FROM (SELECT i.id, max(i.first_day) AS last_day FROM record_party p JOIN"
            + " record_party o ON o.record = p.record AND o.party = :other AND o.role IN ('actor',"
            + " 'recipient') JOIN record r ON r.number = p.record AND r.kind = 'event' JOIN"
            + " incident_report w ON w.key = r.key AND w.link_group = r.link_group JOIN incident i"
            + " ON i.id = w.incident WHERE p.party = :party AND p.role IN ('actor', 'recipient')"
            + " GROUP BY i.id) c",
        party,
        other,
        limit);
  }
}
