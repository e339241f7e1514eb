package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom.
 *
 * @param actors who acts; all parties of a mutual act without visitor and host
 * @param recipients who is acted upon; may be empty where PLOVER allows it
 * @param content what a request, promise, refusal, threat or accusation is about
 */
public record Event(
    String id,
    EventCode code,
    List<Party> actors,
    List<Party> recipients,
    @Nullable EventContent content,
    Circumstances circumstances,
    Provenance provenance)
    implements CodedRecord {

  /** Copies the lists. */
  public Event {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
