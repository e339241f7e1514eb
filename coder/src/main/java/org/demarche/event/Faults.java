package org.demarche.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.frame.Force;
import org.demarche.frame.Meaning;
import org.demarche.frame.Statement;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.Trigger;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** What keeps a statement from being an event. */
final class Faults {

  private static final Set<String> POLITICAL =
      Set.of("COP", "GOV", "JUD", "LEG", "MIL", "OPP", "PRM", "PTY", "REB", "SPY", "UAF", "PRE");

  private static final Set<EventType> NEED_RECIPIENT =
      Set.of(EventType.COOPERATE, EventType.AID, EventType.SANCTION);

  /** Firms that act for their state when they deal with one another. */
  private final Set<String> armsIndustry;

  private final Set<String> sportspeople;

  Faults(Lexicon lexicon) {
    this.armsIndustry =
        lexicon.parties().entries().values().stream()
            .filter(PartyEntry::industry)
            .map(PartyEntry::id)
            .collect(Collectors.toSet());
    this.sportspeople = lexicon.classes().members(WordClasses.SPORTSPEOPLE);
  }

  /** The first fault of a statement, in words that {@code explain} prints; null: it is an event. */
  @Nullable String of(Statement statement, Sides sides) {
    Meaning meaning = statement.meaning();
    if (statement.purpose()) {
      return "only what something is for";
    }
    if (speaksWithin(meaning.event(), sides)) {
      return "one government, speaking to itself";
    }
    String fault = ofActors(meaning, sides);
    if (fault == null) {
      fault = ofBoth(meaning, sides);
    }
    if (fault == null) {
      fault = ofRecipients(meaning, sides);
    }
    return fault == null ? ofModality(statement, sides) : fault;
  }

  private static @Nullable String ofActors(Meaning meaning, Sides sides) {
    if (sides.actors().isEmpty()) {
      return "no actor that is a party";
    }
    if (sides.actors().stream().noneMatch(p -> isKnown(p) || mayActUnnamed(p, meaning))) {
      return "the actor is a stranger";
    }
    Meaning content = meaning.content();
    if (isBareNoun(meaning)
        && sides.isOne()
        && (content == null || content.recipients().isEmpty())) {
      return "a noun that names only one side";
    }
    return null;
  }

  private @Nullable String ofBoth(Meaning meaning, Sides sides) {
    if (sides.all().noneMatch(Faults::isKnown)) {
      return "no party that the lexicon knows";
    }
    if (sides.all().noneMatch(this::isPolitical) && !isArmsDeal(meaning, sides)) {
      return "no political party";
    }
    return null;
  }

  private static @Nullable String ofRecipients(Meaning meaning, Sides sides) {
    boolean symmetric = meaning.match().frame().sense().symmetric();
    boolean mutual = symmetric && sides.actors().size() > 1;
    if (sides.recipients().isEmpty() && !mutual && NEED_RECIPIENT.contains(meaning.event())) {
      return meaning.event() + " needs a recipient";
    }
    if (sides.isOne() && meaning.event() == EventType.CONSULT) {
      return "only one party to a meeting";
    }
    if (sides.isOne() && meaning.event() == EventType.ASSAULT && symmetric) {
      return "only one party to a fight";
    }
    if (supportsItself(meaning, sides)) {
      return "support of nobody else";
    }
    return null;
  }

  private static @Nullable String ofModality(Statement statement, Sides sides) {
    if (statement.modality() != Modality.POSSIBLE) {
      return null;
    }
    if (statement.meaning().event().cooperative()) {
      return "only possible";
    }
    return sides.recipients().isEmpty() ? "only possible, and without recipient" : null;
  }

  /** "The government defended its stance". */
  private static boolean supportsItself(Meaning meaning, Sides sides) {
    return meaning.event() == EventType.SUPPORT
        && !sides.named().isEmpty()
        && sides.recipients().isEmpty();
  }

  /** A government, or a state by its name; "Norwegian fishermen" are neither. */
  private static boolean isGovernment(Party party) {
    return party.sector().contains("GOV")
        || party.sector().isEmpty() && party.text().matches("(?s)(.*\\s)?\\p{Lu}\\S*");
  }

  /**
   * Whether a government asks or warns none but itself. "It warned that it would answer" warns
   * others, whoever they are.
   */
  private static boolean speaksWithin(EventType event, Sides sides) {
    if (event != EventType.REQUEST && event != EventType.THREATEN) {
      return false;
    }
    boolean chief =
        event == EventType.REQUEST
            && sides.recipients().isEmpty()
            && sides.named().stream().allMatch(p -> p.person() != null || p.office() != null);
    return isOneGovernment(sides.actors(), chief ? sides.named() : sides.recipients());
  }

  /** Whether both sides are the same state's government: advice of ministers to their chief. */
  private static boolean isOneGovernment(List<Party> actors, List<Party> others) {
    return !actors.isEmpty()
        && !others.isEmpty()
        && others.stream().noneMatch(o -> actors.stream().anyMatch(a -> Sides.speaksOfItself(a, o)))
        && Stream.concat(actors.stream(), others.stream())
            .allMatch(p -> isGovernment(p) && p.id() != null && p.sameAs(actors.get(0)));
  }

  /**
   * A noun that no light verb gives a subject: it tells of an event only if it names both sides.
   */
  private static boolean isBareNoun(Meaning meaning) {
    return meaning.match().trigger().part() == Trigger.Part.NOUN
        && meaning.force().equals(Force.NEUTRAL);
  }

  /** Gunmen, police and the like count without a state; plain people only when they protest. */
  private static boolean mayActUnnamed(Party party, Meaning meaning) {
    return meaning.event() == EventType.PROTEST
        ? !party.sector().isEmpty()
        : party.sector().stream().anyMatch(POLITICAL::contains);
  }

  private static boolean isKnown(Party party) {
    return party.code() != null;
  }

  private boolean isPolitical(Party party) {
    return isKnown(party)
        && party.sector().stream().noneMatch(s -> s.equals("BUS") || s.equals("JRN"))
        && !isInSports(party);
  }

  private boolean isInSports(Party party) {
    return party.sector().isEmpty()
        && Stream.of(party.text().toLowerCase(Locale.ROOT).split("\\s+"))
            .anyMatch(sportspeople::contains);
  }

  /** Whether arms firms of two states deal with one another, and so do their states. */
  private boolean isArmsDeal(Meaning meaning, Sides sides) {
    return meaning.event().cooperative()
        && sides
                .all()
                .filter(party -> isKnown(party) && armsIndustry.contains(party.id()))
                .map(Party::code)
                .distinct()
                .count()
            > 1;
  }
}
