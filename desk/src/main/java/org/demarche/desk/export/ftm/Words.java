package org.demarche.desk.export.ftm;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.Verdict;
import org.demarche.model.Attribution;
import org.demarche.model.Deal;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** What has no property of its own, in words. */
final class Words {

  private Words() {}

  /** "REQUEST change: Israel → Russia". */
  static String event(Event event) {
    String mode = event.code().mode() == null ? "" : " " + event.code().mode();
    String type = event.code().type() + mode + ": ";
    return event.recipients().isEmpty()
        ? type + names(event.actors(), " ↔ ")
        : type + names(event.actors(), ", ") + " → " + names(event.recipients(), ", ");
  }

  /** "S-300, Russia → Iran". */
  static String deal(Deal deal) {
    String weapon = deal.weapon() == null ? "weapons" : deal.weapon().name();
    return weapon + ", " + name(deal.supplier()) + " → " + name(deal.recipient());
  }

  /** "increase of aerial defence (S-300)". */
  static String effect(Effect effect) {
    String weapon =
        effect.transfer().weapon() == null ? "" : " (" + effect.transfer().weapon().name() + ")";
    return JsonFields.word(effect.direction()) + " of " + effect.capability() + weapon;
  }

  /** How surely, by whose word, and whether a person has looked at it. */
  static String certainty(Report<?> report) {
    Attribution attribution = report.record().circumstances().attribution();
    return JsonFields.word(report.record().circumstances().modality())
        + (attribution == null ? "" : ", according to " + attribution.text())
        + (report.verdict() == Verdict.MACHINE ? "; coded by machine" : "; reviewed");
  }

  static String name(@Nullable Party party) {
    return party == null ? "?" : party.name();
  }

  private static String names(List<Party> parties, String separator) {
    return parties.stream().map(Party::name).collect(Collectors.joining(separator));
  }
}
