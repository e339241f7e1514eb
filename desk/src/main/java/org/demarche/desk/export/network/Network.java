package org.demarche.desk.export.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Parties as nodes; cases, and the events of one type between two parties, as edges. Parties that
 * articles leave unnamed ("a Gulf state") are no nodes: the same words mean now one, now another.
 * Holds nodes and edges only, so its size does not depend on the number of articles.
 */
final class Network {

  private final PartyBook book;
  private final Map<String, Node> nodes = new TreeMap<>();
  private final List<Tie> cases = new ArrayList<>();
  private final Map<Pair, Tally> events = new TreeMap<>();

  /** Two parties and what kind of event is between them. */
  private record Pair(String from, String to, EventType type) implements Comparable<Pair> {

    @Override
    public int compareTo(Pair other) {
      int order = from.compareTo(other.from);
      order = order == 0 ? to.compareTo(other.to) : order;
      return order == 0 ? type.compareTo(other.type) : order;
    }
  }

  private Network(PartyBook book) {
    this.book = book;
  }

  /** The network of a selection. */
  static Network of(Selection selection, PartyBook book) throws IOException {
    Network network = new Network(book);
    selection.cases(network::add);
    selection.incidents(network::add);
    return network;
  }

  /** In the order of their ids. */
  Collection<Node> nodes() {
    return nodes.values();
  }

  /** Cases in the order of their ids, then events in the order of the parties' ids. */
  List<Tie> ties() {
    List<Tie> ties = new ArrayList<>(cases);
    events.forEach((pair, tally) -> ties.add(Tie.of(pair.type(), tally, pair.from(), pair.to())));
    return ties;
  }

  private void add(Case affair) {
    String supplier = node(affair.head().supplier());
    String recipient = node(affair.head().recipient());
    if (supplier != null && recipient != null) {
      cases.add(Tie.of(affair, supplier, recipient));
    }
  }

  /** An event without a recipient is mutual: each of its actors is tied to those after it. */
  private void add(Incident incident) {
    Event event = incident.event();
    List<String> actors = nodes(event.actors());
    List<String> recipients = nodes(event.recipients());
    if (event.recipients().isEmpty()) {
      for (int i = 0; i < actors.size(); i++) {
        for (String other : actors.subList(i + 1, actors.size())) {
          add(actors.get(i), other, incident);
        }
      }
    }
    for (String actor : actors) {
      recipients.forEach(recipient -> add(actor, recipient, incident));
    }
  }

  private void add(String from, String to, Incident incident) {
    Pair pair = new Pair(from, to, incident.event().code().type());
    events.merge(pair, Tally.of(incident), Tally::plus);
  }

  private List<String> nodes(List<Party> parties) {
    List<String> ids = new ArrayList<>();
    for (Party party : parties) {
      String id = node(party);
      if (id != null && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private @Nullable String node(@Nullable Party party) {
    if (party == null || party.id() == null) {
      return null;
    }
    nodes.computeIfAbsent(party.id(), id -> Node.of(id, party, book)).saw(party.sector());
    return party.id();
  }
}
