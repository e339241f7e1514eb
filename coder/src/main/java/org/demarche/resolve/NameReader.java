package org.demarche.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.resolve.place.FoundPlace;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Token;

/** Reads proper names that are no persons': parties, places, organisations nobody has listed. */
final class NameReader {

  private static final Set<String> COMPANIES =
      Set.of(
          "Inc",
          "Inc.",
          "Corp",
          "Corp.",
          "Co",
          "Co.",
          "Ltd",
          "Ltd.",
          "Plc",
          "PLC",
          "plc",
          "AG",
          "SA",
          "NV",
          "AB",
          "GmbH",
          "SpA",
          "KK",
          "Bancorp",
          "Holdings",
          "Industries",
          "LLC");

  private final Names names;
  private final Phrases phrases;
  private final OwnerFinder ownerFinder;
  private final ParsedSentence sentence;

  NameReader(Names names, Phrases phrases, OwnerFinder ownerFinder) {
    this.names = names;
    this.phrases = phrases;
    this.ownerFinder = ownerFinder;
    this.sentence = phrases.sentence();
  }

  /** A party by one of its names. */
  Mention party(Token head, Reading.OfParty reading, NameHit hit) {
    PartyEntry entry = reading.entry();
    List<Party> spelledOut = entry.kind().equals("bloc") ? apposed(head) : List.of();
    if (!spelledOut.isEmpty()) {
      return phrases.mention(
          head, Mention.Kind.NAME, spelledOut, true, "spelled out in apposition");
    }
    List<String> sector = new ArrayList<>(reading.name().sector());
    if (sector.isEmpty()) {
      sector.addAll(entry.sector());
    }
    if (reading.name().use() == PartyEntry.Use.SEAT && !isPlaced(head)) {
      sector.add("GOV");
    }
    String text = phrases.text(hit.first(), Math.max(hit.last(), head.index()));
    Party party = new Party(entry.id(), entry.code(), entry.name(), sector, null, null, text);
    boolean plural = head.tag().endsWith("S") && reading.name().use() == PartyEntry.Use.PEOPLE;
    return phrases.mention(
        head, Mention.Kind.NAME, List.of(party), plural, "name of " + entry.id());
  }

  /** "Gulf allies Saudi Arabia and Bahrain" are those two. */
  private List<Party> apposed(Token head) {
    return sentence.children(head.index()).stream()
        .filter(c -> c.label().equals("appos"))
        .flatMap(c -> ownerFinder.coordinated(c).stream())
        .toList();
  }

  private boolean isPlaced(Token head) {
    return head.label().equals("pobj")
        && Set.of("in", "at", "near", "from", "outside", "around", "to", "into")
            .contains(sentence.token(head.head()).lemma());
  }

  /** A place that the gazetteer knows stands for its country. */
  Optional<Mention> place(Token head) {
    for (FoundPlace found : phrases.places()) {
      boolean here = found.first() <= head.index() && head.index() <= found.last();
      String country = here ? found.place().map(Place::country).orElse(null) : null;
      if (country != null) {
        return names
            .state(country, phrases.context().published())
            .map(
                e ->
                    new Party(
                        e.id(),
                        e.code(),
                        e.name(),
                        List.of(),
                        null,
                        null,
                        phrases.text(found.first(), found.last())))
            .map(
                p ->
                    phrases.mention(
                        head, Mention.Kind.PLACE, List.of(p), false, "place in " + p.name()));
      }
    }
    return Optional.empty();
  }

  /** An organisation that the lexicon does not know. */
  Mention organisation(Token head) {
    int first = head.index();
    while (first > 0
        && sentence.token(first - 1).entity().equals("ORG")
        && !sentence.token(first).entityStart()) {
      first--;
    }
    String name = phrases.plainText(first, head.index());
    String text = phrases.text(phrases.leftEdge(head), head.index());
    boolean firm = COMPANIES.contains(head.form());
    // "NSA Inc" is no firm of the agency
    Optional<Party> owner = ownerFinder.find(head).filter(o -> !firm || isCommercial(o.sector()));
    Party party =
        owner
            .map(o -> new Party(o.id(), o.code(), o.name(), sector(firm, o), null, null, text))
            .orElse(new Party(null, null, name, List.of(), null, null, text));
    return phrases.mention(head, Mention.Kind.NAME, List.of(party), false, "organisation by name");
  }

  /** "German Shipbuilding Corp" is a firm of Germany, not Germany. */
  private static List<String> sector(boolean firm, Party owner) {
    return firm && owner.sector().isEmpty() ? List.of("BUS") : owner.sector();
  }

  private static boolean isCommercial(List<String> sector) {
    return sector.isEmpty() || sector.contains("BUS");
  }
}
