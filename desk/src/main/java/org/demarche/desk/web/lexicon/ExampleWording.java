package org.demarche.desk.web.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.desk.web.lexicon.LexiconViews.Proof;
import org.demarche.lexicon.ArmsSense;
import org.demarche.lexicon.Example;
import org.demarche.lexicon.ExpectedArms;
import org.demarche.lexicon.Frame;
import org.jspecify.annotations.Nullable;

/** Puts what frames mean, and what their examples give, into words. */
final class ExampleWording {

  private ExampleWording() {}

  /** What a frame means, in a few words each. */
  static List<String> sense(Frame.Sense sense) {
    List<String> words = new ArrayList<>();
    ArmsSense arms = sense.arms();
    if (arms != null) {
      words.add(sense(arms));
    }
    if (sense.event() != null) {
      words.add(sense.event() + after(" ", sense.mode()));
    }
    if (sense.operator() != null) {
      words.add("operator " + sense.operator() + after(" ", sense.mode()));
    }
    sense.contexts().forEach(context -> words.add(context.toString().toLowerCase(Locale.ROOT)));
    if (sense.cameo() != null) {
      words.add("CAMEO " + sense.cameo());
    }
    return words;
  }

  private static String sense(ArmsSense arms) {
    Object detail = arms.status() == null ? arms.direction() : arms.status();
    String kind = arms.kind().name().toLowerCase(Locale.ROOT);
    return kind + (detail == null ? "" : " " + detail.toString().toLowerCase(Locale.ROOT));
  }

  static Proof proof(Example example) {
    Stream<String> events = example.codes().stream().map(ExampleWording::event);
    Stream<String> arms = example.arms().stream().map(ExampleWording::arms);
    boolean miss = example.knownMiss() != null;
    return new Proof(
        example.text(),
        example.isFiring(),
        Stream.concat(events, arms).toList(),
        miss
            ? Objects.requireNonNull(example.knownMiss())
            : Objects.requireNonNullElse(example.because(), ""),
        miss);
  }

  private static String event(Example.Expected event) {
    return event.event()
        + after(" ", event.mode())
        + ": "
        + String.join(", ", event.actor())
        + (event.recipient().isEmpty() ? "" : " → " + String.join(", ", event.recipient()))
        + after(", ", event.modality());
  }

  private static String arms(ExpectedArms arms) {
    List<String> parties = new ArrayList<>();
    arms.parties().forEach((part, party) -> parties.add(part + " " + party));
    String quantity = arms.quantity() == null ? "" : arms.quantity() + " ";
    return sense(arms.sense())
        + ": "
        + String.join(", ", parties)
        + (arms.weapon() == null ? "" : ", " + quantity + arms.weapon())
        + after(", ", arms.modality());
  }

  private static String after(String separator, @Nullable Object word) {
    return word == null ? "" : separator + word;
  }
}
