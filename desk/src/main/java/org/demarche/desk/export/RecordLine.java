package org.demarche.desk.export;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.desk.json.JsonFields;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;

/** A record in a few words, for lists. */
public final class RecordLine {

  private RecordLine() {}

  /** The record on one line, such as {@code transfer Russia → Iran: S-300, considered}. */
  public static String of(CodedRecord record) {
    String modality = Wording.modality(record.circumstances());
    return Paragraph.line(told(record) + (modality.isEmpty() ? "" : " (" + modality + ")"));
  }

  private static String told(CodedRecord record) {
    if (record instanceof Event event) {
      return Wording.type(event.code().type(), event.code().mode()) + " " + who(event);
    } else if (record instanceof Transfer transfer) {
      Deal deal = new Deal(transfer.supplier(), transfer.recipient(), transfer.weapon());
      return "transfer " + deal(deal) + ", " + JsonFields.word(transfer.status());
    } else if (record instanceof Objection objection) {
      return "objection of " + objection.objector().name() + " to " + deal(objection.transfer());
    } else if (record instanceof Diversion diversion) {
      return "diversion " + deal(new Deal(diversion.from(), diversion.to(), diversion.weapon()));
    }
    return effect((Effect) record);
  }

  private static String who(Event event) {
    if (event.recipients().isEmpty()) {
      return Wording.names(event.actors(), " ↔ ", false);
    }
    List<List<Party>> sides = List.of(event.actors(), event.recipients());
    return sides.stream()
        .map(side -> Wording.names(side, ", ", false))
        .collect(Collectors.joining(" → "));
  }

  private static String deal(Deal deal) {
    String parties = Wording.name(deal.supplier()) + " → " + Wording.name(deal.recipient());
    return deal.weapon() == null ? parties : parties + ": " + deal.weapon().name();
  }

  private static String effect(Effect effect) {
    String arrow = effect.direction() == Effect.Direction.INCREASE ? "↑ " : "↓ ";
    Weapon weapon = effect.transfer().weapon();
    return "effect "
        + arrow
        + effect.capability()
        + (weapon == null ? "" : ", by " + weapon.name());
  }
}
