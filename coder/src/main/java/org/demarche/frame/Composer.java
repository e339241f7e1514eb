package org.demarche.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Lets operators take other frames' meanings as content, so that "asked Russia not to sell" is one
 * request and no sale, and decides what a sentence reports and how surely.
 */
public final class Composer {

  private static final int DEPTH = 5;

  /**
   * Prepositions before a gerund that tells of something done: "after selling", not "for selling".
   */
  private static final Set<String> DONE_BEFORE =
      Set.of("by", "after", "since", "following", "upon", "before", "while", "when", "including");

  private static final Set<String> NOT_YET = Set.of("before", "until", "till", "once");

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

  public Composer(Map<String, Operator> operators) {
    this.operators = operators;
  }

  /** What the sentence reports, in the order of its words. */
  public List<Statement> compose(DeepSyntax syntax, List<FrameMatch> matches) {
    return new Run(syntax, matches).statements();
  }

  /** The work on one sentence. */
  private final class Run {

    private final DeepSyntax syntax;
    private final ParsedSentence sentence;
    private final Map<Integer, List<FrameMatch>> byToken = new LinkedHashMap<>();
    private final Map<Integer, Optional<Meaning>> memo = new HashMap<>();
    private final Set<Integer> consumed = new HashSet<>();
    private final Map<Integer, FrameMatch> sayings = new HashMap<>();

    Run(DeepSyntax syntax, List<FrameMatch> matches) {
      this.syntax = syntax;
      this.sentence = syntax.sentence();
      for (FrameMatch match : matches) {
        if (match.fired()) {
          byToken.computeIfAbsent(match.token(), t -> new ArrayList<>()).add(match);
        }
      }
      byToken
          .values()
          .forEach(m -> m.sort(Comparator.comparingInt(FrameMatch::specificity).reversed()));
    }

    List<Statement> statements() {
      List<Meaning> meanings = new ArrayList<>();
      for (int token : byToken.keySet()) {
        meaning(token, 0).ifPresent(meanings::add);
      }
      List<Statement> statements = new ArrayList<>();
      for (Meaning meaning : meanings) {
        if (!consumed.contains(meaning.token())) {
          apart(meaning).forEach(m -> state(m).ifPresent(statements::add));
        }
      }
      return statements;
    }

    /** "Met with A and with B" is two meetings. */
    private List<Meaning> apart(Meaning meaning) {
      if (meaning.event() != EventType.CONSULT || meaning.recipients().size() < 2) {
        return List.of(meaning);
      }
      return meaning.recipients().stream()
          .map(recipient -> meaning.with(meaning.actors(), List.of(recipient)))
          .toList();
    }

    private Optional<Meaning> meaning(int token, int depth) {
      Optional<Meaning> known = memo.get(token);
      if (known != null) {
        return known;
      }
      memo.put(token, Optional.empty());
      Optional<Meaning> found = best(token, depth);
      found.ifPresent(
          m -> m.match().words().stream().filter(w -> w != token).forEach(consumed::add));
      memo.put(token, found);
      return found;
    }

    /**
     * The most specific reading. An operator that finds no content gives way to an event frame
     * whose trigger says at least as much.
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
                force(match),
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
              content == null ? null : content.event(),
              content != null && content.force().negated());
      if (row == null || (row.event() == null && content == null)) {
        return Optional.empty();
      }
      if (content != null && !operator.factive()) {
        consumed.add(content.token());
      }
      List<Integer> actors = parties(match, "actor", content);
      List<Integer> recipients = parties(match, "recipient", content);
      Modality modality = row.modality();
      Meaning.Kind kind = own(match.frame().sense(), Meaning.kind(row, content));
      return switch (operator.effect()) {
        case PASS, CAUSE -> {
          Meaning inner = java.util.Objects.requireNonNull(content);
          boolean replace = operator.effect() == Operator.Effect.CAUSE && !actors.isEmpty();
          // who "prepares to face an inquiry" does not inquire
          boolean lends = inner.actors().isEmpty() && !inner.recipients().containsAll(actors);
          List<Integer> newActors = replace || lends ? actors : inner.actors();
          Force force = force(match);
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
                new Meaning(match, kind, actors, recipients, content, force(match), modality));
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
                force(match),
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

    /** The fillers of a party's role, those lent by the content included. */
    private List<Integer> parties(FrameMatch match, String name, @Nullable Meaning content) {
      List<Integer> own = match.role(name);
      boolean onlyContent = content != null && match.role("content").containsAll(own);
      boolean wants = own.isEmpty() || onlyContent;
      for (String slot : match.frame().role(name).map(Role::at).orElse(List.of())) {
        if (!wants && syntax.at(match.token(), slot).containsAll(own)) {
          return own;
        }
        if (!wants && !slot.equals("content.recipient")) {
          continue;
        }
        List<Integer> lent =
            switch (slot) {
              case "content.actor" -> content == null ? doers(match) : doers(content);
              case "content.recipient" -> content == null ? List.of() : content.recipients();
              default -> List.of();
            };
        if (!lent.isEmpty()) {
          return lent;
        }
      }
      return own;
    }

    /** Who does what a content says; of "lifting the EU embargo", whose embargo it is. */
    private static List<Integer> doers(Meaning content) {
      Meaning inner = content.content();
      return content.actors().isEmpty() && inner != null ? doers(inner) : content.actors();
    }

