package org.demarche.frame;

import java.util.List;
import org.demarche.lexicon.Operator;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What a frame, with the frames it takes as content, says at one word of a sentence. Parties are
 * still words: heads of the phrases that fill the roles.
 *
 * @param match the outermost frame
 * @param type what it amounts to
 * @param actors heads of the actor's phrases, coordination not yet expanded
 * @param recipients heads of the recipient's phrases
 * @param content what an operator is about, or null
 * @param force how the clause puts it
 * @param modality what operators on the way made of it; null: nothing yet
 */
public record Meaning(
    FrameMatch match,
    Kind type,
    List<Integer> actors,
    List<Integer> recipients,
    @Nullable Meaning content,
    Force force,
    @Nullable Modality modality) {

  /** Event type, mode and CAMEO code. */
  public record Kind(EventType event, @Nullable String mode, @Nullable String cameo) {}

  public int token() {
    return match.token();
  }

  public EventType event() {
    return type.event();
  }

  /** Whether the content is not to be done. */
  public boolean contentNegated() {
    return content != null && content.force().negated();
  }

  Meaning with(List<Integer> newActors, List<Integer> newRecipients) {
    return new Meaning(match, type, newActors, newRecipients, content, force, modality);
  }

  Meaning with(Modality newModality) {
    return new Meaning(match, type, actors, recipients, content, force, newModality);
  }

  Meaning with(Kind newType) {
    return new Meaning(match, newType, actors, recipients, content, force, modality);
  }

  static Kind kind(Operator.Row row, @Nullable Meaning content) {
    EventType event = row.event();
    if (event == null && content != null) {
      return content.type();
    }
    return new Kind(java.util.Objects.requireNonNull(event), row.mode(), row.cameo());
  }
}
