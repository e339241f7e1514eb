package org.demarche.desk.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.jspecify.annotations.Nullable;

/** All places of a record where a party stands: its roles, its content, who says so. */
final class RecordParties {

  private final UnaryOperator<Party> change;

  private RecordParties(UnaryOperator<Party> change) {
    this.change = change;
  }

  /** The same record with other parties. */
  static CodedRecord changed(CodedRecord record, UnaryOperator<Party> change) {
    return new RecordParties(change).in(record);
  }

  /** What tells the parties of a record from others ({@link RecordKey#party}). */
  static Set<String> keys(CodedRecord record) {
    Set<String> keys = new TreeSet<>();
    changed(
        record,
        party -> {
          keys.add(RecordKey.party(party));
          return party;
        });
    return keys;
  }

  private CodedRecord in(CodedRecord record) {
    Circumstances now = in(record.circumstances());
    if (record instanceof Event event) {
      return in(event, now);
    } else if (record instanceof Transfer transfer) {
      return in(transfer, now);
    } else if (record instanceof Objection objection) {
      return new Objection(
          objection.id(),
          change.apply(objection.objector()),
          orNull(objection.addressedTo()),
          in(objection.transfer()),
          now,
          objection.provenance());
    } else if (record instanceof Diversion diversion) {
      return new Diversion(
          diversion.id(),
          change.apply(diversion.from()),
          change.apply(diversion.to()),
          diversion.weapon(),
          now,
          diversion.provenance());
    } else if (record instanceof Effect effect) {
      return in(effect, now);
    }
    throw new IllegalStateException("no parties of " + record.getClass().getSimpleName());
  }

  private Event in(Event event, Circumstances now) {
    EventContent content = event.content();
    return new Event(
        event.id(),
        event.code(),
        all(event.actors()),
        all(event.recipients()),
        content == null
            ? null
            : new EventContent(
                content.type(),
                content.mode(),
                all(content.actors()),
                all(content.recipients()),
                content.negated()),
        event.about(),
        now,
        event.provenance());
  }

  private Transfer in(Transfer transfer, Circumstances now) {
    return new Transfer(
        transfer.id(),
        orNull(transfer.supplier()),
        orNull(transfer.recipient()),
        transfer.weapon(),
        transfer.quantity(),
        transfer.value(),
        transfer.status(),
        now,
        transfer.provenance(),
        transfer.events());
  }

  private Effect in(Effect effect, Circumstances now) {
    return new Effect(
        effect.id(),
        orNull(effect.whose()),
        effect.capability(),
        effect.direction(),
        in(effect.transfer()),
        now,
        effect.provenance());
  }

  private Deal in(Deal deal) {
    return new Deal(orNull(deal.supplier()), orNull(deal.recipient()), deal.weapon());
  }

  private Circumstances in(Circumstances circumstances) {
    Attribution by = circumstances.attribution();
    Attribution named =
        by == null ? null : new Attribution(by.kind(), by.speech(), orNull(by.party()), by.text());
    return new Circumstances(
        circumstances.modality(), named, circumstances.date(), circumstances.place());
  }

  private List<Party> all(List<Party> parties) {
    return parties.stream().map(change).toList();
  }

  private @Nullable Party orNull(@Nullable Party party) {
    return party == null ? null : change.apply(party);
  }
}
