package org.demarche.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.Role;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads what a sentence's frames mean: the best frame at each word, and operators with content. */
final class MeaningReader {

  private static final int DEPTH = 5;

  /** What is expected rather than asked when it "should" happen. */
  private static final Set<String> FORECASTS =
      Set.of(
          "average",
          "become",
          "benefit",
          "decline",
          "exceed",
          "fall",
          "grow",
          "improve",
          "increase",
          "prove",
          "reach",
          "recover",
          "result",
          "rise",
          "total");

  private final Map<String, Operator> operators;
  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final RoleLending lending;
  private final Map<Integer, List<FrameMatch>> byToken = new LinkedHashMap<>();
  private final Map<Integer, Optional<Meaning>> memo = new HashMap<>();
  private final Set<Integer> consumed = new HashSet<>();
  private final Map<Integer, FrameMatch> sayings = new HashMap<>();

  /** A reader of one sentence's matches; those that failed say nothing. */
  MeaningReader(Map<String, Operator> operators, DeepSyntax syntax, List<FrameMatch> matches) {
    this.operators = operators;
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.lending = new RoleLending(syntax);
    for (FrameMatch match : matches) {
      if (match.fired()) {
        byToken.computeIfAbsent(match.token(), t -> new ArrayList<>()).add(match);
      }
    }
    byToken
        .values()
        .forEach(m -> m.sort(Comparator.comparingInt(FrameMatch::specificity).reversed()));
  }

  /** The meanings that no other took as its content, in the order of their words. */
  List<Meaning> read() {
    List<Meaning> meanings = new ArrayList<>();
    for (int token : byToken.keySet()) {
      meaning(token, 0).ifPresent(meanings::add);
    }
    meanings.removeIf(meaning -> consumed.contains(meaning.token()));
    return meanings;
  }

  /** The words of saying that {@link #read} came upon, with what they stand for. */
  Map<Integer, FrameMatch> sayings() {
    return sayings;
  }

  private Optional<Meaning> meaning(int token, int depth) {
    Optional<Meaning> known = memo.get(token);
    if (known != null) {
      return known;
    }
    memo.put(token, Optional.empty());
    Optional<Meaning> found = best(token, depth);
    found.ifPresent(m -> m.match().words().stream().filter(w -> w != token).forEach(consumed::add));
    memo.put(token, found);
    return found;
  }

  /**
   * The most specific reading. An operator that finds no content gives way to an event frame whose
   * trigger says at least as much.
   */
  private Optional<Meaning> best(int token, int depth) {
    Optional<Meaning> hollow = Optional.empty();
    for (FrameMatch match : byToken.getOrDefault(token, List.of())) {
      if (hollow.isPresent()
          && match.trigger().weight() < hollow.get().match().trigger().weight()) {
        continue;
      }
      Optional<Meaning> read = read(match, depth);
      if (read.isPresent() && !isHollow(match, read.get())) {
        return read;
      }
      hollow = hollow.or(() -> read);
    }
    return hollow;
  }

  private boolean isHollow(FrameMatch match, Meaning meaning) {
    Operator operator = operators.get(String.valueOf(match.frame().sense().operator()));
    return operator != null
        && operator.effect() != Operator.Effect.PASS
        && operator.effect() != Operator.Effect.CAUSE
        && meaning.content() == null
        && match.frame().role("content").isPresent();
  }

  private Optional<Meaning> read(FrameMatch match, int depth) {
    EventType event = match.frame().sense().event();
    if (event != null) {
      Meaning.Kind kind =
          new Meaning.Kind(event, match.frame().sense().mode(), match.frame().sense().cameo());
      return Optional.of(
          new Meaning(
              match,
              kind,
              match.role("actor"),
              match.role("recipient"),
              null,
              Force.of(match, syntax),
              null));
    }
    Operator operator = operators.get(match.frame().sense().operator());
    if (operator == null || depth > DEPTH) {
      return Optional.empty();
    }
    return switch (operator.effect()) {
      case SAY -> {
        sayings.put(match.token(), match);
        yield demand(match, depth);
      }
      case DENY -> {
        sayings.put(match.token(), match);
        yield Optional.empty();
      }
      default -> operate(match, operator, depth);
    };
  }

