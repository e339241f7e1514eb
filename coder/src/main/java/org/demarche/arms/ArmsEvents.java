package org.demarche.arms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * What a transfer amounts to in PLOVER: what is given free is AID, what is sold COOPERATE, what is
 * promised or signed AGREE, what is halted SANCTION.
 */
final class ArmsEvents {

  private ArmsEvents() {}

  /**
   * The event of a transfer that no event frame of its clause has told; none for one that is only
   * considered, denied or talked about.
   *
   * @param sides who acts on it, if that is neither supplier nor recipient
   */
  static Optional<Event> of(Transfer transfer, boolean gift, List<Party> sides) {
    Party supplier = transfer.supplier();
    Party recipient = transfer.recipient();
    Modality modality = transfer.circumstances().modality();
    EventCode code = code(transfer.status(), gift || isProxy(recipient));
    if (supplier == null
        || recipient == null
        || code == null
        || modality == Modality.DENIED
        || modality == Modality.POSSIBLE
        || supplier.code() == null && recipient.code() == null) {
      return Optional.empty();
    }
    Party third =
        sides.stream()
            .filter(side -> !isSame(side, supplier) && !isSame(side, recipient))
            .findFirst()
            .orElse(null);
    boolean asks = transfer.status() == TransferStatus.REQUESTED;
    Party actor = third != null ? third : asks ? recipient : supplier;
    Party acted = third != null || asks ? supplier : recipient;
    return Optional.of(
        new Event(
            "",
            code,
            List.of(actor),
            List.of(acted),
            null,
            List.of(transfer.id()),
            transfer.circumstances(),
            transfer.provenance()));
  }

  /** Whether an event tells that the supplier of a transfer gives its recipient something free. */
  static boolean isGift(Event event, Transfer transfer) {
    String cameo = event.code().cameo();
    boolean given =
        event.code().type() == EventType.AID || cameo != null && cameo.startsWith("033");
    Modality modality = event.circumstances().modality();
    return given
        && (modality == Modality.ASSERTED || modality == Modality.PLANNED)
        && includes(event.actors(), transfer.supplier())
        && includes(event.recipients(), transfer.recipient());
  }

  private static boolean includes(List<Party> parties, @Nullable Party party) {
    return party != null && parties.stream().anyMatch(p -> isSame(p, party));
  }

  /** Events of one clause as one, where they differ only in who acts or only in who is acted on. */
  static List<Event> together(List<Event> events) {
    return joined(joined(events, true), false);
  }

  private static List<Event> joined(List<Event> events, boolean actors) {
    Map<List<@Nullable Object>, Event> joined = new LinkedHashMap<>();
    for (Event event : events) {
      List<Party> alike = actors ? event.recipients() : event.actors();
      List<@Nullable Object> key =
          Arrays.asList(
              event.code(),
              event.provenance(),
              event.circumstances(),
              alike.stream().map(ArmsEvents::key).toList());
      joined.merge(key, event, ArmsEvents::join);
    }
    return List.copyOf(joined.values());
  }

  private static String key(Party party) {
    return party.id() + "|" + party.code() + "|" + party.name() + "|" + party.sector();
  }

  private static Event join(Event one, Event other) {
    return new Event(
        one.id(),
        one.code(),
        Draft.union(one.actors(), other.actors()),
        Draft.union(one.recipients(), other.recipients()),
        one.content(),
        Draft.union(one.about(), other.about()),
        one.circumstances(),
        one.provenance());
  }

  /**
   * An event in accord with the one transfer that it is about: a deal signed for weapons is AGREE
   * and not SUPPORT, a bid AGREE and not REQUEST, a blocked sale SANCTION and not REJECT; and who
   * is not named in its clause is the other side.
   */
  static Event agreeing(Event event, Transfer transfer) {
    EventType type = event.code().type();
    boolean agrees =
        type == EventType.SUPPORT && transfer.status() == TransferStatus.ORDERED
            || type == EventType.REQUEST && transfer.status() == TransferStatus.OFFERED;
    boolean halts =
        type == EventType.REJECT
            && (transfer.status() == TransferStatus.BLOCKED
                || transfer.status() == TransferStatus.SUSPENDED
                || transfer.status() == TransferStatus.CANCELLED);
    EventCode code = agrees || halts ? code(transfer.status(), false) : event.code();
    List<Party> recipients =
        event.recipients().stream()
            .filter(party -> party.code() != null || party.id() != null)
            .toList();
    if (recipients.isEmpty() && (type != EventType.REQUEST || agrees)) {
      recipients = otherSide(event, transfer);
    }
    return new Event(
        event.id(),
        code == null ? event.code() : code,
        event.actors(),
        recipients.isEmpty() ? event.recipients() : recipients,
        event.content(),
        event.about(),
        event.circumstances(),
        event.provenance());
  }

  private static List<Party> otherSide(Event event, Transfer transfer) {
    Party supplier = transfer.supplier();
    Party recipient = transfer.recipient();
    if (supplier == null || recipient == null || event.actors().size() != 1) {
      return List.of();
    }
    Party actor = event.actors().get(0);
    if (isSame(actor, recipient)) {
      return List.of(supplier);
    }
    return isSame(actor, supplier) ? List.of(recipient) : List.of();
  }

  private static boolean isSame(Party one, Party other) {
    return one.sameAs(other) || one.code() != null && one.code().equals(other.code());
  }

  /** Weapons for an armed group are aid to it. */
  private static boolean isProxy(@Nullable Party recipient) {
    return recipient != null && recipient.sector().contains("REB");
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
