package org.demarche.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of frame makes of another frame's meaning: asking, promising, refusing, halting, …
 *
 * @param id name that frames refer to
 * @param effect how it treats its content
 * @param rows outcomes by content, the first that fits holds
 * @param factive whether the content is taken for a fact and may be an event beside it ("condemned
 *     the attack")
 * @param transfer what becomes of a transfer of weapons that it takes as content
 */
public record Operator(
    String id, Effect effect, List<Row> rows, boolean factive, ArmsOutcome transfer, String gloss) {

  private static final String MODALITIES = "asserted, planned, possible, requested or denied";

  /** How an operator treats its content. */
  public enum Effect {
    /** It is an event of its own, about the content. */
    EVENT,
    /** The content itself happens, done by the operator's actor. */
    CAUSE,
    /** The content stands as it is; only its modality may change. */
    PASS,
    /** Somebody says the content. */
    SAY,
    /** Somebody denies the content. */
    DENY
  }

  /**
   * An outcome.
   *
   * @param when the content's event types; empty: no content; all sixteen: any
   * @param none whether the row holds without content
   * @param negated null: whether or not the content is negated
   */
  public record Row(
      Set<EventType> when,
      boolean none,
      @Nullable Boolean negated,
      @Nullable EventType event,
      @Nullable String mode,
      @Nullable String cameo,
      @Nullable Modality modality) {}

  /** The outcome for a content, or null when the operator says nothing of it. */
  public @Nullable Row row(@Nullable EventType content, boolean negated) {
    for (Row row : rows) {
      boolean fits = content == null ? row.none() : row.when().contains(content);
      if (fits && (row.negated() == null || row.negated() == negated)) {
        return row;
      }
    }
    return null;
  }

  /** Reads one operator file. */
  public static Operator read(YamlNode root) {
    YamlNode.Fields fields =
        root.fields("operator", "gloss", "effect", "factive", "outcomes", "transfer");
    return new Operator(
        fields.get("operator").text(),
        fields.get("effect").as(t -> Effect.valueOf(t.toUpperCase(Locale.ROOT)), "an effect"),
        fields.list("outcomes", Operator::row),
        fields.truth("factive"),
        fields.find("transfer").map(ArmsOutcome::read).orElse(ArmsOutcome.UNCHANGED),
        fields.get("gloss").text());
  }

  private static Row row(YamlNode node) {
    YamlNode.Fields fields = node.fields("when", "negated", "event", "mode", "cameo", "modality");
    Set<EventType> when = new TreeSet<>();
    boolean none = false;
    for (YamlNode item : fields.items("when")) {
      if (item.text().equals("nothing")) {
        none = true;
      } else {
        when.addAll(item.as(Operator::types, "event types, cooperative, hostile, any or nothing"));
      }
    }
    EventType event =
        fields.find("event").map(n -> n.as(EventType::valueOf, "a PLOVER event type")).orElse(null);
    String mode = fields.find("mode").map(YamlNode::text).orElse(null);
    if (event != null && mode != null && !event.modes().contains(mode)) {
      throw node.fault(event + " has the modes " + event.modes());
    }
    return new Row(
        when,
        none,
        fields.find("negated").map(YamlNode::truth).orElse(null),
        event,
        mode,
        fields.find("cameo").map(n -> n.as(Frame::cameo, Frame.CAMEO)).orElse(null),
        fields.find("modality").map(n -> n.as(Operator::modality, MODALITIES)).orElse(null));
  }

  private static Modality modality(String word) {
    return Modality.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Set<EventType> types(String word) {
    Set<EventType> types = new TreeSet<>();
    for (EventType type : EventType.values()) {
      boolean in =
          switch (word) {
            case "any" -> true;
            case "cooperative" -> type.cooperative();
            case "hostile" -> !type.cooperative();
            default -> type.name().equals(word);
          };
      if (in) {
        types.add(type);
      }
    }
    if (types.isEmpty()) {
      throw new IllegalArgumentException(word);
    }
    return types;
  }
}
