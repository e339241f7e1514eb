package org.demarche.desk.review;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What other articles say beside the records of some articles, as far as these are linked. */
final class Surroundings {

  private static final String OF_ARTICLES =
      " FROM article a JOIN record r ON r.article = a.number JOIN incident_report c ON c.key = r.key"
          + " AND c.link_group = r.link_group WHERE a.version > :after AND a.version <= :last";

  private static final String CONTRADICTED =
      "SELECT r.key FROM article a JOIN record r ON r.article = a.number JOIN arms_case_record c ON"
          + " c.key = r.key AND c.link_group = r.link_group AND c.role = 'CLAIM' WHERE a.version >"
          + " :after AND a.version <= :last AND EXISTS (SELECT 1 FROM arms_case_record o JOIN record"
          + " x ON x.key = o.key AND x.link_group = o.link_group WHERE o.arms_case = c.arms_case AND"
          + " o.role = 'CLAIM' AND o.key <> r.key AND x.kind = 'transfer' AND x.verdict <>"
          + " 'REJECTED' AND x.status = r.status AND (x.modality = 'denied') <> (r.modality ="
          + " 'denied'))";

  private final Set<String> alone;
  private final Set<String> contradicted;

  Surroundings(Handle handle, long after, long last) {
    alone =
        keys(
            handle,
            "SELECT r.key"
                + OF_ARTICLES
                + " AND (SELECT count(*) FROM incident_report o WHERE o.incident = c.incident) = 1",
            after,
            last);
    contradicted = keys(handle, CONTRADICTED, after, last);
  }

  private static Set<String> keys(Handle handle, String sql, long after, long last) {
    return new HashSet<>(
        handle.createQuery(sql).bind("after", after).bind("last", last).mapTo(String.class).list());
  }

  /** What they give reason to doubt in a record. */
  Set<Reason> reasons(String key) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (alone.contains(key)) {
      reasons.add(Reason.ONLY_REPORT);
    }
    if (contradicted.contains(key)) {
      reasons.add(Reason.CONTRADICTED);
    }
    return reasons;
  }
}
