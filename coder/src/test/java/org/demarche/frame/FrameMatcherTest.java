package org.demarche.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.SmallCoder;
import org.demarche.lexicon.Constraint;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;
import org.demarche.syntax.ParsedSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trigger notation, conditions and roles; whatever has a capital counts as a party. */
class FrameMatcherTest {

  private static final WordClasses CLASSES = SmallCoder.lexicon().classes();

  private static Frame frame(
      Trigger.Part part, String trigger, List<Role> roles, List<Constraint> constraints) {
    return new Frame(
        "tried",
        "tried",
        new Frame.Sense(EventType.ASSAULT, null, null, List.of(), null, false, null),
        List.of(Trigger.of(part, trigger, CLASSES)),
        roles,
        constraints,
        new Frame.Source("tried.yml", List.of()));
  }

  private static Role role(String name, Role.Kind kind, boolean required, String... at) {
    return new Role(name, Arrays.asList(at), kind, Set.of(), required);
  }

  private static List<FrameMatch> matches(Frame frame, String text) {
    ParsedSentence sentence = SmallCoder.parse(text);
    DeepSyntax syntax = new DeepSyntax(sentence, SmallCoder.lexicon().lightVerbs());
    return new FrameMatcher(FrameIndex.of(List.of(frame)))
        .match(syntax, new CapitalsAreParties(sentence));
  }

  private static String words(FrameMatch match, String text) {
    ParsedSentence sentence = SmallCoder.parse(text);
    return match.words().stream()
        .sorted()
        .map(token -> sentence.token(token).form())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VERB      | shell                 | Syria shelled the port.                   | shelled
          VERB      | shell                 | The port was shelled by Syria.            | shelled
          VERB      | shell                 | Syria found shells in the port.           |
          VERB      | hand over             | Syria handed the pilots over.             | handed over
          VERB      | hand over             | Syria handed over the pilots.             | handed over
          VERB      | hand over             | Syria handed out leaflets.                |
          VERB      | crack down on         | Egypt cracked down on smugglers.          | cracked down on
          VERB      | crack down on         | Egypt cracked the code.                   |
          VERB      | sign + AGREEMENT      | Egypt signed a treaty.                    | signed treaty
          VERB      | sign + AGREEMENT      | A pact was signed by Egypt.               | pact signed
          VERB      | sign + AGREEMENT      | Egypt signed the guest book.              |
          VERB      | take + into custody   | Egypt took the pilot into custody.        | took custody
          VERB      | take + into custody   | Egypt took the pilot into confidence.     |
          NOUN      | attack                | The Syrian attack failed.                 | attack
          NOUN      | attack                | Syria attacked the port.                  |
          NOUN      | talks                 | The talks failed.                         | talks
          NOUN      | peace talks           | The peace talks failed.                   | peace talks
          NOUN      | peace talks           | The talks failed.                         |
          ADJECTIVE | critical              | Egypt is critical of Turkey.              | critical
          """)
  void understandsTheNotationOfTriggers(
      Trigger.Part part, String trigger, String text, String expected) {
    List<FrameMatch> found = matches(frame(part, trigger, List.of(), List.of()), text);
    if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(words(found.get(0), text)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt freed Norway.             | true
          Egypt freed three divers.       | true
          Egypt freed Captain Halvorsen.  | true
          Egypt freed a new report.       | false
          """)
  void freesPeopleButNoThings(String text, boolean fits) {
    Role captive =
        new Role("recipient", List.of("object"), Role.Kind.HUMAN, Set.of("diver"), false);
    Frame free = frame(Trigger.Part.VERB, "free", List.of(captive), List.of());
    assertThat(matches(free, text)).hasSize(1);
    assertThat(matches(free, text).get(0).failures().isEmpty()).isEqualTo(fits);
  }

  @Test
  void takesAGerundWithAParticleForNoNoun() {
    Frame fighting = frame(Trigger.Part.NOUN, "fighting", List.of(), List.of());
    assertThat(matches(fighting, "The fighting went on.")).isNotEmpty();
    assertThat(matches(fighting, "Norway won by fighting off the wolves.")).isEmpty();
  }

  @Test
  void takesAPluralTriggerForThePluralOnly() {
    Frame talks = frame(Trigger.Part.NOUN, "talks", List.of(), List.of());
    assertThat(matches(talks, "The talk of the town was a surprise.")).isEmpty();
  }

