package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom.
 *
 * @param actors who acts; all parties of a mutual act without visitor and host
 * @param recipients who is acted upon; may be empty where PLOVER allows it
 * @param content what a request, promise, refusal, threat or accusation is about
 * @param about ids of the transfers that it is about
 */
public record Event(
    String id,
    EventCode code,
    List<Party> actors,
    List<Party> recipients,
    @Nullable EventContent content,
    List<String> about,
    Circumstances circumstances,
    Provenance provenance)
    implements CodedRecord {

  /** Copies the lists. */
  public Event {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    about = List.copyOf(about);
  }

  /** An event that is about no transfer. */
  public Event(
      String id,
      EventCode code,
      List<Party> actors,
      List<Party> recipients,
      @Nullable EventContent content,
      Circumstances circumstances,
      Provenance provenance) {
    this(id, code, actors, recipients, content, List.of(), circumstances, provenance);
  }

  /** The same event, about these. */
  public Event withAbout(List<String> ids) {
    return new Event(id, code, actors, recipients, content, ids, circumstances, provenance);
  }

  /** Whether a party acts or is acted on. */
  public boolean hasSide(Party party) {
    return actors.stream().anyMatch(party::sameAs) || recipients.stream().anyMatch(party::sameAs);
  }
}
