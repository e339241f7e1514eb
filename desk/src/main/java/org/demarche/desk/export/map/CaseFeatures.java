package org.demarche.desk.export.map;

import java.io.IOException;
import java.util.Optional;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** Cases as lines from capital to capital. */
record CaseFeatures(Feature feature, PartyBook book) {

  void write(Case affair) throws IOException {
    feature.begin("case:" + affair.head().id());
    geometry(affair.head());
    properties(affair);
    feature.end();
  }

  /** A point where both ends are the same, as with a group and the state it fights in. */
  private void geometry(Case.Head head) throws IOException {
    Optional<Route.Point> start = seat(head.supplier());
    Optional<Route.Point> end = seat(head.recipient());
    if (start.isEmpty() || end.isEmpty()) {
      feature.nowhere();
      return;
    }
    Optional<Route> route = Route.between(start.get(), end.get());
    if (route.isPresent()) {
      feature.route(route.get());
    } else {
      feature.point(end.get());
    }
  }

  private void properties(Case affair) throws IOException {
    Case.Head head = affair.head();
    feature.properties("case");
    feature.field("name", head.name());
    feature.field("supplier", name(head.supplier()));
    feature.field("supplier_code", head.supplier() == null ? null : head.supplier().code());
    feature.field("recipient", name(head.recipient()));
    feature.field("recipient_code", head.recipient() == null ? null : head.recipient().code());
    feature.field("weapon", head.weapon().name());
    feature.field("category", head.weapon().category().label());
    feature.field("status", JsonFields.word(head.standing().status()));
    feature.field("since", head.standing().since());
    feature.number("claims", affair.history().size());
    feature.number("objections", affair.around().objections().size());
    feature.number("diversions", affair.around().diversions().size());
  }

  private Optional<Route.Point> seat(@Nullable Party party) {
    return party == null ? Optional.empty() : book.seat(party).map(Route.Point::of);
  }

  private static @Nullable String name(@Nullable Party party) {
    return party == null ? null : party.name();
  }
}
