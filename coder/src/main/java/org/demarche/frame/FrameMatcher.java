package org.demarche.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Constraint;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Looks for the frames' triggers in a sentence and fills their roles. */
public final class FrameMatcher {

  private static final Map<String, List<String>> NOMINAL_PLACES =
      Map.of(
          "subject", List.of("subject", "poss", "by", "modifier", "from"),
          "object", List.of("object", "of"));

  private static final Set<String> PREFIXES =
      Set.of("re", "co", "counter", "pre", "de", "cross", "over", "mass", "joint");

  private static final Set<String> UNITS = Set.of("year", "month", "week", "day", "hour", "minute");

  /** Prepositions that a parse may hang on the verb though they belong to its object. */
  private static final Set<String> REACHED = Set.of("to", "for", "from", "by", "between", "on");

  private final FrameIndex index;
  private final boolean reaching;

  /** A matcher that looks for a noun's roles at the noun. */
  public FrameMatcher(FrameIndex index) {
    this(index, false);
  }

  private FrameMatcher(FrameIndex index, boolean reaching) {
    this.index = index;
    this.reaching = reaching;
  }

  /**
   * A matcher that also looks for a noun's roles at the verb whose object it is: "filmed the
   * smuggling of missiles to Gaza".
   */
  public static FrameMatcher reaching(FrameIndex index) {
    return new FrameMatcher(index, true);
  }

  /** All matches in a sentence, those that failed included, in the order of their triggers. */
  public List<FrameMatch> match(DeepSyntax syntax, Fillers fillers) {
    List<FrameMatch> matches = new ArrayList<>();
    for (Token token : syntax.sentence().tokens()) {
      if (token.entity().equals("DATE") && token.tag().startsWith("NNP")) {
        continue; // "March" is a month here
      }
      String form = token.form().toLowerCase(Locale.ROOT);
      List<FrameIndex.Entry> entries = new ArrayList<>(index.at(token.lemma()));
      if (!form.equals(token.lemma())) {
        entries.addAll(index.at(form));
      }
      boolean hyphenated = isHyphenated(syntax.sentence(), token.index());
      if (hyphenated) {
        entries.removeIf(entry -> entry.trigger().company().isEmpty());
        entries.addAll(index.at(compound(syntax.sentence(), token)));
      }
      for (FrameIndex.Entry entry : entries) {
        TriggerWords.find(syntax, token, entry.trigger())
            .ifPresent(words -> matches.add(fill(syntax, fillers, entry, token.index(), words)));
      }
    }
    return matches;
  }

  /** Whether a word is the tail of a compound: "body-slammed", but not "counter-attacked". */
  private static boolean isHyphenated(ParsedSentence sentence, int token) {
    return token > 1
        && sentence.token(token - 1).tag().equals("HYPH")
        && sentence.token(token - 1).span().end() == sentence.token(token).span().start()
        && !PREFIXES.contains(sentence.token(token - 2).form().toLowerCase(Locale.ROOT));
  }

  /** A compound whole, its last part as lemma: "test-fired" is "test-fire". */
  private static String compound(ParsedSentence sentence, Token tail) {
    String first = sentence.token(tail.index() - 2).form().toLowerCase(Locale.ROOT);
    return first + "-" + tail.lemma();
  }

  private FrameMatch fill(
      DeepSyntax syntax, Fillers fillers, FrameIndex.Entry entry, int token, Set<Integer> words) {
    Frame frame = entry.frame();
    boolean noun = entry.trigger().part() == Trigger.Part.NOUN;
    List<String> failures = new ArrayList<>();
    for (Constraint constraint : frame.constraints()) {
      check(syntax, token, noun, constraint).ifPresent(failures::add);
    }
    Map<String, List<Integer>> roles = new LinkedHashMap<>();
    Set<Integer> used = new HashSet<>(words);
    for (Role role : frame.roles()) {
      List<Integer> found = fillers(syntax, fillers, role, token, noun, used);
      if (found.isEmpty() && noun && reaching) {
        found = beside(syntax, fillers, role, token, used);
      }
      if (!found.isEmpty()) {
        roles.put(role.name(), found);
        if (role.kind() == Role.Kind.PARTY || role.kind() == Role.Kind.PERSON) {
          used.addAll(found);
        }
      } else if (role.required()) {
        failures.add("no " + role.name() + " at " + String.join(", ", role.at()));
      } else if (role.kind() == Role.Kind.HUMAN && isThing(syntax, role, token, noun, used)) {
        failures.add("the " + role.name() + " is a thing");
      }
    }
    return new FrameMatch(frame, entry.trigger(), token, words, roles, failures);
  }

  private static Optional<String> check(
      DeepSyntax syntax, int token, boolean noun, Constraint constraint) {
    boolean there = false;
    for (String place : places(constraint.slot(), noun)) {
      for (int filler : syntax.at(token, place)) {
        there |=
            syntax.conjuncts(filler).stream()
                .anyMatch(t -> TriggerWords.isAny(syntax.sentence().token(t), constraint.words()));
      }
    }
    if (there == constraint.wanted()) {
      return Optional.empty();
    }
    return Optional.of(
        constraint.wanted()
            ? constraint.slot() + " is none of the words wanted there"
            : constraint.slot() + " is a word that speaks against it");
  }

