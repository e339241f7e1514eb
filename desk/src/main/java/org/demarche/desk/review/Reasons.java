package org.demarche.desk.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.demarche.desk.store.Report;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Modality;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** Finds the reasons to doubt a record. */
final class Reasons {

  private final CodedRecord record;
  private final List<@Nullable Party> parties = new ArrayList<>();
  private @Nullable Weapon weapon;

  private Reasons(CodedRecord record) {
    this.record = record;
    if (record instanceof Event event) {
      parties.addAll(event.actors());
      parties.addAll(event.recipients());
    } else if (record instanceof Transfer transfer) {
      add(new Deal(transfer.supplier(), transfer.recipient(), transfer.weapon()));
    } else if (record instanceof Objection objection) {
      parties.add(objection.objector());
      add(objection.transfer());
    } else if (record instanceof Diversion diversion) {
      add(new Deal(diversion.from(), diversion.to(), diversion.weapon()));
    } else if (record instanceof Effect effect) {
      add(effect.transfer());
    }
  }

  private void add(Deal deal) {
    parties.add(deal.supplier());
    parties.add(deal.recipient());
    weapon = deal.weapon();
  }

  /** What the record itself gives reason to doubt. */
  static Set<Reason> of(Report<?> report) {
    Reasons reasons = new Reasons(report.record());
    Set<Reason> found = EnumSet.noneOf(Reason.class);
    if (reasons.parties.stream().anyMatch(party -> party == null || party.id() == null)) {
      found.add(Reason.UNNAMED_PARTY);
    }
    if (reasons.record.circumstances().modality() != Modality.ASSERTED) {
      found.add(Reason.NOT_ASSERTED);
    }
    if (reasons.isGeneric()) {
      found.add(Reason.GENERIC_WEAPON);
    }
    if (report.statedDay() == null) {
      found.add(Reason.NO_DATE);
    }
    return found;
  }

  private boolean isGeneric() {
    return !(record instanceof Event) && (weapon == null || weapon.id() == null);
  }
}
