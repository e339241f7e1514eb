package org.demarche.desk.link;

import java.util.Map;
import org.demarche.desk.store.PartyNames;
import org.demarche.desk.store.StoredText;
import org.jdbi.v3.core.Handle;

/**
 * Groups of arms reports when parties are merged or renamed. Links are derived, but ids of cases
 * that are gone must lead on, and what people decided about cases must find them.
 */
public final class CaseGroups {

  private static final String TO = "arms:";
  private static final String FROM = "arms-from:";

  private CaseGroups() {}

  /** Lets cases go where their records have gone; those that stay are linked anew all the same. */
  public static void moved(Handle handle, Map<String, String> moved) {
    moved.forEach(
        (from, to) -> {
          if (isEmpty(handle, from)) {
            handle.execute(
                "UPDATE arms_case SET link_group = ? WHERE link_group = ?",
                StoredText.encode(to),
                StoredText.encode(from));
          }
        });
  }

  private static boolean isEmpty(Handle handle, String group) {
    return handle
        .createQuery("SELECT 1 FROM record WHERE link_group = :group LIMIT 1")
        .bind("group", StoredText.encode(group))
        .mapTo(Integer.class)
        .findOne()
        .isEmpty();
  }

  /** The group as it is called when no party has another name: so decisions keep it. */
  static String kept(String group, PartyNames names) {
    return with(group, names, true);
  }

  /** The group as it is called now. */
  static String current(String kept, PartyNames names) {
    return with(kept, names, false);
  }

  private static String with(String group, PartyNames names, boolean root) {
    String prefix = group.startsWith(TO) ? TO : group.startsWith(FROM) ? FROM : group;
    String party = group.substring(prefix.length());
    return prefix + (root ? names.root(party) : names.key(party));
  }
}
