package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.model.Context;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A way of saying that something was done: words that call it up, the roles around them, and what
 * it means.
 *
 * @param id file name without extension
 * @param gloss the meaning in one sentence
 * @param constraints conditions on the clause
 * @param source file, for messages
 */
public record Frame(
    String id,
    String gloss,
    Sense sense,
    List<Trigger> triggers,
    List<Role> roles,
    List<Constraint> constraints,
    Source source) {

  /**
   * What a frame means: an event of its own, an operator on another frame's meaning, or something
   * about weapons. Exactly one of the three is given.
   *
   * @param symmetric whether actor and recipient do the same to each other
   */
  public record Sense(
      @Nullable EventType event,
      @Nullable String operator,
      @Nullable String mode,
      List<Context> contexts,
      @Nullable String cameo,
      boolean symmetric,
      @Nullable ArmsSense arms) {}

  /** What is expected where a code stands. */
  static final String CAMEO = "a CAMEO code in quotes";

  /** "subject", or a preposition: "to", "out of". */
  private static final Pattern PLACE = Pattern.compile("[a-z]+(?: [a-z]+)*");

  /** A place in a clause that stands in a place, or a party of the content. */
  private static final Pattern PLACE_BELOW =
      Pattern.compile("[a-z]+(?:\\.[a-z]+)+|content\\.(?:actor|recipient)");

  /** Where a frame is written, and the sentences that prove it. */
  public record Source(String file, List<Example> examples) {}

  public Optional<Role> role(String name) {
    return roles.stream().filter(role -> role.name().equals(name)).findFirst();
  }

  /** Reads one frame file. */
  public static Frame read(YamlNode root, WordClasses classes) {
    YamlNode.Fields fields =
        root.fields(
            "frame",
            "event",
            "operator",
            "mode",
            "context",
            "cameo",
            "gloss",
            "symmetric",
            "transfer",
            "gift",
            "lifts",
            "objection",
            "diversion",
            "effect",
            "verbs",
            "nouns",
            "adjectives",
            "roles",
            "needs",
            "not",
            "examples");
    List<Trigger> triggers = new ArrayList<>();
    triggers.addAll(triggers(fields, "verbs", Trigger.Part.VERB, classes));
    triggers.addAll(triggers(fields, "nouns", Trigger.Part.NOUN, classes));
    triggers.addAll(triggers(fields, "adjectives", Trigger.Part.ADJECTIVE, classes));
    if (triggers.isEmpty()) {
      throw root.fault("a frame needs verbs, nouns or adjectives that call it up");
    }
    List<Constraint> constraints = new ArrayList<>();
    constraints.addAll(constraints(fields, "needs", true, classes));
    constraints.addAll(constraints(fields, "not", false, classes));
    return new Frame(
        fields.get("frame").text(),
        fields.get("gloss").text(),
        sense(root, fields),
        List.copyOf(triggers),
        roles(fields, classes),
        List.copyOf(constraints),
        new Source(root.file(), fields.list("examples", Example::read)));
  }

  private static Sense sense(YamlNode root, YamlNode.Fields fields) {
    if (ArmsSense.isIn(fields)) {
      return new Sense(null, null, null, List.of(), null, false, ArmsSense.read(fields));
    }
    if (fields.has("event") == fields.has("operator")) {
      throw root.fault(
          "a frame has one of \"event\", \"operator\", \"transfer\", \"objection\","
              + " \"diversion\" and \"effect\"");
    }
    EventType event =
        fields.find("event").map(n -> n.as(EventType::valueOf, "a PLOVER event type")).orElse(null);
    Optional<YamlNode> mode = fields.find("mode");
    if (event != null && mode.isPresent() && !event.modes().contains(mode.get().text())) {
      throw mode.get().fault(event + " has the modes " + event.modes());
    }
    return new Sense(
        event,
        fields.find("operator").map(YamlNode::text).orElse(null),
        mode.map(YamlNode::text).orElse(null),
        fields.list("context", n -> n.as(Context::of, "a PLOVER context")),
        fields.find("cameo").map(n -> n.as(Frame::cameo, CAMEO)).orElse(null),
        fields.truth("symmetric"),
        null);
  }

  static String cameo(String text) {
    if (!text.matches("\\d{2,4}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static List<Trigger> triggers(
      YamlNode.Fields fields, String key, Trigger.Part part, WordClasses classes) {
    return fields.list(
        key, n -> n.as(text -> Trigger.of(part, text, classes), "a trigger word or phrase"));
  }

  private static List<Constraint> constraints(
      YamlNode.Fields fields, String key, boolean wanted, WordClasses classes) {
    List<Constraint> constraints = new ArrayList<>();
    for (Map.Entry<String, YamlNode> entry :
        fields.find(key).map(YamlNode::entries).orElse(Map.of()).entrySet()) {
      if (!PLACE.matcher(entry.getKey()).matches()) {
        throw entry.getValue().fault("\"" + entry.getKey() + "\" is no place in a clause");
      }
      constraints.add(new Constraint(entry.getKey(), expand(entry.getValue(), classes), wanted));
    }
    return constraints;
  }

  private static List<Role> roles(YamlNode.Fields fields, WordClasses classes) {
    List<Role> roles = new ArrayList<>();
    fields
        .find("roles")
        .map(YamlNode::entries)
        .orElse(Map.of())
        .forEach((name, node) -> roles.add(role(name, node, classes)));
    return List.copyOf(roles);
  }

  private static Role role(String name, YamlNode node, WordClasses classes) {
    YamlNode.Fields fields = node.fields("at", "kind", "required");
    Optional<YamlNode> kind = fields.find("kind");
    Role.Kind defaultKind =
        switch (name) {
          case "content" -> Role.Kind.FRAME;
          case "item" -> Role.Kind.WEAPON;
          case "deal" -> Role.Kind.DEAL;
          default -> Role.Kind.PARTY;
        };
    boolean words =
        kind.isPresent()
            && (kind.get().isList() || WordClasses.isClass(kind.get().items().get(0).text()));
    Role.Kind is =
        words
            ? Role.Kind.WORD
            : kind.map(k -> k.as(Frame::kind, "party, person, human, frame, any or a word class"))
                .orElse(defaultKind);
    Set<String> heads =
        switch (is) {
          case WORD -> expand(kind.orElseThrow(), classes);
          case HUMAN -> classes.expand(WordClasses.HUMAN);
          default -> Set.of();
        };
    return new Role(
        name,
        fields.items("at").stream().map(n -> n.as(Frame::place, "a place")).toList(),
        is,
        heads,
        fields.truth("required"));
  }

  private static String place(String text) {
    if (!PLACE.matcher(text).matches() && !PLACE_BELOW.matcher(text).matches()) {
      throw new YamlNode.BadText("places are subject, object, that, to, content.actor and so on");
    }
    return text;
  }

  private static Role.Kind kind(String text) {
    Role.Kind kind = Role.Kind.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    if (kind == Role.Kind.WORD) {
      throw new YamlNode.BadText("name the words or their class instead");
    }
    return kind;
  }

  static Set<String> expand(YamlNode words, WordClasses classes) {
    Set<String> all = new java.util.LinkedHashSet<>();
    for (YamlNode word : words.items()) {
      all.addAll(word.as(classes::expand, "a lemma or a word class"));
    }
    return Set.copyOf(all);
  }
}