  @Test
  void takesAPrepositionOfTimeForNoPartOfATrigger() {
    Frame callOn = frame(Trigger.Part.VERB, "call on", List.of(), List.of());
    assertThat(matches(callOn, "Egypt called on Norway to help.")).isNotEmpty();
    assertThat(matches(callOn, "Egypt called on Friday.")).isEmpty();
  }

  @Test
  void fillsARoleFromTheFirstPlaceThatHasAParty() {
    Frame sell =
        frame(
            Trigger.Part.VERB,
            "sell",
            List.of(role("recipient", Role.Kind.PARTY, true, "indirect", "to")),
            List.of());
    String text = "Norway sold frigates to Chile.";
    FrameMatch match = matches(sell, text).get(0);
    assertThat(match.fired()).isTrue();
    assertThat(match.role("recipient"))
        .extracting(token -> SmallCoder.parse(text).token(token).form())
        .containsExactly("Chile");
  }

  @Test
  void failsWithoutARequiredRoleAndSaysWhy() {
    Frame sell =
        frame(
            Trigger.Part.VERB,
            "sell",
            List.of(role("recipient", Role.Kind.PARTY, true, "indirect", "to")),
            List.of());
    FrameMatch match = matches(sell, "Norway sold frigates to nobody.").get(0);
    assertThat(match.fired()).isFalse();
    assertThat(match.failures()).containsExactly("no recipient at indirect, to");
  }

  @Test
  void letsOnePhraseFillOnePartyRole() {
    Frame meet =
        frame(
            Trigger.Part.VERB,
            "meet",
            List.of(
                role("actor", Role.Kind.PARTY, true, "subject"),
                role("recipient", Role.Kind.PARTY, false, "subject", "object")),
            List.of());
    FrameMatch match = matches(meet, "Norway met Chile.").get(0);
    assertThat(match.role("actor")).doesNotContainAnyElementsOf(match.role("recipient"));
  }

  @Test
  void prefersAPartyInALaterPlaceToAThingInAnEarlierOne() {
    Frame seize =
        frame(
            Trigger.Part.VERB,
            "seize",
            List.of(role("recipient", Role.Kind.ANY, true, "object", "from")),
            List.of());
    String text = "Turkey seized cargo from Syria.";
    assertThat(matches(seize, text).get(0).role("recipient"))
        .extracting(token -> SmallCoder.parse(text).token(token).form())
        .containsExactly("Syria");
  }

  @Test
  void wantsTheWordsThatItNeedsAndShunsThoseItMustNotHave() {
    List<Constraint> needs = List.of(new Constraint("object", Set.of("missile", "gun"), true));
    Frame fire = frame(Trigger.Part.VERB, "fire", List.of(), needs);
    assertThat(matches(fire, "Syria fired missiles.").get(0).fired()).isTrue();
    assertThat(matches(fire, "Syria fired missiles and rockets.").get(0).fired()).isTrue();
    assertThat(matches(fire, "Syria fired a clerk.").get(0).failures())
        .containsExactly("object is none of the words wanted there");
    List<Constraint> not = List.of(new Constraint("object", Set.of("clerk"), false));
    Frame shun = frame(Trigger.Part.VERB, "fire", List.of(), not);
    assertThat(matches(shun, "Syria fired missiles.").get(0).fired()).isTrue();
    assertThat(matches(shun, "Syria fired a clerk.").get(0).failures())
        .containsExactly("object is a word that speaks against it");
  }

  @Test
  void readsVerbPlacesAroundANoun() {
    Frame attack =
        frame(
            Trigger.Part.NOUN,
            "attack",
            List.of(
                role("actor", Role.Kind.PARTY, true, "subject"),
                role("recipient", Role.Kind.PARTY, true, "on")),
            List.of());
    for (String text :
        List.of(
            "Syria launched an attack on Turkey.",
            "The Syrian attack on Turkey failed.",
            "Syria's attack on Turkey failed.",
            "The attack on Turkey by Syria failed.")) {
      assertThat(matches(attack, text)).as(text).hasSize(1).allMatch(FrameMatch::fired);
    }
  }

  @Test
  void holdsATriggerThatKnowsMoreForTheMoreSpecific() {
    Frame plain = frame(Trigger.Part.VERB, "sign", List.of(), List.of());
    Frame treaty = frame(Trigger.Part.VERB, "sign + AGREEMENT", List.of(), List.of());
    String text = "Egypt signed a treaty.";
    assertThat(matches(treaty, text).get(0).specificity())
        .isGreaterThan(matches(plain, text).get(0).specificity());
  }
}
