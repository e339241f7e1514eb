package org.demarche.desk.web.parties;

import java.util.Locale;
import org.demarche.desk.party.Relation;
import org.demarche.desk.web.parties.PartyView.Ways;

/** Counts and scores as pages show them. */
final class Scores {

  private Scores() {}

  /** With its sign: "+2.5", "−3.0"; empty where there is none. */
  static String mean(Relation.Score score) {
    Double mean = score.mean();
    return mean == null
        ? ""
        : String.format(Locale.ROOT, "%+.1f", mean).replace('-', '−').replace("+0.0", "0.0");
  }

  /** Each way, leading to the events. */
  static Ways ways(String party, String other, Relation.Ways ways) {
    return new Ways(
        ways.out(),
        PartyAddress.events(party, other),
        ways.in(),
        PartyAddress.events(other, party),
        ways.mutual());
  }
}
