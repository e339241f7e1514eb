package org.demarche.desk.store;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * The group of reports within which a record is linked; reports of different groups never have an
 * incident or a case in common. Events of the same type, actors and recipients are one group;
 * transfers to the same recipient, what is said against or about them, and diversions from that
 * recipient, are one.
 */
public final class LinkGroup {

  private LinkGroup() {}

  /** The group's name. */
  public static String of(CodedRecord record) {
    if (record instanceof Event event) {
      return String.join(
          "|",
          "event:" + event.code().type(),
          parties(event.actors()),
          parties(event.recipients()));
    } else if (record instanceof Transfer transfer) {
      return arms(transfer.supplier(), transfer.recipient());
    } else if (record instanceof Objection objection) {
      return arms(objection.transfer());
    } else if (record instanceof Effect effect) {
      return arms(effect.transfer());
    } else if (record instanceof Diversion diversion) {
      return arms(null, diversion.from());
    }
    throw new IllegalStateException("no group for " + record.getClass().getSimpleName());
  }

  private static String arms(Deal deal) {
    return arms(deal.supplier(), deal.recipient());
  }

  /** Where no recipient is told, those of the same supplier are together. */
  private static String arms(@Nullable Party supplier, @Nullable Party recipient) {
    return recipient == null
        ? "arms-from:" + RecordKey.party(supplier)
        : "arms:" + RecordKey.party(recipient);
  }

  private static String parties(List<Party> parties) {
    return parties.stream()
        .map(RecordKey::party)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }
}
