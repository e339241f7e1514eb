package org.demarche.arms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.demarche.lexicon.ArmsSense;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Party;
import org.demarche.model.TransferStatus;
import org.demarche.resolve.Names;
import org.jspecify.annotations.Nullable;

/**
 * Completes the claims of an article: which party is on which side, which weapon "the missiles"
 * are, and who is meant where a clause leaves a party out because the text has told it before.
 */
final class Tellings {

  private final Story story;
  private final Names names;

  Tellings(Story story, Names names) {
    this.story = story;
    this.names = names;
  }

  /**
   * One telling for each supplier, recipient and weapon of each claim, in the order of the text.
   */
  List<Telling> complete() {
    List<Telling> tellings = new ArrayList<>();
    Groups groups = new Groups();
    for (Claim claim : story.claims()) {
      for (Telling telling : spread(claim)) {
        tellings.add(
            telling
                .withSupplier(groups.known(telling.supplier()))
                .withRecipient(groups.known(telling.recipient())));
      }
    }
    List<Telling> filled = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      filled.addAll(fill(tellings.get(i), filled, tellings.subList(i + 1, tellings.size())));
    }
    filled.replaceAll(telling -> byOrigin(telling, filled));
    filled.replaceAll(this::byMaker);
    filled.replaceAll(telling -> named(telling, filled));
    filled.replaceAll(telling -> onward(telling, filled));
    return filled;
  }

  private List<Telling> spread(Claim claim) {
    List<@Nullable Party> suppliers = new ArrayList<>(claim.suppliers());
    List<@Nullable Party> recipients = new ArrayList<>(claim.recipients());
    List<Telling> tellings = new ArrayList<>();
    List<@Nullable WeaponMention> items = new ArrayList<>(claim.items());
    if (items.isEmpty()) {
      items.add(null);
    }
    for (WeaponMention named : items) {
      WeaponMention item =
          named == null ? null : story.arsenal().antecedent(named, claim.sentence());
      WeaponEntry meant =
          item == null ? null : story.arsenal().meant(item, claim.sentence()).orElse(null);
      Sides sides = sides(claim, suppliers, recipients, item, meant);
      for (Party supplier : orNull(sides.suppliers())) {
        for (Party recipient : orNull(sides.recipients())) {
          tellings.add(new Telling(claim, supplier, recipient, item, meant));
        }
      }
    }
    return tellings;
  }

  private record Sides(List<@Nullable Party> suppliers, List<@Nullable Party> recipients) {}

  private static List<@Nullable Party> orNull(List<@Nullable Party> parties) {
    if (!parties.isEmpty()) {
      return parties;
    }
    List<@Nullable Party> none = new ArrayList<>();
    none.add(null);
    return none;
  }

  /** Puts the parties whose side is open on one, and takes the weapon's origin for its supplier. */
  private static Sides sides(
      Claim claim,
      List<@Nullable Party> suppliers,
      List<@Nullable Party> recipients,
      @Nullable WeaponMention item,
      @Nullable WeaponEntry meant) {
    List<@Nullable Party> from = new ArrayList<>(suppliers);
    List<@Nullable Party> to = new ArrayList<>(recipients);
    List<Party> open = claim.sides().stream().filter(p -> !has(from, p) && !has(to, p)).toList();
    List<Party> partners = open.stream().filter(claim.partners()::contains).toList();
    List<Party> others = open.stream().filter(p -> !partners.contains(p)).toList();
    if (from.isEmpty() && to.isEmpty() && !partners.isEmpty() && !others.isEmpty()) {
      // "signed a contract with France": who signs buys, unless he makes the weapon
      boolean sells = others.stream().anyMatch(party -> isMaker(party, item, meant));
      from.addAll(sells ? others : partners);
      to.addAll(sells ? partners : others);
      return new Sides(from, to);
    }
    for (Party party : open) {
      boolean maker = isMaker(party, item, meant);
      boolean buyer =
          claim.status() == TransferStatus.REQUESTED || claim.status() == TransferStatus.ORDERED;
      boolean ofOthers = item != null && !item.origin().isEmpty() && !maker && to.isEmpty();
      if (maker && from.isEmpty()) {
        from.add(party);
      } else if (from.isEmpty() && open.size() == 1 && !buyer && !ofOthers) {
        from.add(party);
      } else if (to.isEmpty()) {
        to.add(party);
      }
    }
    if (from.isEmpty() && item != null && !claim.is(ArmsSense.Kind.DIVERSION)) {
      item.origin().stream().filter(p -> !has(to, p)).forEach(from::add);
    }
    return new Sides(from, to);
  }

  private static boolean isMaker(
      Party party, @Nullable WeaponMention item, @Nullable WeaponEntry meant) {
    return item != null && item.origin().stream().anyMatch(origin -> isSame(origin, party))
        || meant != null && party.code() != null && meant.makers().contains(party.code());
  }

  private static boolean has(List<@Nullable Party> parties, Party party) {
    return parties.stream().anyMatch(p -> p != null && isSame(p, party));
  }

  private static boolean isSame(@Nullable Party one, @Nullable Party other) {
    return one != null
        && other != null
        && (one.sameAs(other)
            || one.code() != null
                && one.code().equals(other.code())
                && Telling.isGroup(one) == Telling.isGroup(other));
  }

  // ---- what the clause leaves out

  private static List<Telling> fill(Telling telling, List<Telling> before, List<Telling> after) {
    if (telling.isWhole()
        || telling.isDomestic()
        || telling.claim().status() == TransferStatus.SEIZED) {
      return List.of(telling);
    }
    List<Telling> nearest = new ArrayList<>(before);
    Collections.reverse(nearest);
    nearest.addAll(after);
    if (telling.claim().is(ArmsSense.Kind.DIVERSION)) {
      return List.of(divert(telling, nearest));
    }
    if (telling.isFeared() && nearest.stream().noneMatch(other -> isSameDeal(telling, other))) {
      Telling diverted = divert(telling.asDiversion(), nearest);
      if (diverted.supplier() != null) {
        return List.of(diverted);
      }
    }
    return nearest.stream()
        .filter(other -> from(telling, other).isPresent())
        .findFirst()
        .map(
            found ->
                telling.claim().status() == TransferStatus.REQUESTED
                    ? from(telling, found).stream().toList()
                    : fromAll(telling, found.claim(), nearest))
        .orElse(List.of(telling));
  }

  /** Whether another tells of a transfer to the same recipient, which then is no other. */
  private static boolean isSameDeal(Telling telling, Telling other) {
    return other.isWhole()
        && other.claim().is(ArmsSense.Kind.TRANSFER)
        && isSame(telling.recipient(), other.recipient())
        && telling.mayShareWeapon(other);
  }

  /** "Delivery has begun": of all that was told together. */
  private static List<Telling> fromAll(Telling telling, Claim claim, List<Telling> nearest) {
    return nearest.stream()
        .filter(other -> other.claim().equals(claim))
        .flatMap(other -> from(telling, other).stream())
        .distinct()
        .toList();
  }

  /** Who passes weapons on is, if the clause does not say, who got them. */
  private static Telling divert(Telling telling, List<Telling> nearest) {
    for (Telling other : nearest) {
      boolean fits =
          other.recipient() != null
              && other.claim().is(ArmsSense.Kind.TRANSFER)
              && telling.mayShareWeapon(other)
              && (telling.supplier() == null || isSame(telling.supplier(), other.recipient()));
      if (fits
          && (telling.recipient() == null || !isSame(telling.recipient(), other.recipient()))) {
        Telling filled = telling.withSupplier(other.recipient());
        WeaponMention mention = filled.mention();
        return mention == null || mention.general() && mention.definite()
            ? filled.withWeapon(other.mention(), other.meant())
            : filled;
      }
    }
    WeaponMention mention = telling.mention();
    return telling.supplier() != null || mention == null || mention.origin().isEmpty()
        ? telling
        : telling.withSupplier(mention.origin().get(0));
  }

  /** A telling made whole by another one that it may be about. */
  private static Optional<Telling> from(Telling telling, Telling whole) {
    BiPredicate<@Nullable Party, @Nullable Party> fits =
        (own, other) -> own == null || other != null && isSame(own, other);
    WeaponMention named = telling.mention();
    boolean listed = named != null && !named.definite() && !named.general();
    if (whole.claim().is(ArmsSense.Kind.DIVERSION)
        || !whole.isWhole() && !(listed && whole.hasOnlySides())
        || !fits.test(telling.supplier(), whole.supplier())
        || !fits.test(telling.recipient(), whole.recipient())
        || !telling.mayShareWeapon(whole)) {
      return Optional.empty();
    }
    Telling filled = telling;
    if (filled.supplier() == null) {
      filled = filled.withSupplier(whole.supplier());
    }
    if (filled.recipient() == null) {
      filled = filled.withRecipient(whole.recipient());
    }
    WeaponMention mention = filled.mention();
    if (mention == null || mention.general() && mention.definite()) {
      filled = filled.withWeapon(whole.mention(), whole.meant());
    }
    return filled.isWhole() ? Optional.of(filled) : Optional.empty();
  }

  /** "Helicopters" between two parties are the H225M if that is all that goes between them. */
  private static Telling named(Telling telling, List<Telling> all) {
    WeaponMention mention = telling.mention();
    if (!telling.isWhole() || telling.isVague() || mention == null || mention.other()) {
      return telling;
    }
    Set<WeaponEntry> families = new HashSet<>();
    for (Telling other : all) {
      if (other.meant() != null
          && isSame(other.supplier(), telling.supplier())
          && isSame(other.recipient(), telling.recipient())
          && Arsenal.areKin(other.meant().category(), mention.category())) {
        families.add(other.meant());
      }
    }
    return telling.meant() == null && families.size() == 1
        ? telling.withWeapon(mention, families.iterator().next())
        : telling;
  }

  /** What the recipient of weapons passes on to another is a diversion of them. */
  private static Telling onward(Telling telling, List<Telling> all) {
    boolean passes =
        telling.isWhole()
            && telling.claim().is(ArmsSense.Kind.TRANSFER)
            && all.stream()
                .anyMatch(
                    t ->
                        t.isWhole()
                            && t.claim().is(ArmsSense.Kind.TRANSFER)
                            && isSame(t.recipient(), telling.supplier())
                            && !isSame(t.supplier(), telling.recipient())
                            && isSameWeapon(t, telling));
    return passes ? telling.asDiversion() : telling;
  }

  private static boolean isSameWeapon(Telling one, Telling other) {
    boolean named = one.meant() != null && one.meant().equals(other.meant());
    return named
        || !one.claim().equals(other.claim())
            && Objects.equals(one.mention(), other.mention())
            && one.claim().sentence().equals(other.claim().sentence());
  }

  /** Whose weapons they are said to be elsewhere: "Iranian rounds", then "the bullets". */
  private static Telling byOrigin(Telling telling, List<Telling> all) {
    WeaponMention mention = telling.mention();
    if (telling.supplier() != null
        || telling.recipient() == null
        || mention == null
        || mention.general()) {
      return telling;
    }
    for (Telling other : all) {
      WeaponMention same = other.mention();
      if (same != null && same.category() == mention.category() && !same.origin().isEmpty()) {
        Party origin = same.origin().get(0);
        return isSame(origin, telling.recipient()) ? telling : telling.withSupplier(origin);
      }
    }
    return telling;
  }

  /** Who else than its maker, if the article speaks of that state, should have supplied it. */
  private Telling byMaker(Telling telling) {
    WeaponEntry meant = telling.meant();
    if (telling.supplier() != null || meant == null || telling.recipient() == null) {
      return telling;
    }
    List<Party> makers =
        meant.makers().stream()
            .filter(code -> story.context().countries().contains(code))
            .flatMap(code -> state(code).stream())
            .filter(maker -> !isSame(maker, telling.recipient()))
            .toList();
    if (makers.isEmpty() && telling.claim().sides().isEmpty()) {
      // a buyer alone buys from the only maker there is
      makers =
          meant.makers().stream()
              .filter(code -> meant.makers().size() == 1 || !code.equals("SUN"))
              .flatMap(code -> state(code).stream())
              .toList();
      makers = makers.stream().anyMatch(m -> isSame(m, telling.recipient())) ? List.of() : makers;
    }
    return makers.size() == 1 ? telling.withSupplier(makers.get(0)) : telling;
  }

  private Optional<Party> state(String code) {
    return names
        .state(code, story.context().article().published())
        .map(e -> new Party(e.id(), e.code(), e.name(), e.sector(), null, null, e.name()));
  }
}
