package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that proves an entry: the whole coder must give exactly these codes for it.
 *
 * @param text written for the lexicon
 * @param published day of publication, ISO, when dates or offices matter; else null
 * @param codes events that must come out
 * @param arms records about weapons that must come out
 * @param because why nothing, or something surprising, comes out
 * @param knownMiss what the coder cannot do yet: the example must still fail
 * @param line where it stands
 */
public record Example(
    String text,
    @Nullable String published,
    List<Expected> codes,
    List<ExpectedArms> arms,
    @Nullable String because,
    @Nullable String knownMiss,
    int line) {

  /**
   * One expected event. Fields that are null or empty are not compared, but for the recipients: an
   * example that names none wants none.
   */
  public record Expected(
      String event,
      @Nullable String mode,
      List<String> actor,
      List<String> recipient,
      @Nullable String modality) {}

  /** Copies the lists. */
  public Example {
    codes = List.copyOf(codes);
    arms = List.copyOf(arms);
  }

  /** Whether anything must come out. */
  public boolean isFiring() {
    return !codes.isEmpty() || !arms.isEmpty();
  }

  static Example read(YamlNode node) {
    YamlNode.Fields fields = node.fields("text", "published", "codes", "because", "known-miss");
    List<Expected> events = new ArrayList<>();
    List<ExpectedArms> arms = new ArrayList<>();
    for (YamlNode code : fields.get("codes").items()) {
      YamlNode.Fields parts =
          code.fields(
              "event",
              "mode",
              "actor",
              "recipient",
              "modality",
              "transfer",
              "objection",
              "diversion",
              "effect",
              "supplier",
              "objector",
              "to",
              "from",
              "whose",
              "weapon",
              "quantity");
      if (ArmsSense.isIn(parts)) {
        arms.add(ExpectedArms.read(parts));
      } else {
        events.add(event(parts));
      }
    }
    return new Example(
        fields.get("text").text(),
        fields.find("published").map(YamlNode::text).orElse(null),
        events,
        arms,
        fields.find("because").map(YamlNode::text).orElse(null),
        fields.find("known-miss").map(YamlNode::text).orElse(null),
        node.line());
  }

  private static Expected event(YamlNode.Fields fields) {
    return new Expected(
        fields.get("event").text(),
        fields.find("mode").map(YamlNode::text).orElse(null),
        fields.texts("actor"),
        fields.texts("recipient"),
        fields.find("modality").map(YamlNode::text).orElse(null));
  }
}
