package org.demarche.arms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.frame.DeepSyntax;
import org.demarche.frame.Fillers;
import org.demarche.frame.Force;
import org.demarche.frame.FrameMatch;
import org.demarche.lexicon.ArmsOutcome;
import org.demarche.lexicon.ArmsSense;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.demarche.resolve.Mentions;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames about weapons in one sentence: lets a frame take another as its deal ("blocked
 * the sale of"), then climbs to what governs it ("agreed to sell", "denied selling", "may sell").
 */
final class DraftReader {

  private static final int DEPTH = 4;

  /** Statuses that say that something is given or bought. */
  private static final Set<TransferStatus> FORWARD =
      Set.of(
          TransferStatus.DELIVERED,
          TransferStatus.DELIVERING,
          TransferStatus.ORDERED,
          TransferStatus.APPROVED,
          TransferStatus.OFFERED,
          TransferStatus.NEGOTIATING,
          TransferStatus.REQUESTED,
          TransferStatus.CONSIDERED);

  /** Words that may stand for the weapons, or for the deal, told of before. */
  private static final Set<String> THAT =
      Set.of("which", "that", "this", "it", "deal", "sale", "move");

  /** Prepositions after which a gerund tells what was done. */
  private static final Set<String> DONE_AFTER = Set.of("for", "over", "after", "at");

  private static final Set<String> POSSIBILITIES =
      Set.of("possibility", "option", "prospect", "possible", "question");

  /** Verbs whose infinitive tells of something done. */
  private static final Set<String> IMPLIED =
      Set.of(
          "use", "help", "manage", "rush", "hasten", "hurry", "proceed", "invoke", "declare",
          "act");

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final WeaponMentions weapons;
  private final Fillers parties;
  private final Mentions mentions;
  private final Map<String, Operator> operators;
  private final Map<Integer, List<FrameMatch>> governors = new HashMap<>();
  private final Map<Integer, List<FrameMatch>> byToken = new LinkedHashMap<>();
  private final Map<Integer, Optional<Draft>> memo = new HashMap<>();

  DraftReader(
      DeepSyntax syntax,
      ArmsFillers fillers,
      List<FrameMatch> armsMatches,
      List<FrameMatch> eventMatches,
      Map<String, Operator> operators) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.weapons = fillers.weapons();
    this.parties = fillers;
    this.mentions = fillers.mentions();
    this.operators = operators;
    for (FrameMatch match : armsMatches) {
      if (match.fired() || lacksOnlyWhich(match)) {
        byToken.computeIfAbsent(match.token(), t -> new ArrayList<>()).add(match);
      }
    }
    for (FrameMatch match : eventMatches) {
      if (match.fired() && match.frame().sense().operator() != null) {
        governors.computeIfAbsent(match.token(), t -> new ArrayList<>()).add(match);
      }
    }
  }

  /** What the sentence says of weapons, in the order of its words. */
  List<Draft> read() {
    List<Draft> drafts = new ArrayList<>();
    for (int token : byToken.keySet()) {
      draft(token, 0).ifPresent(drafts::add);
    }
    drafts.removeIf(draft -> draft.consumed);
    drafts.removeIf(draft -> isOnlyModifier(draft, drafts));
    drafts.removeIf(draft -> !govern(draft));
    return drafts;
  }

  /** "Notified Congress of a proposed sale": what is told of the sale holds, not "proposed". */
  private boolean isOnlyModifier(Draft draft, List<Draft> drafts) {
    Token token = sentence.token(draft.token());
    boolean modifies = token.label().equals("amod") || token.label().equals("nmod");
    return modifies && drafts.stream().anyMatch(o -> o != draft && o.words.contains(token.head()));
  }

  private Optional<Draft> draft(int token, int depth) {
    Optional<Draft> known = memo.get(token);
    if (known != null) {
      return known;
    }
    memo.put(token, Optional.empty());
    Optional<Draft> best =
        byToken.getOrDefault(token, List.of()).stream()
            .map(match -> read(match, depth))
            .flatMap(Optional::stream)
            .max(Comparator.comparingInt(DraftReader::weight));
    memo.put(token, best);
    best.ifPresent(this::force);
    return best;
  }

  /** The more of its roles are filled and the more its trigger says, the rather it holds. */
  private static int weight(Draft draft) {
    return (draft.items.isEmpty() ? 0 : 25)
        + 10 * draft.match.roles().size()
        + draft.match.trigger().weight();
  }

  /** A frame with its items or the deal it is about; nothing when it has neither. */
  private Optional<Draft> read(FrameMatch match, int depth) {
    List<WeaponMention> items = items(match);
    if (items.isEmpty() && isEffect(match)) {
      items.addAll(thatBefore(match));
    }
    if (items.isEmpty() && isImplied(match)) {
      items.add(WeaponMention.implied(match.token()));
    }
    if (needsOrigin(match)) {
      items.removeIf(item -> item.origin().isEmpty());
    }
    Draft draft = new Draft(match, items);
    Draft deal = depth > DEPTH ? null : deal(match, depth);
    if (deal != null && draft.sense.kind() == ArmsSense.Kind.OBJECTION && isHalt(deal)) {
      return Optional.empty(); // who is against a refusal is not against the weapons
    }
    if (deal != null && deal != draft) {
      draft.takeOver(deal);
      outcome(draft, deal);
    }
    if (draft.sense.lifts() && (deal == null || isForward(deal.status))) {
      return Optional.empty(); // nothing is lifted
    }
    boolean named = match.trigger().part() == Trigger.Part.NOUN;
    boolean bare =
        draft.items.isEmpty() && deal == null && !(named && isTransfer(draft) && refersBack(match));
    if (draft.recipients.isEmpty() && isTransfer(draft) && !draft.isRecipientLed()) {
      draft.recipients = farTo(match.token(), match);
    }
    if (draft.recipients.isEmpty() && isTransfer(draft)) {
      draft.recipients = boundFor(match);
    }
    return bare ? Optional.empty() : Optional.of(draft);
  }

  /** What comes of a frame and the deal in it, where the one does not simply hold of the other. */
  private void outcome(Draft draft, Draft deal) {
    TransferStatus status = draft.sense.status();
    boolean halts = isHalt(deal);
    if (draft.sense.kind() == ArmsSense.Kind.OBJECTION && isFeared(deal.token())) {
      draft.fear();
    } else if (halts && draft.sense.lifts()) {
      draft.status = TransferStatus.APPROVED;
    } else if (halts && status == TransferStatus.APPROVED) {
      draft.status = deal.status; // "announced a halt to exports"
    } else if (halts && isForward(status)) {
      draft.oppose(); // "sought to halt the sale" is against it
    } else if (status == TransferStatus.CONSIDERED
        && hasNo(draft.token())
        && !deal.isRecipientLed()
        && isForward(deal.status)) {
      // "has no plans to deliver": the verb's own "no" takes the other's place
      draft.status = TransferStatus.REFUSED;
      draft.negated = verb(draft) >= 0;
    } else if (status == TransferStatus.REQUESTED && isForAnother(draft, deal)) {
      // "called for the allies to send Ukraine tanks" asks for another
      draft.recipients = deal.recipients;
      draft.status = TransferStatus.CONSIDERED;
    }
  }

  /** "Rifles bound for Libya", "a shipment on its way to Yemen". */
  private List<Integer> boundFor(FrameMatch match) {
    for (Token token : sentence.tokens()) {
      if (!ArmsWords.BOUND.contains(token.lemma()) || !isUnder(token.index(), match.token())) {
        continue;
      }
      for (String slot : List.of("for", "to")) {
        List<Integer> found =
            syntax.at(token.index(), slot).stream().filter(parties::isParty).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "The transfer of jets from its allies to Ukraine": whom a "to" further down names. */
  private List<Integer> farTo(int token, FrameMatch match) {
    for (Token child : sentence.children(token)) {
      if (child.tag().startsWith("VB")) {
        continue;
      }
      if (child.lemma().equals("according")) {
        continue;
      }
      boolean to = child.lemma().equals("to") && child.label().equals("prep");
      for (Token object : to ? sentence.children(child.index()) : List.<Token>of()) {
        if (object.label().equals("pobj")
            && parties.isParty(object.index())
            && match.roles().values().stream().noneMatch(r -> r.contains(object.index()))) {
          return List.of(object.index());
        }
      }
      List<Integer> below = farTo(child.index(), match);
      if (!below.isEmpty()) {
        return below;
      }
    }
    return List.of();
  }

  /** Whether the frame's own word says that it is about weapons: "armed the rebels". */
  private static boolean isImplied(FrameMatch match) {
    return match.frame().role("item").map(Role::at).orElse(List.of()).contains("trigger");
  }

  private static boolean isEffect(FrameMatch match) {
    return Objects.requireNonNull(match.frame().sense().arms()).kind() == ArmsSense.Kind.EFFECT;
  }

  /** Whether a frame of an effect lacks only its weapon, and a pronoun stands for one. */
  private boolean lacksOnlyWhich(FrameMatch match) {
    return isEffect(match)
        && match.failures().stream().allMatch(failure -> failure.startsWith("no item "))
        && !thatBefore(match).isEmpty();
  }

  /** "…, which could limit": what may have an effect is the weapon named before it. */
  private List<WeaponMention> thatBefore(FrameMatch match) {
    boolean that =
        sentence.children(match.token()).stream()
            .anyMatch(c -> c.label().startsWith("nsubj") && THAT.contains(c.lemma()));
    for (int i = match.token() - 1; that && i >= 0; i--) {
      if (weapons.isAt(i)) {
        return weapons.at(i);
      }
    }
    return List.of();
  }

  /** "Warned against supplying them": not done yet; "criticised them for supplying": done. */
  private boolean isFeared(int verb) {
    Token token = sentence.token(verb);
    boolean done =
        token.label().equals("pcomp") && DONE_AFTER.contains(sentence.token(token.head()).lemma());
    return token.tag().equals("VBG") && !done;
  }

  /** Whether only weapons that are said to be made elsewhere count: "has Chinese missiles". */
  private static boolean needsOrigin(FrameMatch match) {
    return match.frame().role("supplier").map(Role::at).orElse(List.of()).contains("origin");
  }

  /** Whether who asks is not who is to receive. */
  private boolean isForAnother(Draft request, Draft deal) {
    List<Integer> asking = request.match.role("recipient");
    return !asking.isEmpty()
        && !deal.recipients.isEmpty()
        && !deal.recipients.equals(asking)
        && deal.recipients.stream()
            .flatMap(token -> mentions.parties(token).stream())
            .noneMatch(
                party ->
                    asking.stream()
                        .flatMap(token -> mentions.parties(token).stream())
                        .anyMatch(party::sameAs));
  }

  private static boolean isHalt(Draft deal) {
    return deal.status != null && !isForward(deal.status);
  }

  private static boolean isForward(@Nullable TransferStatus status) {
    return status != null && FORWARD.contains(status);
  }

  private static boolean isTransfer(Draft draft) {
    return draft.sense.kind() == ArmsSense.Kind.TRANSFER;
  }

  /** "The deal", "the sale": a noun for a transfer that the text has told of. */
  private boolean refersBack(FrameMatch match) {
    boolean ofOthers =
        sentence.children(match.token()).stream()
            .anyMatch(
                child ->
                    child.label().equals("compound")
                        && child.tag().startsWith("NN")
                        && !parties.isParty(child.index())
                        && !weapons.isAt(child.index()));
    if (ofOthers) {
      return false; // "the grain deal"
    }
    return sentence.children(match.token()).stream()
        .anyMatch(
            child -> ArmsWords.DEFINITE.contains(child.lemma()) || child.label().equals("poss"));
  }

  private List<WeaponMention> items(FrameMatch match) {
    List<WeaponMention> items = new ArrayList<>();
    for (int filler : match.role("item")) {
      for (int token : syntax.conjuncts(filler)) {
        weapons.at(token).stream().filter(item -> !items.contains(item)).forEach(items::add);
      }
    }
    return items;
  }

  private @Nullable Draft deal(FrameMatch match, int depth) {
    for (int filler : match.role("deal")) {
      List<Integer> candidates = new ArrayList<>(syntax.conjuncts(filler));
      candidates.addAll(ArmsWords.held(syntax, filler));
      candidates.addAll(ArmsWords.appositions(sentence, filler));
      for (int token : candidates) {
        if (token != match.token() && !match.words().contains(token)) {
          Optional<Draft> draft = draft(token, depth + 1);
          if (draft.isPresent() && isTransfer(draft.get())) {
            return draft.get();
          }
        }
      }
    }
    return null;
  }

  // ---- how the clause puts it

  private void force(Draft draft) {
    int verb = verb(draft);
    draft.reference |= draft.isReference() && draft.words.size() == 1;
    if (verb >= 0 && sentence.token(draft.token()).label().matches("dobj|nsubjpass")) {
      draft.bare = false;
    }
    if (verb < 0) {
      draft.negated ^= hasNo(draft.token());
      return;
    }
    Force force = Force.of(sentence, verb);
    draft.negated ^= force.negated();
    TransferStatus status = draft.status;
    if (status == null) {
      draft.modality = force.hypothetical() ? Modality.POSSIBLE : draft.modality;
      return;
    }
    draft.would = force.hypothetical() && isWould(verb) ? status : null;
    if ((force.hypothetical() || force.obliged()) && !FORWARD.contains(status)) {
      draft.status = null; // what may be stopped is not stopped
    } else if (force.hypothetical() || force.obliged()) {
      draft.status = TransferStatus.CONSIDERED;
      draft.modality = force.obliged() ? Modality.REQUESTED : Modality.POSSIBLE;
    } else if (force.time() == Force.Time.FUTURE) {
      plan(draft, status);
    } else if (isProgressive(verb) && status == TransferStatus.DELIVERED) {
      draft.status = TransferStatus.DELIVERING;
    }
    if (force.negated() && draft.status != null && FORWARD.contains(draft.status)) {
      boolean refuses = force.time() == Force.Time.FUTURE || isWould(verb);
      if (refuses) {
        draft.status = draft.isRecipientLed() ? TransferStatus.CANCELLED : TransferStatus.REFUSED;
        draft.modality = Modality.ASSERTED;
        draft.negated = false;
      }
    }
  }

  private boolean hasNo(int noun) {
    return sentence.children(noun).stream()
        .anyMatch(c -> c.lemma().equals("no") && !c.label().equals("discourse"));
  }

  /** What is to be done is promised, or asked for by its buyer. */
  private static void plan(Draft draft, TransferStatus status) {
    draft.modality = Modality.PLANNED;
    draft.status =
        switch (status) {
          case DELIVERED, DELIVERING -> TransferStatus.APPROVED;
          case ORDERED ->
              draft.isBetweenPartners()
                  ? TransferStatus.NEGOTIATING // "will sign a contract"
                  : draft.isRecipientLed() ? TransferStatus.REQUESTED : TransferStatus.APPROVED;
          case APPROVED -> draft.isRecipientLed() ? status : TransferStatus.CONSIDERED;
          default -> status;
        };
  }

  /** The verb that carries the draft's tense; -1 for a noun that no light verb presents. */
  private int verb(Draft draft) {
    Token token = sentence.token(draft.token());
    return token.tag().startsWith("VB") ? token.index() : syntax.support(token.index());
  }

  private boolean isProgressive(int verb) {
    return sentence.token(verb).tag().equals("VBG")
        && sentence.children(verb).stream()
            .anyMatch(c -> c.label().equals("aux") && c.lemma().equals("be"));
  }

  private boolean isWould(int verb) {
    return sentence.children(verb).stream()
        .anyMatch(c -> c.label().equals("aux") && c.lemma().equals("would"));
  }

  // ---- what governs it

  /** Climbs to the top of the sentence; false when what is told is not so. */
  private boolean govern(Draft draft) {
    int verb = verb(draft);
    int token = verb < 0 ? draft.token() : verb;
    while (sentence.token(token).head() >= 0) {
      Token here = sentence.token(token);
      int head = here.head();
      FrameMatch governor = governor(token, head);
      if (governor != null) {
        apply(governor, draft);
      } else if (isOpenInfinitive(token) && !isDone(head) || isConditional(here) || isIdea(here)) {
        consider(draft);
      }
      token = head;
    }
    return !draft.negated || draft.modality == Modality.DENIED;
  }

  /** "The first country to supply arms" did so, and so did who "used its authority to supply". */
  private boolean isDone(int noun) {
    Token token = sentence.token(noun);
    Token verb = token.label().equals("dobj") ? sentence.token(token.head()) : token;
    if (IMPLIED.contains(verb.lemma())) {
      return true;
    }
    return sentence.children(noun).stream()
        .anyMatch(
            c ->
                c.entity().equals("ORDINAL")
                    || c.lemma().equals("only")
                    || c.lemma().equals("last")
                    || c.lemma().equals("latest"));
  }

  /**
   * "Providing weapons would be a mistake", "will pay for supplying them": what is spoken of so may
   * be.
   */
  private boolean isIdea(Token token) {
    int above = token.head();
    if (token.label().equals("pcomp")) {
      while (above >= 0 && !sentence.token(above).tag().startsWith("VB")) {
        above = sentence.token(above).head();
      }
    } else if (!token.label().equals("csubj")) {
      return false;
    }
    if (above < 0) {
      return false;
    }
    if (sentence.token(above).lemma().equals("go")
        || sentence.children(above).stream().anyMatch(c -> POSSIBILITIES.contains(c.lemma()))) {
      return true;
    }
    Force force = Force.of(sentence, above);
    return force.hypothetical() || force.time() == Force.Time.FUTURE;
  }

  private boolean isOpenInfinitive(int token) {
    return sentence.token(token).tag().startsWith("VB")
        && sentence.children(token).stream()
            .anyMatch(c -> c.label().equals("aux") && c.tag().equals("TO"));
  }

  /** What is told is not said to be so, only thought of. */
  private static void consider(Draft draft) {
    if (draft.modality != Modality.ASSERTED && draft.modality != Modality.PLANNED) {
      return;
    }
    // what may be stopped is not stopped
    draft.status = isForward(draft.status) ? TransferStatus.CONSIDERED : null;
    draft.modality = Modality.POSSIBLE;
  }

  private boolean isConditional(Token clause) {
    return sentence.children(clause.index()).stream()
        .anyMatch(
            c ->
                c.label().equals("mark")
                    && (c.lemma().equals("if")
                        || c.lemma().equals("unless")
                        || c.lemma().equals("whether")));
  }

  /** The operator at a head that takes what stands at a token as its content. */
  private @Nullable FrameMatch governor(int token, int head) {
    FrameMatch best = null;
    for (FrameMatch match : governors.getOrDefault(head, List.of())) {
      if ((best == null || weight(match) > weight(best)) && takes(match, token)) {
        best = match;
      }
    }
    return best;
  }

  /** An operator that says what becomes of its content holds rather than one of saying. */
  private int weight(FrameMatch match) {
    Operator operator =
        Objects.requireNonNull(operators.get(String.valueOf(match.frame().sense().operator())));
    return match.trigger().weight() + (operator.effect() == Operator.Effect.SAY ? 0 : 5);
  }

  private boolean takes(FrameMatch match, int token) {
    List<String> places = match.frame().role("content").map(Role::at).orElse(List.of());
    boolean below =
        places.stream()
            .flatMap(place -> syntax.at(match.token(), place).stream())
            .flatMap(filler -> syntax.conjuncts(filler).stream())
            .anyMatch(filler -> filler == token || isUnder(filler, token));
    return below
        || switch (sentence.token(token).label()) {
          case "ccomp", "xcomp" -> true;
          default -> false;
        };
  }

  private boolean isUnder(int token, int above) {
    int at = token;
    while (at >= 0) {
      if (at == above) {
        return true;
      }
      at = sentence.token(at).head();
    }
    return false;
  }

  /** Lets an operator change the draft. */
  private void apply(FrameMatch governor, Draft draft) {
    Operator operator =
        Objects.requireNonNull(operators.get(String.valueOf(governor.frame().sense().operator())));
    boolean negated = force(governor).negated();
    switch (operator.effect()) {
      case SAY -> {
        draft.sayings.add(governor.token());
        if (draft.would != null && draft.status == TransferStatus.CONSIDERED) {
          // "said that it would deliver": a promise told later
          plan(draft, draft.would);
        }
      }
      case DENY -> {
        draft.sayings.add(governor.token());
        if (!negated) {
          draft.modality = Modality.DENIED;
          draft.negated = false;
        }
      }
      default -> operate(governor, operator.transfer(), draft, negated);
    }
  }

  /** How the clause puts an operator: of "would be willing", how it puts "be". */
  private Force force(FrameMatch operator) {
    Token token = sentence.token(operator.token());
    boolean adjective = operator.trigger().part() == Trigger.Part.ADJECTIVE;
    return Force.of(sentence, adjective && token.head() >= 0 ? token.head() : token.index());
  }

  private void operate(FrameMatch governor, ArmsOutcome outcome, Draft draft, boolean negated) {
    List<Integer> actors = governor.role("actor");
    if (!isTransfer(draft)) {
      draft.sayings.add(governor.token()); // who fears it says it
    }
    boolean not = draft.negated ^ negated;
    boolean stopped = draft.status != null && !FORWARD.contains(draft.status);
    boolean objects =
        switch (outcome.objection()) {
          case NEVER -> false;
          case NEGATED -> not || stopped;
          case ALWAYS -> true;
        };
    if (objects && !actors.isEmpty()) {
      draft.clearSupplier(actors);
      draft.warned(governor.role("recipient"));
      draft.oppositions.add(
          new Draft.Opposition(
              actors, governor.role("recipient"), governor.token(), governor.frame().id()));
    }
    boolean byRecipient =
        draft.isRecipientLed() && !actors.isEmpty() && draft.recipients.containsAll(actors)
            || draft.isRecipientLed() && draft.recipients.isEmpty();
    TransferStatus changed =
        not && outcome.negated() != null
            ? outcome.negated()
            : byRecipient && outcome.byRecipient() != null
                ? outcome.byRecipient()
                : outcome.status();
    if (draft.status == null) {
      draft.modality =
          changed == TransferStatus.CONSIDERED && draft.modality == Modality.ASSERTED
              ? Modality.POSSIBLE
              : draft.modality;
    } else if (outcome.lifts() && stopped) {
      draft.status = TransferStatus.APPROVED;
    } else if (changed != null
        && (draft.status == null || FORWARD.contains(draft.status) || objects)) {
      draft.status = changed;
      draft.negated = false;
    }
    Force force = force(governor);
    draft.reference &= changed == null && !outcome.lifts();
    draft.bare &= changed == null && !outcome.lifts();
    if (changed != null
        && changed != TransferStatus.CONSIDERED
        && (force.hypothetical() || force.obliged())) {
      consider(draft);
    }
    if (isTransfer(draft)
        && !needsOrigin(draft.match)
        && !byRecipient
        && draft.suppliers.isEmpty()
        && !objects
        && draft.sides.isEmpty()) {
      draft.sides = actors;
    }
  }
}
