package org.demarche.arms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.lexicon.ArmsSense;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Modality;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** Makes an article's records of its completed tellings; what is told twice is one record. */
final class ArmsRecords {

  private final String article;
  private final List<Telling> tellings;
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<CodedRecord> others = new ArrayList<>();

  /** Ids of the transfers that each claim tells of. */
  private final IdentityHashMap<Claim, Set<String>> byClaim = new IdentityHashMap<>();

  ArmsRecords(String article, List<Telling> tellings) {
    this.article = article;
    this.tellings = tellings;
    transfers();
    objections();
    diversions();
    effects();
  }

  List<Transfer> list() {
    return transfers;
  }

  /** Objections, diversions and effects. */
  List<CodedRecord> others() {
    return others;
  }

  /** The transfers that a claim tells of. */
  Set<String> of(Claim claim) {
    return byClaim.getOrDefault(claim, Set.of());
  }

  // ---- transfers

  private void transfers() {
    Map<List<Object>, List<Telling>> groups = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      if (telling.isWhole() && telling.claim().status() != null && !isOfOtherKind(telling)) {
        groups.computeIfAbsent(key(telling), k -> new ArrayList<>()).add(telling);
      }
    }
    groups.values().removeIf(group -> isSaidBetter(group, groups.values()));
    groups.values().removeIf(group -> isOnlyThought(group, groups.values()));
    groups.values().removeIf(group -> isOutdated(group, groups.values()));
    groups.values().removeIf(group -> isOnlyNamed(group, groups.values()));
    for (List<Telling> group : groups.values()) {
      Transfer transfer = transfer(article + "-t" + (transfers.size() + 1), group);
      transfers.add(transfer);
      for (Telling telling : group) {
        byClaim.computeIfAbsent(telling.claim(), c -> new LinkedHashSet<>()).add(transfer.id());
      }
    }
  }

  private static boolean isOfOtherKind(Telling telling) {
    return telling.claim().is(ArmsSense.Kind.DIVERSION)
        || telling.claim().is(ArmsSense.Kind.EFFECT);
  }

  private static List<Object> key(Telling telling) {
    return List.of(
        key(telling.supplier()),
        key(telling.recipient()),
        weaponKey(telling),
        Objects.requireNonNull(telling.claim().status()),
        telling.claim().circumstances().modality() == Modality.DENIED);
  }

  private static String key(@Nullable Party party) {
    return party == null ? "" : party.id() != null ? party.id() : party.name();
  }

  private static String weaponKey(Telling telling) {
    Weapon weapon = Objects.requireNonNull(telling.weapon());
    return weapon.id() != null
        ? weapon.id() + weapon.category()
        : telling.isVague() ? "weapons" : weapon.category().label();
  }

  private static boolean hasSameSides(Telling one, Telling other) {
    return key(one.supplier()).equals(key(other.supplier()))
        && key(one.recipient()).equals(key(other.recipient()));
  }

  /** Whether "arms" are told elsewhere by what they are. */
  private static boolean isSaidBetter(List<Telling> group, Collection<List<Telling>> groups) {
    Telling vague = group.get(0);
    return vague.isVague()
        && groups.stream()
            .map(other -> other.get(0))
            .anyMatch(
                other ->
                    !other.isVague()
                        && hasSameSides(other, vague)
                        && other.claim().status() == vague.claim().status());
  }

  /** Whether a transfer that may be is told elsewhere as one that is. */
  private static boolean isOnlyThought(List<Telling> group, Collection<List<Telling>> groups) {
    Telling thought = group.get(0);
    boolean opposed = !thought.claim().oppositions().isEmpty() && !thought.isVague();
    return thought.claim().status() == TransferStatus.CONSIDERED
        && !opposed
        && groups.stream()
            .map(other -> other.get(0))
            .anyMatch(
                other ->
                    other.claim().status() != TransferStatus.CONSIDERED
                        && (thought.isVague() || weaponKey(other).equals(weaponKey(thought)))
                        && hasSameSides(other, thought));
  }

  /** Whether what "will" be delivered is told as on its way or there, or what was as seized. */
  private static boolean isOutdated(List<Telling> group, Collection<List<Telling>> groups) {
    Telling told = group.get(0);
    boolean promised =
        told.claim().status() == TransferStatus.APPROVED
            && told.claim().circumstances().modality() == Modality.PLANNED;
    Set<TransferStatus> later =
        promised
            ? EnumSet.of(TransferStatus.DELIVERING, TransferStatus.DELIVERED)
            : told.claim().status() == TransferStatus.DELIVERING
                ? EnumSet.of(TransferStatus.SEIZED)
                : Set.of();
    return groups.stream()
        .map(other -> other.get(0))
        .anyMatch(
            other ->
                later.contains(other.claim().status())
                    && other.claim().circumstances().modality() == Modality.ASSERTED
                    && weaponKey(other).equals(weaponKey(told))
                    && hasSameSides(other, told));
  }

  /** Whether a sale is only named, and told of elsewhere. */
  private static boolean isOnlyNamed(List<Telling> named, Collection<List<Telling>> groups) {
    return named.stream().allMatch(telling -> telling.claim().bare())
        && groups.stream()
            .anyMatch(
                other ->
                    other.stream().anyMatch(telling -> !telling.claim().bare())
                        && other.get(0).mayShareWeapon(named.get(0))
                        && hasSameSides(other.get(0), named.get(0)));
  }

  private static Transfer transfer(String id, List<Telling> group) {
    Telling first = group.get(0);
    Claim claim = first.claim();
    Quantity quantity = null;
    Money value = null;
    Circumstances circumstances = claim.circumstances();
    for (Telling telling : group) {
      WeaponMention mention = telling.mention();
      quantity = quantity != null || mention == null ? quantity : mention.quantity();
      value = value != null ? value : telling.claim().value();
      circumstances = fuller(circumstances, telling.claim().circumstances());
    }
    return new Transfer(
        id,
        first.supplier(),
        first.recipient(),
        Objects.requireNonNull(first.weapon()),
        quantity,
        value,
        Objects.requireNonNull(claim.status()),
        circumstances,
        claim.provenance(),
        List.of());
  }

  private static Circumstances fuller(Circumstances own, Circumstances other) {
    return new Circumstances(
        other.modality() == Modality.ASSERTED ? Modality.ASSERTED : own.modality(),
        own.attribution() == null ? other.attribution() : own.attribution(),
        own.date() == null ? other.date() : own.date(),
        own.place() == null ? other.place() : own.place());
  }

  // ---- objections, diversions, effects

  private void objections() {
    Set<List<String>> seen = new HashSet<>();
    int number = 0;
    for (Telling telling : tellings) {
      for (Claim.Opposition opposition : telling.claim().oppositions()) {
        boolean known =
            telling.mention() != null
                && (telling.supplier() != null || telling.recipient() != null);
        List<String> key =
            List.of(key(opposition.objector()), key(telling.supplier()), key(telling.recipient()));
        if (known && seen.add(key)) {
          others.add(
              new Objection(
                  article + "-o" + ++number,
                  opposition.objector(),
                  opposition.addressedTo(),
                  telling.deal(),
                  opposition.circumstances(),
                  opposition.provenance()));
        }
      }
    }
  }

  private void diversions() {
    Set<List<String>> seen = new HashSet<>();
    for (Telling telling : tellings) {
      Party from = telling.supplier();
      Party to = telling.recipient();
      Weapon weapon = telling.weapon();
      if (!telling.claim().is(ArmsSense.Kind.DIVERSION)
          || from == null
          || to == null
          || weapon == null
          || from.sameAs(to)) {
        continue;
      }
      if (seen.add(List.of(key(from), key(to)))) {
        others.add(
            new Diversion(
                article + "-d" + seen.size(),
                from,
                to,
                weapon,
                telling.claim().circumstances(),
                telling.claim().provenance()));
      }
    }
  }

  private void effects() {
    Set<String> seen = new HashSet<>();
    for (Telling telling : tellings) {
      Claim.Change change = telling.claim().change();
      boolean traded = telling.supplier() != null || telling.recipient() != null;
      if (change != null && telling.mention() != null && traded && seen.add(change.capability())) {
        others.add(
            new Effect(
                article + "-f" + seen.size(),
                change.whose(),
                change.capability(),
                Objects.requireNonNull(telling.claim().sense().direction()),
                telling.deal(),
                telling.claim().circumstances(),
                telling.claim().provenance()));
      }
    }
  }
}
