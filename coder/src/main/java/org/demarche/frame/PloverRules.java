package org.demarche.frame;

import java.util.Optional;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.jspecify.annotations.Nullable;

/** PLOVER's rules for what is to come, what is not so and what is only possible. */
final class PloverRules {

  private PloverRules() {}

  /**
   * The statement that a meaning comes to, with another type where it is to come or not to be.
   *
   * @param modality what the words above it made of it
   * @param expected whether somebody says that it would be so
   * @return nothing where it is not so, or only ought to be
   */
  static Optional<Statement> settle(Meaning meaning, Modality modality, boolean expected) {
    Force force = meaning.force();
    boolean future = force.time() == Force.Time.FUTURE || modality == Modality.PLANNED || expected;
    if (future && force.negated() && meaning.event().cooperative()) {
      return Optional.of(
          new Statement(
              meaning.with(new Meaning.Kind(EventType.REJECT, rejectMode(meaning.event()), "120")),
              Modality.ASSERTED));
    }
    if (force.negated() || force.obliged()) {
      return Optional.empty();
    }
    if (future && modality != Modality.DENIED) {
      return Optional.of(future(meaning));
    }
    if (force.hypothetical() && modality == Modality.ASSERTED) {
      modality = Modality.POSSIBLE;
    }
    return Optional.of(new Statement(meaning, modality));
  }

  private static @Nullable String rejectMode(EventType type) {
    return switch (type) {
      case CONSULT -> "meet";
      case AID, COOPERATE, SUPPORT, AGREE -> "assist";
      case RETREAT, CONCEDE -> "yield";
      default -> null;
    };
  }

  private static Statement future(Meaning meaning) {
    return switch (meaning.event()) {
      case CONSULT, SUPPORT, COOPERATE, AID, RETREAT, CONCEDE -> {
        Modality modality =
            meaning.event() == EventType.CONSULT ? Modality.PLANNED : Modality.ASSERTED;
        yield new Statement(
            meaning.with(new Meaning.Kind(EventType.AGREE, null, agreeCameo(meaning.event()))),
            modality);
      }
      case ASSAULT -> threat(meaning, "violence", "138");
      case PROTEST -> threat(meaning, "relations", "133");
      default -> new Statement(meaning, Modality.PLANNED);
    };
  }

  /** Harm that is to come is threatened (PLOVER: ASSAULT with hypothesis is THREATEN). */
  private static Statement threat(Meaning meaning, String mode, String cameo) {
    boolean planned = meaning.modality() == Modality.PLANNED;
    return planned
        ? new Statement(meaning, Modality.PLANNED)
        : new Statement(
            meaning.with(new Meaning.Kind(EventType.THREATEN, mode, cameo)), Modality.ASSERTED);
  }

  private static String agreeCameo(EventType type) {
    return switch (type) {
      case CONSULT -> "036";
      case SUPPORT -> "032";
      case AID -> "033";
      case RETREAT, CONCEDE -> "035";
      default -> "031";
    };
  }
}
