package org.demarche.arms;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * The PLOVER event that a transfer amounts to, where no event frame of its clause has told it: what
 * is given free is AID, what is sold COOPERATE, what is promised or signed AGREE, what is halted
 * SANCTION.
 */
final class ArmsEvents {

  private ArmsEvents() {}

  /** The event of a transfer; none for one that is only considered, denied or talked about. */
  static Optional<Event> of(Transfer transfer, boolean gift) {
    Party supplier = transfer.supplier();
    Party recipient = transfer.recipient();
    Modality modality = transfer.circumstances().modality();
    EventCode code = code(transfer.status(), gift);
    if (supplier == null
        || recipient == null
        || code == null
        || modality == Modality.DENIED
        || modality == Modality.POSSIBLE
        || supplier.code() == null && recipient.code() == null) {
      return Optional.empty();
    }
    boolean asks = transfer.status() == TransferStatus.REQUESTED;
    return Optional.of(
        new Event(
            "",
            code,
            List.of(asks ? recipient : supplier),
            List.of(asks ? supplier : recipient),
            null,
            List.of(transfer.id()),
            transfer.circumstances(),
            transfer.provenance()));
  }

  private static @Nullable EventCode code(TransferStatus status, boolean gift) {
    return switch (status) {
      case DELIVERED, DELIVERING ->
          gift ? code(EventType.AID, null, "072") : code(EventType.COOPERATE, null, "062");
      case APPROVED, OFFERED, ORDERED -> code(EventType.AGREE, null, gift ? "0332" : "0312");
      case REQUESTED -> code(EventType.REQUEST, "assist", "1012");
      case REFUSED -> code(EventType.REJECT, "assist", "1212");
      case SUSPENDED, CANCELLED, BLOCKED -> code(EventType.SANCTION, "discontinue", "160");
      case CONSIDERED, NEGOTIATING, SEIZED -> null;
    };
  }

  private static EventCode code(EventType type, @Nullable String mode, String cameo) {
    return new EventCode(type, mode, List.of(Context.MILITARY), cameo);
  }
}