  private Optional<Meaning> operate(FrameMatch match, Operator operator, int depth) {
    Meaning content = content(match, depth);
    boolean wanted = match.frame().role("content").map(Role::required).orElse(false);
    if (content == null && wanted) {
      return Optional.empty();
    }
    Operator.Row row =
        operator.row(
            content == null ? null : content.event(), content != null && content.force().negated());
    if (row == null || (row.event() == null && content == null)) {
      return Optional.empty();
    }
    if (content != null && !operator.factive()) {
      consumed.add(content.token());
    }
    List<Integer> actors = lending.parties(match, "actor", content);
    List<Integer> recipients = lending.parties(match, "recipient", content);
    Modality modality = row.modality();
    Meaning.Kind kind = own(match.frame().sense(), Meaning.kind(row, content));
    return switch (operator.effect()) {
      case PASS, CAUSE -> {
        Meaning inner = Objects.requireNonNull(content);
        boolean replace = operator.effect() == Operator.Effect.CAUSE && !actors.isEmpty();
        // who "prepares to face an inquiry" does not inquire
        boolean lends = inner.actors().isEmpty() && !inner.recipients().containsAll(actors);
        List<Integer> newActors = replace || lends ? actors : inner.actors();
        Force force = Force.of(match, syntax);
        if (inner.force().negated() && !force.negated()) {
          force = force.deny();
        }
        yield Optional.of(
            new Meaning(
                modality == null ? match.covering(inner.match()) : match,
                kind,
                newActors,
                inner.recipients().isEmpty() ? recipients : inner.recipients(),
                inner.content(),
                force,
                modality == null ? inner.modality() : modality));
      }
      default ->
          Optional.of(
              new Meaning(
                  match, kind, actors, recipients, content, Force.of(match, syntax), modality));
    };
  }

  /** A frame may know the mode or CAMEO code better than its operator's table. */
  private static Meaning.Kind own(Frame.Sense sense, Meaning.Kind kind) {
    String mode = sense.mode();
    boolean fits = mode != null && kind.event().modes().contains(mode);
    return new Meaning.Kind(
        kind.event(),
        fits ? mode : kind.mode(),
        sense.cameo() == null ? kind.cameo() : sense.cameo());
  }

  /** "X said Iran must stop" is X's demand of Iran. */
  private Optional<Meaning> demand(FrameMatch match, int depth) {
    Operator request = operators.get("request");
    if (request == null) {
      return Optional.empty();
    }
    for (int token : syntax.at(match.token(), "that")) {
      Force force = Force.of(sentence, token);
      if (!force.obliged() || isForecast(token)) {
        continue;
      }
      Meaning content = meaning(token, depth + 1).orElse(null);
      Operator.Row row = request.row(content == null ? null : content.event(), force.negated());
      if (row == null || row.event() == null) {
        return Optional.empty();
      }
      if (content != null) {
        consumed.add(content.token());
      }
      List<Integer> addressed =
          content == null || content.actors().isEmpty()
              ? syntax.at(token, "subject")
              : content.actors();
      return Optional.of(
          new Meaning(
              match,
              Meaning.kind(row, content),
              match.role("actor"),
              addressed,
              content,
              Force.of(match, syntax),
              null));
    }
    return Optional.empty();
  }

  /** "The economy should benefit" asks nothing of anybody; "must" does. */
  private boolean isForecast(int token) {
    return FORECASTS.contains(sentence.token(token).lemma())
        && sentence.children(token).stream()
            .anyMatch(child -> child.label().equals("aux") && child.lemma().equals("should"));
  }

  private @Nullable Meaning content(FrameMatch match, int depth) {
    Optional<Role> role = match.frame().role("content");
    if (role.isEmpty()) {
      return null;
    }
    for (int filler : match.role("content")) {
      for (int token : syntax.conjuncts(filler)) {
        Optional<Meaning> meaning = inside(token, depth + 1);
        if (meaning.isPresent()) {
          return meaning.get();
        }
      }
    }
    // the role took the first place that holds anything; look at the later ones too
    for (String slot : role.get().at()) {
      for (int token : near(match.token(), slot)) {
        Optional<Meaning> meaning = inside(token, depth + 1);
        if (meaning.isPresent() && meaning.get().token() != match.token()) {
          return meaning.get();
        }
      }
    }
    return null;
  }

  /** What stands in a place, but for what something before the word lends to it. */
  private List<Integer> near(int token, String slot) {
    return syntax.arguments(token).stream()
        .filter(argument -> argument.slot().equals(slot))
        .filter(argument -> !argument.inherited() || argument.token() > token)
        .map(Argument::token)
        .toList();
  }

  /** A meaning at a word, or under it when the word only measures or presents it. */
  private Optional<Meaning> inside(int token, int depth) {
    Optional<Meaning> here = meaning(token, depth);
    if (here.isPresent() || depth > DEPTH) {
      return here;
    }
    Token word = sentence.token(token);
    if (DeepSyntax.isVerb(word)) {
      return supported(token, depth);
    }
    for (String slot : List.of("infinitive", "of", "for", "that")) {
      for (int below : syntax.at(token, slot)) {
        Optional<Meaning> meaning = meaning(below, depth + 1);
        if (meaning.isPresent()) {
          return meaning;
        }
      }
    }
    return Optional.empty();
  }

  /** The meaning of the noun that a light verb presents: "agreed to hold talks". */
  private Optional<Meaning> supported(int verb, int depth) {
    for (int object : syntax.at(verb, "object")) {
      if (syntax.support(object) == verb) {
        Optional<Meaning> meaning = meaning(object, depth + 1);
        if (meaning.isPresent()) {
          return meaning;
        }
      }
    }
    return Optional.empty();
  }
}
