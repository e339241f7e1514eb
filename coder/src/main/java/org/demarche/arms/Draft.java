package org.demarche.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.frame.FrameMatch;
import org.demarche.lexicon.ArmsSense;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/** What a frame about weapons says in a sentence while it is read; parties are still words. */
final class Draft {

  /**
   * Somebody against the transfer.
   *
   * @param objectors heads of the objectors' phrases
   * @param addressed heads of whom they turn to
   * @param token the word that tells it
   * @param frame id of its frame
   */
  record Opposition(List<Integer> objectors, List<Integer> addressed, int token, String frame) {}

  final FrameMatch match;
  final ArmsSense sense;
  final Set<Integer> words = new TreeSet<>();
  final List<Opposition> oppositions = new ArrayList<>();
  final List<Integer> sayings = new ArrayList<>();
  List<Integer> suppliers;
  List<Integer> recipients;

  private List<Integer> dealRecipients = List.of();

  /** Heads of parties whose side the frame does not tell. */
  List<Integer> sides;

  /** Those of the sides with whom the others deal. */
  List<Integer> partners;

  List<WeaponMention> items;
  @Nullable TransferStatus status;
  boolean gift;

  /** Whether the status is only that of a noun which names neither side. */
  boolean reference;

  Modality modality = Modality.ASSERTED;

  /** Whether its status is only what its noun says by itself: "arms sales to Iran". */
  boolean bare;

  /** Whether weapons are passed on by their buyer: who allows it does not supply them. */
  boolean onward;

  /** The status that it has if what "would" be done is promised; else null. */
  @Nullable TransferStatus would;

  /** Whether what is told is not to be, or has not been. */
  boolean negated;

  /** Whether somebody is afraid of it. */
  boolean feared;

  /** Another draft speaks of the same transfer and knows more. */
  boolean consumed;

  Draft(FrameMatch match, List<WeaponMention> items) {
    this.match = match;
    this.sense = Objects.requireNonNull(match.frame().sense().arms());
    this.items = List.copyOf(items);
    this.suppliers = match.role("supplier");
    this.recipients = match.role("recipient");
    this.partners = match.role("partner");
    this.sides = union(match.role("party"), partners);
    this.status = sense.status();
    this.gift = sense.gift();
    words.add(match.token());
    bare = match.trigger().part() == Trigger.Part.NOUN;
    onward = ArmsWords.ONWARD.contains(match.trigger().lemma());
    if (sense.kind() == ArmsSense.Kind.OBJECTION) {
      oppositions.add(
          new Opposition(
              match.role("objector"), match.role("addressee"), match.token(), match.frame().id()));
    }
  }

  int token() {
    return match.token();
  }

  boolean isTransfer() {
    return sense.kind() == ArmsSense.Kind.TRANSFER;
  }

  /** Whether it tells that the weapons do not go on. */
  boolean halts() {
    return status != null && status.halts();
  }

  /** Whether only weapons that are said to be made elsewhere count: "has Chinese missiles". */
  static boolean needsOrigin(FrameMatch match) {
    return match.frame().role("supplier").map(Role::at).orElse(List.of()).contains("origin");
  }

  /** Whether its subject is the recipient: "buy", "order", "receive". */
  boolean isRecipientLed() {
    return match.frame().role("recipient").map(Role::at).orElse(List.of()).contains("subject");
  }

  /** Whether nobody brings them who could be its subject: "reach", "arrive in". */
  boolean isArrival() {
    List<String> places = match.frame().role("supplier").map(Role::at).orElse(List.of());
    return isTransfer()
        && match.trigger().part() == Trigger.Part.VERB
        && !isRecipientLed()
        && !isBetweenPartners()
        && match.frame().role("party").isEmpty()
        && !places.contains("subject")
        && !places.contains("by");
  }

  /** Who objects to "sending bombs" does not send them. */
  void clearSupplier(List<Integer> objectors) {
    suppliers = objectors.containsAll(suppliers) ? List.of() : suppliers;
    sides = objectors.containsAll(sides) ? List.of() : sides;
  }

  /** Whoever is warned of buying or of selling is the buyer or the seller. */
  void warned(List<Integer> addressed) {
    if (isRecipientLed()) {
      recipients = recipients.isEmpty() ? addressed : recipients;
    } else {
      suppliers = suppliers.isEmpty() ? addressed : suppliers;
    }
  }

