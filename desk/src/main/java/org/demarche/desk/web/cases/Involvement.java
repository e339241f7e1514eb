package org.demarche.desk.web.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.cases.DossierView.Node;
import org.demarche.desk.web.cases.DossierView.Spot;
import org.demarche.desk.web.cases.DossierView.Tie;
import org.demarche.model.Attribution;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Modality;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who is involved in a case, and how: supplies, receives, objects, is feared to be next, is quoted.
 */
final class Involvement {

  /** More would be a tangle; the table of claims has them all. */
  private static final int MOST_QUOTED = 8;

  private final PartyBook book;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<List<String>, Bond> bonds = new LinkedHashMap<>();

  private Involvement(PartyBook book) {
    this.book = book;
  }

  private record Member(Party party, Set<String> roles) {}

  private record Bond(
      String from, String to, String role, String words, String href, long[] count) {}

  static Involvement of(Case of, PartyBook book) {
    Involvement all = new Involvement(book);
    all.deal(of);
    of.around().objections().forEach(report -> all.objection(report, of.head().supplier()));
    of.around().diversions().forEach(all::diversion);
    of.around().effects().forEach(all::effect);
    Sources.reports(of).forEach(all::quoted);
    return all;
  }

  List<Node> nodes() {
    return members.entrySet().stream().map(e -> node(e.getKey(), e.getValue())).toList();
  }

  List<Tie> ties() {
    return bonds.values().stream()
        .map(b -> new Tie(b.from(), b.to(), b.role(), b.words(), b.count()[0], b.href()))
        .toList();
  }

  private Node node(String id, Member member) {
    return new Node(
        id,
        Names.party(member.party()),
        member.roles().iterator().next(),
        List.copyOf(member.roles()),
        Objects.requireNonNullElse(member.party().code(), ""),
        seat(member.party()));
  }

  private Spot seat(Party party) {
    return book.seat(party)
        .map(
            at -> new Spot(book.capital(party).orElse(party.name()), at.latitude(), at.longitude()))
        .orElse(Spot.NOWHERE);
  }

  private void deal(Case of) {
    Case.Head head = of.head();
    String from = join(head.supplier(), "supplier");
    String to = join(head.recipient(), "recipient");
    if (!from.isEmpty() && !to.isEmpty()) {
      bond(from, to, "supplies", head.weapon().name(), "#history", of.history().size());
    }
  }

  private void objection(Report<Objection> report, @Nullable Party supplier) {
    String from = join(report.record().objector(), "objector");
    Party whom = report.record().addressedTo();
    String to = whom == null ? join(supplier, "supplier") : join(whom, "asked");
    bond(from, to, "objects", "objects", "#objections", 1);
  }

  private void diversion(Report<Diversion> report) {
    String from = join(report.record().from(), "recipient");
    String to = join(report.record().to(), "onward");
    boolean happened = report.record().circumstances().modality() == Modality.ASSERTED;
    String words = happened ? "said to pass on" : "feared to pass on";
    bond(from, to, "passes on", words, "#diversion", 1);
  }

  private void effect(Report<Effect> report) {
    Party whose = report.record().whose();
    if (whose != null) {
      boolean more = report.record().direction() == Effect.Direction.INCREASE;
      String who = join(whose, "affected");
      bond(who, "", "affected", more ? "gains" : "loses", "#effects", 1);
    }
  }

  private void quoted(Report<?> report) {
    Attribution attribution = report.record().circumstances().attribution();
    Party speaker = attribution == null ? null : attribution.party();
    if (speaker == null || speaker.id() == null) {
      return;
    }
    boolean known = members.containsKey(RecordKey.party(speaker));
    boolean room =
        members.values().stream().filter(m -> m.roles().contains("quoted")).count() < MOST_QUOTED;
    if (known || room) {
      bond(join(speaker, "quoted"), "", "quoted", "is quoted", "#history", 1);
    }
  }

  /** The key of the party, which is now a member; empty for none. */
  private String join(@Nullable Party party, String role) {
    if (party == null) {
      return "";
    }
    String key = RecordKey.party(party);
    members.computeIfAbsent(key, k -> new Member(party, new LinkedHashSet<>())).roles().add(role);
    return key;
  }

  private void bond(String from, String to, String role, String words, String href, long count) {
    bonds.computeIfAbsent(
                List.of(from, to, words), k -> new Bond(from, to, role, words, href, new long[1]))
            .count()[0] +=
        count;
  }

  /** Where governments of those involved sit, the recipient's first. */
  List<Spot> capitals() {
    List<Spot> spots = new ArrayList<>();
    for (String role :
        List.of("recipient", "onward", "supplier", "objector", "affected", "asked")) {
      nodes().stream()
          .filter(node -> node.roles().contains(role) && node.seat().isKnown())
          .map(Node::seat)
          .filter(spot -> !spots.contains(spot))
          .forEach(spots::add);
    }
    return spots;
  }
}