    /** The subjects of a content clause that calls up no frame: "demanded that Britain rethink". */
    private List<Integer> doers(FrameMatch match) {
      return match.role("content").stream()
          .filter(token -> DeepSyntax.isVerb(sentence.token(token)))
          .flatMap(token -> syntax.at(token, "subject").stream())
          .filter(token -> !match.role("actor").contains(token))
          .toList();
    }

    /** "Pleaded not guilty". */
    private boolean isDenied(int word) {
      return sentence.children(word).stream().anyMatch(child -> child.label().equals("neg"));
    }

    private Force force(FrameMatch match) {
      if (match.trigger().part() == Trigger.Part.NOUN) {
        int support = syntax.support(match.token());
        return support < 0 ? Force.NEUTRAL : Force.of(sentence, support);
      }
      Token token = sentence.token(match.token());
      Force own = Force.of(sentence, match.token());
      if (match.trigger().part() == Trigger.Part.ADJECTIVE && token.head() >= 0) {
        Force be = Force.of(sentence, token.head());
        return new Force(own.negated() || be.negated(), be.time(), be.hypothetical(), be.obliged());
      }
      return match.words().stream().anyMatch(this::isDenied) ? own.deny() : own;
    }

    // ---- what the sentence reports

    private Optional<Statement> state(Meaning meaning) {
      List<Integer> above = new ArrayList<>();
      Modality modality = meaning.modality() == null ? Modality.ASSERTED : meaning.modality();
      boolean said = false;
      int token = top(meaning);
      while (sentence.token(token).head() >= 0) {
        Token here = sentence.token(token);
        int head = here.head();
        FrameMatch saying = sayings.get(head);
        if (saying != null && isContentOf(here, head)) {
          above.add(head);
          said = true;
          Operator operator = operators.get(saying.frame().sense().operator());
          if (operator != null
              && operator.effect() == Operator.Effect.DENY
              && !Force.of(sentence, head).negated()) {
            modality = Modality.DENIED;
          }
        } else if (!transparent(here, head)) {
          return Optional.empty();
        }
        token = head;
      }
      return settle(meaning, modality, said)
          .map(s -> new Statement(s.meaning(), s.modality(), above, isPurpose(meaning)));
    }

    /** An infinitive that no operator took says what something is for, not that it was done. */
    private boolean isPurpose(Meaning meaning) {
      Token verb = sentence.token(top(meaning));
      return DeepSyntax.isVerb(verb)
          && syntax.isInfinitive(verb)
          && Force.of(sentence, verb.index()).time() != Force.Time.FUTURE;
    }

    private int top(Meaning meaning) {
      int support =
          meaning.match().trigger().part() == Trigger.Part.NOUN
              ? syntax.support(meaning.token())
              : -1;
      return support < 0 ? meaning.token() : support;
    }

    private boolean isContentOf(Token clause, int head) {
      return switch (clause.label()) {
        case "ccomp", "xcomp", "pcomp", "acl", "dobj", "advcl", "dep", "meta" -> true;
        default -> clause.head() == head && clause.label().equals("parataxis");
      };
    }

    /** Whether what stands below this arc holds if what stands above it does. */
    private boolean transparent(Token here, int head) {
      Token above = sentence.token(head);
      return switch (here.label()) {
        case "xcomp" -> DeepSyntax.isVerb(above) && above.lemma().equals("be");
        case "advcl" -> !Force.isConditional(sentence, here) && !isYetToCome(here, above);
        // "was quoted as saying that …"
        case "pcomp" ->
            DONE_BEFORE.contains(above.lemma())
                || above.lemma().equals("as") && sayings.containsKey(here.index());
        case "acl" -> !DeepSyntax.isVerb(here) || !syntax.isInfinitive(here);
        default -> true;
      };
    }

    /**
     * "Sanctions stay until Iran frees them", "will not talk before Russia withdrew": what nobody
     * says has happened. A past clause under a past verb has.
     */
    private boolean isYetToCome(Token clause, Token above) {
      boolean bound =
          sentence.children(clause.index()).stream()
              .anyMatch(
                  c ->
                      (c.label().equals("mark") || c.label().equals("advmod"))
                          && NOT_YET.contains(c.lemma()));
      return bound && !(isPast(clause) && (!DeepSyntax.isVerb(above) || isPast(above)));
    }

    private boolean isPast(Token verb) {
      Force force = Force.of(sentence, verb.index());
      return force.time() == Force.Time.PAST && !force.hypothetical();
    }

    /** Applies PLOVER's rules for future, negation and hypothesis. */
    private Optional<Statement> settle(Meaning meaning, Modality modality, boolean said) {
      Force force = meaning.force();
      boolean future =
          force.time() == Force.Time.FUTURE
              || modality == Modality.PLANNED
              || (said && force.hypothetical() && isWould(meaning));
      if (future && force.negated() && meaning.event().cooperative()) {
        return Optional.of(
            new Statement(
                meaning.with(
                    new Meaning.Kind(EventType.REJECT, rejectMode(meaning.event()), "120")),
                Modality.ASSERTED));
      }
      if (force.negated() || force.obliged()) {
        // what is not so, or only ought to be, is no event
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

    private Statement future(Meaning meaning) {
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

    private boolean isWould(Meaning meaning) {
      Token top = sentence.token(top(meaning));
      boolean adjective = !DeepSyntax.isVerb(top) && top.head() >= 0;
      Token verb = adjective ? sentence.token(top.head()) : top;
      return !Force.isConditional(sentence, verb)
          && sentence.children(verb.index()).stream()
              .anyMatch(c -> c.label().equals("aux") && c.lemma().equals("would"));
    }
  }
}
