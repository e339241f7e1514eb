package org.demarche.resolve.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Place;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/**
 * Follows the tree from a predicate to the place of its event: its own prepositions first, then
 * those of its objects, then those of the verb it is an argument of. Of several at one distance the
 * most exact is taken: a city before its country.
 */
final class EventPlace {

  private static final int DEEPEST = 3;
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "at", "near", "off", "outside", "inside", "around", "across", "along", "within",
          "into");

  /** Prepositions of place only before something else than a country: "over the Black Sea". */
  private static final Set<String> SURFACES = Set.of("on", "over", "above", "through");

  private static final Set<String> MOTION =
      Set.of("visit", "trip", "travel", "fly", "go", "arrive", "return", "journey", "tour");
  private static final Set<String> EVENTS =
      Set.of(
          "attack",
          "clash",
          "clashes",
          "fighting",
          "talk",
          "talks",
          "meeting",
          "blast",
          "explosion",
          "raid",
          "strike",
          "airstrike",
          "bombing",
          "shelling",
          "protest",
          "summit",
          "ambush",
          "battle",
          "war",
          "incident",
          "operation",
          "conference",
          "visit",
          "offensive",
          "exercise",
          "exercises");
  private static final Set<String> SITES =
      Set.of(
          "border",
          "coast",
          "airport",
          "suburb",
          "area",
          "region",
          "province",
          "district",
          "city",
          "town",
          "village",
          "port",
          "base",
          "camp",
          "embassy",
          "consulate",
          "capital",
          "countryside",
          "outskirts",
          "governorate",
          "oblast",
          "front",
          "frontier",
          "crossing",
          "strip",
          "valley",
          "island",
          "islands",
          "waters",
          "territory",
          "soil",
          "airspace",
          "neighborhood",
          "neighbourhood",
          "desert",
          "mountains",
          "hotel",
          "palace",
          "summit",
          "talks",
          "meeting",
          "conference",
          "resort",
          "refinery",
          "plant",
          "shore",
          "shores",
          "part",
          "parts",
          "south",
          "north",
          "east",
          "west",
          "suburbs",
          "sea",
          "harbor",
          "harbour",
          "home",
          "residence",
          "house",
          "state",
          "country",
          "territories");

  private final ParsedSentence sentence;
  private final List<FoundPlace> places;

  EventPlace(ParsedSentence sentence, List<FoundPlace> places) {
    this.sentence = sentence;
    this.places = places;
  }

  /** The place of the event that a verb or noun tells. */
  Optional<FoundPlace> of(int predicate) {
    return attached(predicate)
        .or(() -> inArguments(predicate))
        .or(() -> aroundNoun(predicate))
        .or(() -> aboveComplement(predicate));
  }

  /** Places in the predicate's own prepositional phrases. */
  private Optional<FoundPlace> attached(int head) {
    List<FoundPlace> found = new ArrayList<>();
    for (Token child : sentence.children(head)) {
      if (isPlacing(child, head)) {
        objectsOf(child.index()).forEach(o -> placesIn(o, child.lemma(), 0, found));
      }
    }
    for (Token child : sentence.children(head)) {
      if (isMotionObject(head, child)) {
        mentionAt(child.index()).ifPresent(found::add);
      }
    }
    return mostExact(found);
  }

  private boolean isPlacing(Token child, int head) {
    boolean surface = SURFACES.contains(child.lemma());
    boolean goal = child.lemma().equals("to") && MOTION.contains(sentence.token(head).lemma());
    return child.label().startsWith("prep")
        && (PREPOSITIONS.contains(child.lemma()) || surface || goal);
  }

  private boolean isMotionObject(int head, Token child) {
    return child.label().equals("dobj") && MOTION.contains(sentence.token(head).lemma());
  }

  /** "shelled a hospital in Aleppo", "attended a meeting in Geneva", "met for talks in Oman". */
  private Optional<FoundPlace> inArguments(int predicate) {
    List<FoundPlace> found = new ArrayList<>();
    for (Token child : sentence.children(predicate)) {
      switch (child.label()) {
        case "dobj", "nsubjpass", "attr" -> inNoun(child.index()).ifPresent(found::add);
        case "nsubj" -> {
          if (EVENTS.contains(child.lemma())) {
            inNoun(child.index()).ifPresent(found::add);
          }
        }
        case "prep" -> objectsOf(child.index()).forEach(o -> attached(o).ifPresent(found::add));
        default -> {}
      }
    }
    return mostExact(found);
  }

  private Optional<FoundPlace> inNoun(int noun) {
    return attached(noun)
        .or(() -> EVENTS.contains(lemma(noun)) ? modifier(noun) : Optional.empty());
  }

  /** "the Geneva talks"; "held talks in Geneva", where the place depends on the verb. */
  private Optional<FoundPlace> aroundNoun(int predicate) {
    Token token = sentence.token(predicate);
    if (!token.tag().startsWith("NN")) {
      return Optional.empty();
    }
    Optional<FoundPlace> before =
        modifier(predicate)
            .filter(p -> p.place().map(w -> w.kind() != Place.Kind.COUNTRY).orElse(false));
    if (before.isPresent() || token.head() < 0) {
      return before;
    }
    Token above = sentence.token(token.head());
    if (above.tag().equals("IN") || above.tag().equals("TO")) {
      return above.head() < 0 ? Optional.empty() : attached(above.head());
    }
    return above.tag().startsWith("VB") ? attached(above.index()) : Optional.empty();
  }

  /** "began shelling in Idlib" read with the preposition on the first verb. */
  private Optional<FoundPlace> aboveComplement(int predicate) {
    Token token = sentence.token(predicate);
    return token.label().equals("xcomp") && token.head() >= 0
        ? attached(token.head())
        : Optional.empty();
  }

  /** The places in a noun phrase after a preposition of place. */
  private void placesIn(int noun, String preposition, int depth, List<FoundPlace> found) {
    Optional<FoundPlace> here = mentionAt(noun);
    if (here.isPresent()) {
      here.filter(p -> fits(p, preposition)).ifPresent(found::add);
    } else if (depth < DEEPEST) {
      boolean site = SITES.contains(lemma(noun));
      if (site) {
        modifier(noun).ifPresent(found::add);
      }
      for (Token child : sentence.children(noun)) {
        descend(child, noun, site, depth, found);
      }
    }
  }

  private void descend(Token child, int noun, boolean site, int depth, List<FoundPlace> found) {
    boolean misread = child.label().equals("advmod") && SITES.contains(child.lemma());
    if (child.label().equals("appos") || child.label().equals("conj") || misread) {
      placesIn(child.index(), "in", depth + 1, found);
    } else if (isPlacing(child, noun) || (site && child.lemma().equals("of"))) {
      objectsOf(child.index()).forEach(o -> placesIn(o, child.lemma(), depth + 1, found));
    }
  }

  private static boolean fits(FoundPlace place, String preposition) {
    return !SURFACES.contains(preposition)
        || place.place().map(p -> p.kind() != Place.Kind.COUNTRY).orElse(false);
  }

  private Optional<FoundPlace> modifier(int noun) {
    for (Token child : sentence.children(noun)) {
      boolean before = child.index() < noun;
      if (before && Set.of("compound", "nn", "nmod", "poss").contains(child.label())) {
        Optional<FoundPlace> place = mentionAt(child.index());
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private List<Integer> objectsOf(int preposition) {
    return sentence.children(preposition).stream()
        .filter(c -> c.label().equals("pobj") || c.label().equals("pcomp"))
        .map(Token::index)
        .toList();
  }

  private Optional<FoundPlace> mentionAt(int token) {
    return places.stream().filter(p -> p.covers(token)).findFirst();
  }

  private String lemma(int token) {
    return sentence.token(token).lemma();
  }

  private static Optional<FoundPlace> mostExact(List<FoundPlace> found) {
    return found.stream().min(Comparator.comparingInt(EventPlace::roughness));
  }

  private static int roughness(FoundPlace place) {
    return place
        .place()
        .map(
            p ->
                switch (p.kind()) {
                  case FACILITY -> 0;
                  case CITY -> 1;
                  case SEA -> 2;
                  case REGION -> 3;
                  case COUNTRY -> 4;
                })
        .orElse(5);
  }
}
