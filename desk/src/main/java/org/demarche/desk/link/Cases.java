package org.demarche.desk.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.demarche.desk.link.Case.Relation.Kind;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.model.Transfer;

/**
 * Makes cases of claims: a function of the set of reports and of what people decided; the order in
 * which either came does not matter. The rules stand with {@link Affair} (what belongs together),
 * {@link Episodes} (cancelled and ordered anew), {@link Standings} (how it stands), {@link
 * Contradictions}, {@link Surroundings} (who objects) and {@link HandWork}.
 */
public final class Cases {

  private Cases() {}

  /**
   * The cases of some recipients, in the order of their ids.
   *
   * @param reports all that the archive has of these recipients, events aside
   * @param decisions about cases of these recipients
   */
  public static List<Case> of(List<Report<?>> reports, List<Decision> decisions) {
    return of(reports, decisions, new HashMap<>());
  }

  /** The same; the names that people gave go into {@code given}, by id. */
  static List<Case> of(
      List<Report<?>> reports, List<Decision> decisions, Map<String, String> given) {
    List<Strand> strands = HandWork.on(found(reports), decisions);
    for (Strand strand : strands) {
      String name = strand.name();
      if (name != null) {
        given.put(strand.id(), name);
      }
    }
    Surroundings surroundings = new Surroundings(strands);
    reports.forEach(surroundings::add);
    return strands.stream()
        .map(strand -> complete(strand, surroundings.of(strand.id())))
        .sorted(Comparator.comparing((Case c) -> c.head().id()))
        .toList();
  }

  /**
   * The id of a case when one of another group of reports has it already: parties of other groups
   * may be spelled alike. A digest of the group follows.
   */
  public static String apart(String id, String group) {
    byte[] bytes = group.getBytes(StandardCharsets.UTF_8);
    return id + "-" + UUID.nameUUIDFromBytes(bytes).toString().substring(0, 4);
  }

  /**
   * How a case would stand if it had only these claims, at least one, in the order of their days.
   */
  public static Case.Standing standing(List<Case.Claim> claims) {
    return Standings.of(
        claims.stream().map(claim -> new Told(claim.report(), claim.attachment())).toList());
  }

  /** What the rules find. */
  private static List<Strand> found(List<Report<?>> reports) {
    Map<String, List<Report<Transfer>>> byRecipient = new TreeMap<>();
    for (Report<?> report : reports) {
      if (report.record() instanceof Transfer transfer) {
        byRecipient
            .computeIfAbsent(RecordKey.party(transfer.recipient()), r -> new ArrayList<>())
            .add(new Report<>(report.key(), transfer, report.verdict(), report.citation()));
      }
    }
    List<Strand> strands = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (List<Report<Transfer>> transfers : byRecipient.values()) {
      for (Affair affair : Affair.of(transfers)) {
        strands.addAll(strands(Episodes.of(affair.claims()), taken));
      }
    }
    return strands;
  }

  /** Each order refers to the one before and after it. */
  private static List<Strand> strands(List<Episodes.Episode> episodes, Set<String> taken) {
    List<String> ids = new ArrayList<>();
    for (Episodes.Episode episode : episodes) {
      String id = CaseNames.id(new Strand("", null, episode.claims(), List.of()), taken);
      taken.add(id);
      ids.add(id);
    }
    List<Strand> strands = new ArrayList<>();
    for (int i = 0; i < episodes.size(); i++) {
      List<Case.Relation> relations = new ArrayList<>();
      if (i > 0) {
        Kind kind = episodes.get(i).replaces() ? Kind.REPLACES : Kind.EARLIER;
        relations.add(new Case.Relation(kind, ids.get(i - 1)));
      }
      if (i + 1 < episodes.size()) {
        Kind kind = episodes.get(i + 1).replaces() ? Kind.REPLACED_BY : Kind.LATER;
        relations.add(new Case.Relation(kind, ids.get(i + 1)));
      }
      strands.add(new Strand(ids.get(i), null, episodes.get(i).claims(), relations));
    }
    return strands;
  }

  /** The case of a strand, with all that follows from its claims. */
  static Case complete(Strand strand, Case.Around around) {
    String given = strand.name();
    Case.Head head =
        new Case.Head(
            strand.id(),
            given == null ? CaseNames.name(strand) : given,
            strand.supplier(),
            strand.recipient(),
            strand.weapon(),
            Standings.of(strand.claims()));
    List<Case.Claim> history =
        strand.claims().stream()
            .map(
                told ->
                    new Case.Claim(
                        told.report(),
                        told.day(),
                        told.attachment(),
                        Contradictions.of(told, strand.claims())))
            .toList();
    return new Case(head, history, around, strand.related());
  }
}