  /** Whether it leaves open who supplies whom: to sign, to strike a deal. */
  boolean isBetweenPartners() {
    return match.frame().role("partner").isPresent();
  }

  /** Whether it is an objection of which nobody is told yet who raises it. */
  boolean isUnvoiced() {
    return oppositions.stream().anyMatch(o -> o.objectors().isEmpty());
  }

  /** Who says it is against the transfer, where the frame itself does not tell who is. */
  void voiced(List<Integer> speakers) {
    oppositions.replaceAll(
        o ->
            o.objectors().isEmpty()
                ? new Opposition(speakers, o.addressed(), o.token(), o.frame())
                : o);
  }

  /** Makes whoever acts an opponent: what he seeks or discusses is a halt. */
  void oppose() {
    List<Integer> objectors = match.role("recipient");
    oppositions.add(
        new Opposition(
            objectors.isEmpty() ? match.role("party") : objectors,
            match.role("supplier"),
            match.token(),
            match.frame().id()));
    recipients = recipients.equals(objectors) ? dealRecipients : recipients;
    sides = List.of();
    status = TransferStatus.CONSIDERED;
  }

  /** Whether it is a noun that names neither side: it speaks of a transfer told elsewhere. */
  boolean isReference() {
    return match.trigger().part() == Trigger.Part.NOUN
        && suppliers.isEmpty()
        && recipients.isEmpty()
        && sides.isEmpty();
  }

  /** What an objection is against has not come to it yet, or is told elsewhere. */
  void fear() {
    if (isTold(status)) {
      status = TransferStatus.CONSIDERED;
    }
  }

  private static boolean isTold(@Nullable TransferStatus status) {
    return status == TransferStatus.DELIVERED || status == TransferStatus.ORDERED;
  }

  static <T> List<T> union(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /** Takes over what a deal inside it says and it does not. */
  void takeOver(Draft deal) {
    if (sense.kind() == ArmsSense.Kind.DIVERSION) {
      // the deal is told too; who got the weapons by it passes them on
      suppliers = suppliers.isEmpty() ? deal.recipients : suppliers;
      items = items.isEmpty() ? deal.items : items;
      return;
    }
    // "postponed the purchase of jets from Qatar": Qatar is the deal's
    boolean ofDeal =
        suppliers.isEmpty() && !recipients.isEmpty() && deal.suppliers.containsAll(recipients);
    suppliers = suppliers.isEmpty() ? deal.suppliers : suppliers;
    recipients = recipients.isEmpty() || ofDeal ? deal.recipients : recipients;
    dealRecipients = deal.recipients;
    sides = union(sides, deal.sides);
    partners = union(partners, deal.partners);
    boolean vague = items.stream().allMatch(WeaponMention::general);
    items = vague && !deal.items.isEmpty() ? deal.items : items;
    // what begins or goes on is a delivery, or else whatever the deal was
    boolean kept =
        sense.status() == null
            || sense.status() == TransferStatus.DELIVERING
                && deal.status != TransferStatus.DELIVERED;
    status = kept ? deal.status : sense.status();
    if (sense.kind() == ArmsSense.Kind.OBJECTION
        && deal.match.trigger().part() == Trigger.Part.NOUN) {
      fear();
    }
    reference = sense.status() == null && deal.reference;
    gift |= deal.gift;
    bare = false;
    onward |= deal.onward;
    negated |= deal.negated;
    if (deal.modality != Modality.ASSERTED) {
      modality = deal.modality;
    }
    if (sense.kind() == ArmsSense.Kind.OBJECTION) {
      clearSupplier(match.role("objector"));
    }
    List<Integer> addressed = match.role("addressee");
    if (sense.kind() == ArmsSense.Kind.OBJECTION && deal.recipients.containsAll(addressed)) {
      // "protested over the sale to Egypt": not to Egypt
      oppositions.replaceAll(o -> new Opposition(o.objectors(), List.of(), o.token(), o.frame()));
    } else if (sense.kind() == ArmsSense.Kind.OBJECTION && suppliers.isEmpty()) {
      suppliers = addressed; // one turns to who might supply
    }
    oppositions.addAll(deal.oppositions);
    words.addAll(deal.words);
    deal.consumed = true;
  }
}