  private List<Integer> fillers(
      DeepSyntax syntax, Fillers fillers, Role role, int token, boolean noun, Set<Integer> used) {
    if (role.kind() == Role.Kind.ANY) {
      // a party in a later place is meant rather than a thing in an earlier one
      Role party = new Role(role.name(), role.at(), Role.Kind.PARTY, Set.of(), false);
      List<Integer> parties = fillers(syntax, fillers, party, token, noun, used);
      if (!parties.isEmpty()) {
        return parties;
      }
    }
    for (String slot : role.at()) {
      if (slot.startsWith("content.")) {
        continue;
      }
      for (String place : places(slot, noun)) {
        boolean modifies = place.equals("modifier") && !slot.equals("modifier");
        List<Integer> found = new ArrayList<>();
        for (int filler : standing(syntax, token, place)) {
          boolean free = role.kind() == Role.Kind.FRAME || !used.contains(filler);
          if (free && (!modifies || acts(syntax, filler)) && fits(syntax, fillers, role, filler)) {
            found.add(filler);
          }
        }
        if (!found.isEmpty()) {
          return place.equals("modifier") ? found.subList(0, 1) : found;
        }
      }
    }
    return List.of();
  }

  /** Whether a noun stands in the first place of a role that it does not fit. */
  private static boolean isThing(
      DeepSyntax syntax, Role role, int token, boolean noun, Set<Integer> used) {
    return places(role.at().get(0), noun).stream()
        .flatMap(place -> at(syntax, token, place).stream())
        .filter(filler -> !used.contains(filler))
        .anyMatch(filler -> syntax.sentence().token(filler).tag().startsWith("NN"));
  }

  /** What stands after a noun in one of the role's places, and hangs on the noun's verb. */
  private static List<Integer> beside(
      DeepSyntax syntax, Fillers fillers, Role role, int noun, Set<Integer> used) {
    Token token = syntax.sentence().token(noun);
    boolean under = token.label().equals("dobj") || token.label().equals("nsubjpass");
    boolean party = role.kind() == Role.Kind.PARTY;
    boolean thing = role.kind() == Role.Kind.DEAL || role.kind() == Role.Kind.WEAPON;
    if (!under || !party && !thing) {
      return List.of();
    }
    for (String place : role.at()) {
      List<Integer> found =
          !REACHED.contains(place)
              ? List.of()
              : syntax.at(token.head(), place).stream()
                  .filter(t -> t > noun && !used.contains(t) && (!party || isName(syntax, t)))
                  .filter(t -> fits(syntax, fillers, role, t))
                  .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean isName(DeepSyntax syntax, int token) {
    return switch (syntax.sentence().token(token).entity()) {
      case "GPE", "ORG", "NORP", "LOC", "PERSON" -> true;
      default -> false;
    };
  }

  /** Whether a modifier may be who acts: "Russian attack", "NATO raid", but not "Ukraine war". */
  private static boolean acts(DeepSyntax syntax, int modifier) {
    Token token = syntax.sentence().token(modifier);
    return switch (token.entity()) {
      case "NORP", "ORG", "PERSON" -> true;
      // "US airstrikes": abbreviations serve as adjectives
      default ->
          token.tag().startsWith("JJ") || token.form().matches("[A-Z]{2,3}|(?:[A-Z]\\.){2,}");
    };
  }

  /** The words in a place; for a matcher that reaches far, none from afar where one is near. */
  private List<Integer> standing(DeepSyntax syntax, int token, String place) {
    if (reaching) {
      List<Integer> own =
          syntax.arguments(token).stream()
              .filter(argument -> argument.slot().equals(place) && !argument.inherited())
              .map(Argument::token)
              .toList();
      if (!own.isEmpty()) {
        return own;
      }
    }
    return at(syntax, token, place);
  }

  /**
   * The words in a place; {@code that.subject} is the subject of the clause that stands there,
   * {@code object.poss} whose object it is.
   */
  private static List<Integer> at(DeepSyntax syntax, int token, String place) {
    int dot = place.indexOf('.');
    if (dot < 0) {
      return syntax.at(token, place);
    }
    return syntax.at(token, place.substring(0, dot)).stream()
        .flatMap(filler -> at(syntax, filler, place.substring(dot + 1)).stream())
        .toList();
  }

  private static List<String> places(String slot, boolean noun) {
    return noun ? NOMINAL_PLACES.getOrDefault(slot, List.of(slot)) : List.of(slot);
  }

  /** "Sentenced to 13 years": no party, and no thing. */
  private static boolean isTime(Token token) {
    return token.entity().equals("DATE")
        || token.entity().equals("TIME")
        || UNITS.contains(token.lemma());
  }

  private static boolean isHuman(Token token, Fillers fillers, Role role) {
    return TriggerWords.isAny(token, role.words())
        || (fillers.isParty(token.index())
            ? !fillers.isPossession(token.index())
            : token.tag().startsWith("NNP"));
  }

  private static boolean fits(DeepSyntax syntax, Fillers fillers, Role role, int token) {
    return switch (role.kind()) {
      case PARTY -> syntax.conjuncts(token).stream().anyMatch(fillers::isParty);
      case PERSON -> syntax.conjuncts(token).stream().anyMatch(fillers::isPerson);
      case HUMAN ->
          syntax.conjuncts(token).stream()
              .anyMatch(t -> isHuman(syntax.sentence().token(t), fillers, role));
      case WEAPON -> syntax.conjuncts(token).stream().anyMatch(fillers::isWeapon);
      case DEAL -> syntax.conjuncts(token).stream().anyMatch(fillers::isDeal);
      case WORD -> TriggerWords.isAny(syntax.sentence().token(token), role.words());
      case ANY -> !isTime(syntax.sentence().token(token));
      case FRAME -> true;
    };
  }
}
