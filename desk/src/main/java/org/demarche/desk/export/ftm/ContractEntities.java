package org.demarche.desk.export.ftm;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Report;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Modality;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;

/**
 * A case as a contract, which is awarded to its supplier. Its status says how far it has come: the
 * model knows no word for a deal that is only talked about.
 */
record ContractEntities(EntityWriter out) {

  void write(Case affair) throws IOException {
    Case.Head head = affair.head();
    String article = affair.history().isEmpty() ? "" : first(affair).citation().article();
    boolean cancelled = head.standing().status() == TransferStatus.CANCELLED;
    Entity contract =
        new Entity("Contract", Entity.id("case", head.id()))
            .need("name", head.name())
            .need("title", head.name())
            .put("type", "arms transfer")
            .put("status", JsonFields.word(head.standing().status()))
            .put("cancelled", cancelled ? "true" : null)
            .put("contractDate", ordered(affair).map(Report::statedDay).orElse(null))
            .put("keywords", head.weapon().name())
            .put("keywords", head.weapon().category().label())
            .put("authority", out.party(head.recipient(), article));
    value(affair, contract);
    out.write(contract);
    award(affair, contract.id(), article);
    evidence(affair, contract.id());
  }

  private void award(Case affair, String contract, String article) throws IOException {
    String supplier = out.party(affair.head().supplier(), article);
    if (supplier != null) {
      Entity award =
          new Entity("ContractAward", Entity.id("award", affair.head().id()))
              .put("supplier", supplier)
              .put("contract", contract)
              .put("status", JsonFields.word(affair.head().standing().status()))
              .put("startDate", affair.head().standing().since());
      value(affair, award);
      out.write(award);
    }
  }

  /** The sum that the last claim with a sum gives. */
  private static void value(Case affair, Entity entity) {
    affair.history().stream()
        .map(claim -> claim.report().record().value())
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .ifPresent(money -> put(money, entity));
  }

  private static void put(Money money, Entity entity) {
    entity.put("amount", money.amount().toPlainString()).put("currency", money.currency());
  }

  private static Optional<Report<Transfer>> ordered(Case affair) {
    return affair.history().stream()
        .map(Case.Claim::report)
        .filter(r -> r.record().status() == TransferStatus.ORDERED)
        .filter(r -> r.record().circumstances().modality() == Modality.ASSERTED)
        .filter(r -> r.statedDay() != null)
        .findFirst();
  }

  private static Report<Transfer> first(Case affair) {
    return affair.history().get(0).report();
  }

  private void evidence(Case affair, String contract) throws IOException {
    for (Case.Claim claim : affair.history()) {
      Report<Transfer> report = claim.report();
      String role = JsonFields.word(report.record().status()) + ": " + Words.certainty(report);
      out.evidence(report.record(), report.citation(), contract, role);
    }
    for (Report<Objection> report : affair.around().objections()) {
      String role = "objection: " + report.record().objector().name();
      out.evidence(report.record(), report.citation(), contract, role);
    }
    for (Report<Diversion> report : affair.around().diversions()) {
      String role = "diversion: to " + report.record().to().name();
      out.evidence(report.record(), report.citation(), contract, role);
    }
    for (Report<Effect> report : affair.around().effects()) {
      String role = "effect: " + Words.effect(report.record());
      out.evidence(report.record(), report.citation(), contract, role);
    }
  }
}
