package org.demarche.desk.web.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.desk.export.CaseDossier;
import org.demarche.desk.export.Wording;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.cases.DossierView.Amounts;
import org.demarche.desk.web.cases.DossierView.Claim;
import org.demarche.desk.web.cases.DossierView.Dispute;
import org.demarche.desk.web.cases.DossierView.Marks;
import org.demarche.desk.web.cases.DossierView.Ref;
import org.demarche.desk.web.cases.DossierView.Said;
import org.demarche.desk.web.cases.DossierView.Voice;
import org.demarche.desk.web.cases.DossierView.When;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Modality;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/** Puts the records of a case into words. */
final class Telling {

  private final Sources sources;
  private final Map<String, Case.Claim> claims = new HashMap<>();

  Telling(Case of, Sources sources) {
    this.sources = sources;
    of.history().forEach(claim -> claims.put(claim.report().key(), claim));
  }

  Claim claim(Case.Claim claim) {
    Transfer transfer = claim.report().record();
    return new Claim(
        claim.report().key(),
        when(claim.report()),
        said(claim.report(), JsonFields.word(transfer.status())),
        new Amounts(Wording.count(transfer.quantity()), Wording.sum(transfer.value())),
        sources.cite(claim.report()),
        new Marks(ground(claim), against(claim)));
  }

  private static String ground(Case.Claim claim) {
    Transfer transfer = claim.report().record();
    return switch (claim.attachment()) {
      case NAMED -> "";
      case GENERIC_WEAPON -> "says only “" + transfer.weapon().text() + "”";
      case PARTY_LEFT_OUT ->
          transfer.supplier() == null ? "does not name the supplier" : "leaves a side out";
      case BY_HAND -> "put here by hand";
    };
  }

  private List<Ref> against(Case.Claim claim) {
    return claim.contradicts().stream()
        .filter(claims::containsKey)
        .map(key -> new Ref(CaseDossier.key(key), "#c-" + key))
        .toList();
  }

  private static When when(Report<?> report) {
    if (report.statedDay() != null) {
      return new When(Wording.shortly(report.record().circumstances().date()), "by its word");
    }
    return report.citation().published() == null
        ? new When("undated", "")
        : new When(report.citation().published().toString(), "published");
  }

  private static Said said(Report<?> report, String status) {
    Circumstances circumstances = report.record().circumstances();
    return new Said(
        status,
        Wording.modality(circumstances),
        report.record().provenance().evidence().quote(),
        Wording.source(circumstances),
        report.verdict().name().toLowerCase(Locale.ROOT));
  }

  // ---- around

  Voice objection(Report<Objection> report) {
    Objection objection = report.record();
    Party whom = objection.addressedTo();
    return voice(
        report,
        acting(objection.objector()),
        whom == null ? "objects" : "objects, to",
        whom == null ? new Ref("", "") : acting(whom));
  }

  Voice diversion(Report<Diversion> report) {
    Diversion diversion = report.record();
    boolean happened = diversion.circumstances().modality() == Modality.ASSERTED;
    return voice(
        report,
        Names.party(diversion.from()),
        happened ? "is said to have passed them to" : "may pass them to",
        Names.party(diversion.to()));
  }

  Voice effect(Report<Effect> report) {
    Effect effect = report.record();
    boolean more = effect.direction() == Effect.Direction.INCREASE;
    return voice(
        report,
        effect.whose() == null
            ? new Ref(more ? "Strengthens" : "Weakens", "")
            : acting(effect.whose()),
        effect.whose() == null ? "" : more ? "▲ gains in" : "▼ loses in",
        new Ref(effect.capability(), ""));
  }

  private static Ref acting(Party party) {
    return new Ref(Wording.acting(party), Names.party(party).href());
  }

  private <R extends CodedRecord> Voice voice(Report<R> report, Ref who, String does, Ref whom) {
    return new Voice(
        report.key(), who, does, whom, when(report), said(report, ""), sources.cite(report));
  }

  // ---- contradictions

  /** Each pair once, in the order of the claims. */
  List<Dispute> disputes(List<Case.Claim> history, int limit) {
    List<Dispute> disputes = new ArrayList<>();
    for (int i = 0; i < history.size() && disputes.size() < limit; i++) {
      Case.Claim one = history.get(i);
      history.stream()
          .skip(i + 1L)
          .filter(other -> one.contradicts().contains(other.report().key()))
          .limit(limit - disputes.size())
          .forEach(other -> disputes.add(new Dispute(claim(one), claim(other), why(one, other))));
    }
    return disputes;
  }

  private static String why(Case.Claim one, Case.Claim other) {
    boolean denied = Stream.of(one, other).anyMatch(c -> is(c, Modality.DENIED));
    if (denied) {
      return "One denies what the other asserts.";
    }
    boolean halted = status(one).halts() || status(other).halts();
    boolean delivered =
        status(one) == TransferStatus.DELIVERED || status(other) == TransferStatus.DELIVERED;
    if (halted && status(one) != status(other)) {
      return delivered
          ? "It came to nothing, says one; it was delivered, says the other."
          : "Halted and going on, both for the same day.";
    }
    return differs(one.report().record().quantity(), other.report().record().quantity())
        ? "They give different numbers for the same step."
        : "They give different sums for the same step.";
  }

  private static boolean differs(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !Objects.equals(one, other);
  }

  private static boolean is(Case.Claim claim, Modality modality) {
    return claim.report().record().circumstances().modality() == modality;
  }

  private static TransferStatus status(Case.Claim claim) {
    return claim.report().record().status();
  }
}
