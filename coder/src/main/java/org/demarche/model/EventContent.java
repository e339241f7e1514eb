package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verbal event is about: the act asked for, promised, refused, threatened or blamed. It is
 * no event of its own.
 *
 * @param negated whether the act is not to be done ("asked Russia not to sell")
 */
public record EventContent(
    EventType type,
    @Nullable String mode,
    List<Party> actors,
    List<Party> recipients,
    boolean negated) {

  /** Copies the lists. */
  public EventContent {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
