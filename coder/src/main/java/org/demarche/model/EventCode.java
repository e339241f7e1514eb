package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of event it is.
 *
 * @param mode one of the type's modes, or null
 * @param contexts what it is about, without repetition
 * @param cameo CAMEO code of two to four digits, as text
 */
public record EventCode(
    EventType type, @Nullable String mode, List<Context> contexts, @Nullable String cameo) {

  /** Rejects a mode that the type does not have. */
  public EventCode {
    if (mode != null && !type.modes().contains(mode)) {
      throw new IllegalArgumentException(type + " has no mode " + mode);
    }
    contexts = contexts.stream().distinct().toList();
  }
}
