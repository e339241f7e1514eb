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
import org.demarche.frame.FrameMatch;
import org.demarche.lexicon.ArmsSense;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.model.Party;
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

  /** Words that may stand for the weapons, or for the deal, told of before. */
  private static final Set<String> THAT =
      Set.of("which", "that", "this", "it", "deal", "sale", "move");

  /** Prepositions after which a gerund tells what was done. */
  private static final Set<String> DONE_AFTER = Set.of("for", "over", "after", "at");

  private final DeepSyntax syntax;
  private final ParsedSentence sentence;
  private final WeaponMentions weapons;
  private final Mentions mentions;
  private final ClauseForce force;
  private final Governors governors;
  private final FarRecipients recipients;
  private final BackReferences back;
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
    this.mentions = fillers.mentions();
    this.force = new ClauseForce(syntax);
    this.recipients = new FarRecipients(syntax, force, fillers);
    this.back = new BackReferences(syntax, fillers);
    this.governors = new Governors(syntax, force, eventMatches, operators);
    for (FrameMatch match : armsMatches) {
      if (match.fired() || lacksOnlyWhich(match)) {
        byToken.computeIfAbsent(match.token(), t -> new ArrayList<>()).add(match);
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
    drafts.forEach(draft -> passOn(draft, drafts));
    drafts.removeIf(draft -> !governors.hold(draft));
    return drafts;
  }

  /** "Notified Congress of a proposed sale": what is told of the sale holds, not "proposed". */
  private boolean isOnlyModifier(Draft draft, List<Draft> drafts) {
    Token token = sentence.token(draft.token());
    boolean modifies = token.label().equals("amod") || token.label().equals("nmod");
    return modifies && drafts.stream().anyMatch(o -> o != draft && o.words.contains(token.head()));
  }

  /** What a clause that sets the weapons apart tells of them counts for the sentence too. */
  private void passOn(Draft draft, List<Draft> drafts) {
    for (Draft other : drafts) {
      Token clause = sentence.token(other.token());
      boolean apart = clause.label().equals("acl") || clause.label().equals("relcl");
      if (apart
          && other.isTransfer()
          && draft.suppliers.isEmpty()
          && !draft.recipients.isEmpty()
          && draft.items.stream().anyMatch(item -> item.head() == clause.head())) {
        passOn(draft, other);
      }
    }
  }

  private void passOn(Draft draft, Draft apart) {
    if (apart.recipients.isEmpty() && !apart.suppliers.isEmpty()) {
      // "rebels got rifles supplied by Chad"
      apart.recipients = draft.recipients;
      draft.suppliers = draft.isTransfer() ? apart.suppliers : draft.suppliers;
    } else if (!draft.isRecipientLed() && areApart(apart.recipients, draft.recipients)) {
      // "missiles delivered to Syria may reach Hezbollah": from Syria
      draft.suppliers = apart.recipients;
    }
  }

  /** Whether no party of the ones is among the others. */
  private boolean areApart(List<Integer> ones, List<Integer> others) {
    List<Party> known = parties(others);
    return parties(ones).stream().noneMatch(one -> known.stream().anyMatch(one::sameAs));
  }

  private List<Party> parties(List<Integer> heads) {
    return heads.stream().flatMap(head -> mentions.parties(head).stream()).toList();
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
    best.ifPresent(force::apply);
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
      items.add(WeaponMention.implied(match.token(), "arms"));
    }
    if (Draft.needsOrigin(match)) {
      items.removeIf(item -> item.origin().isEmpty());
    }
    Draft draft = new Draft(match, items);
    Draft deal = depth > DEPTH ? null : deal(match, depth);
    if (draft.sense.kind() == ArmsSense.Kind.OBJECTION
        && (isOnlyDescribed(match) || deal != null && deal.halts())) {
      return Optional.empty(); // who is against a refusal is not against the weapons
    }
    if (deal != null) {
      draft.takeOver(deal);
      outcome(draft, deal);
    }
    if (draft.sense.lifts() && (deal == null || TransferStatus.goesOn(deal.status))) {
      return Optional.empty(); // nothing is lifted
    }
    boolean named = match.trigger().part() == Trigger.Part.NOUN;
    boolean bare =
        draft.items.isEmpty()
            && deal == null
            && !(named && draft.isTransfer() && back.refers(match))
            && !(back.isAidPackage(match) && !draft.recipients.isEmpty());
    if (draft.recipients.isEmpty() && draft.isTransfer()) {
      draft.recipients = recipients.find(draft);
    }
    return bare ? Optional.empty() : Optional.of(draft);
  }

  /** "The illegal shipment": nobody is said to call it so. */
  private boolean isOnlyDescribed(FrameMatch match) {
    String label = sentence.token(match.token()).label();
    return match.trigger().part() == Trigger.Part.ADJECTIVE
        && match.role("objector").isEmpty()
        && (label.equals("amod") || label.equals("nmod"));
  }

  /** What comes of a frame and the deal in it, where the one does not simply hold of the other. */
  private void outcome(Draft draft, Draft deal) {
    TransferStatus status = draft.sense.status();
    boolean halts = deal.halts();
    if (draft.sense.kind() == ArmsSense.Kind.OBJECTION && isFeared(deal.token())) {
      draft.fear();
    } else if (halts && draft.sense.lifts()) {
      draft.status = TransferStatus.APPROVED;
    } else if (halts && status == TransferStatus.APPROVED) {
      draft.status = deal.status; // "announced a halt to exports"
    } else if (halts && TransferStatus.goesOn(status)) {
      draft.oppose(); // "sought to halt the sale" is against it
    } else if (status == TransferStatus.CONSIDERED
        && force.hasNo(draft.token())
        && !deal.isRecipientLed()
        && TransferStatus.goesOn(deal.status)) {
      // "has no plans to deliver": the verb's own "no" takes the other's place
      draft.status = TransferStatus.REFUSED;
      draft.negated = force.verb(draft) >= 0;
    } else if (status == TransferStatus.REQUESTED && isForAnother(draft, deal)) {
      // "called for the allies to send Ukraine tanks" asks for another
      draft.recipients = deal.recipients;
      draft.status = TransferStatus.CONSIDERED;
    }
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

  /** Whether who asks is not who is to receive. */
  private boolean isForAnother(Draft request, Draft deal) {
    List<Integer> asking = request.match.role("recipient");
    return !asking.isEmpty()
        && !deal.recipients.isEmpty()
        && !deal.recipients.equals(asking)
        && areApart(deal.recipients, asking);
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
          if (draft.isPresent() && draft.get().isTransfer()) {
            return draft.get();
          }
        }
      }
    }
    return null;
  }
}
