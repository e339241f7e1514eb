package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article's claim that weapons go, went or are to go from one party to another.
 *
 * @param supplier who sends, not who made it; null when the article does not say
 * @param recipient who is to have it; null when the article does not say
 * @param quantity how many; null when the article does not say
 * @param value what is to be paid; null when the article does not say
 * @param circumstances the date is that of the status
 * @param events ids of the events that are about it
 */
public record Transfer(
    String id,
    @Nullable Party supplier,
    @Nullable Party recipient,
    Weapon weapon,
    @Nullable Quantity quantity,
    @Nullable Money value,
    TransferStatus status,
    Circumstances circumstances,
    Provenance provenance,
    List<String> events)
    implements CodedRecord {

  /** Copies the events. */
  public Transfer {
    events = List.copyOf(events);
  }

  /** The same transfer, with the events that are about it. */
  public Transfer withEvents(List<String> ids) {
    return new Transfer(
        id, supplier, recipient, weapon, quantity, value, status, circumstances, provenance, ids);
  }
}
