package org.demarche.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A party of the lexicon: a state, organisation, armed group or firm.
 *
 * @param id unique in the lexicon
 * @param kind state, igo, alliance, bloc, armed-group, firm, media, …
 * @param code PLOVER country field; null for blocs without one
 * @param name as records show it
 * @param sector PLOVER sectors; empty for a state as such
 * @param names every way of naming it
 * @param source where it is written
 * @param exists when it exists; a name that several share goes to the one that then does
 * @param home ids of the states it belongs to; a state's own successor for former states
 * @param industry whether it is a firm that acts for its state's arms industry
 */
public record PartyEntry(
    String id,
    String kind,
    @Nullable String code,
    String name,
    List<String> sector,
    List<Name> names,
    List<String> home,
    boolean industry,
    Period exists,
    Source source) {

  /** Where an entry is written, and the names it knows to be ambiguous. */
  public record Source(String file, int line, List<Ambiguity> ambiguous) {}

  /**
   * When a party exists.
   *
   * @param from first day, or null when that does not matter
   * @param to last day, or null while it lasts
   */
  public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Period ALWAYS = new Period(null, null);

    /** Whether it exists on a day; without a day, whether it still does. */
    public boolean covers(@Nullable LocalDate day) {
      if (day == null) {
        return to == null;
      }
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    static Period read(YamlNode node) {
      YamlNode.Fields fields = node.fields("from", "to");
      return new Period(day(fields.find("from"), false), day(fields.find("to"), true));
    }

    private static @Nullable LocalDate day(Optional<YamlNode> node, boolean last) {
      return node.map(n -> Tenure.day(n.file(), n.line(), n.text(), last)).orElse(null);
    }
  }

  /** How a name is used. */
  public enum Use {
    /** The party itself. */
    NAME,
    /** Before a noun: "Georgian troops". */
    ADJECTIVE,
    /** Its people: "Georgians". */
    PEOPLE,
    /** A place or building that stands for its government: "the Kremlin". */
    SEAT,
    /** One of its institutions: "the Knesset". */
    BODY
  }

  /**
   * A name of a party.
   *
   * @param sector what the name adds: a body's sectors
   * @param unless words of the article that speak for another meaning; empty when unambiguous
   * @param onlyIf words of which the article must have one; empty when none is needed
   */
  public record Name(
      String text, Use use, List<String> sector, Set<String> unless, Set<String> onlyIf) {}

  public boolean isState() {
    return kind.equals("state");
  }

  /** Reads a state's file. */
  public static PartyEntry readState(YamlNode root) {
    YamlNode.Fields fields =
        root.fields(
            "party",
            "kind",
            "code",
            "name",
            "exists",
            "successor",
            "sector",
            "aliases",
            "adjectives",
            "people",
            "capital",
            "seats",
            "bodies",
            "ambiguous");
    List<Ambiguity> ambiguous = fields.list("ambiguous", Ambiguity::read);
    List<Name> names = new ArrayList<>();
    names.add(name(fields.get("name").text(), Use.NAME, List.of(), ambiguous));
    add(names, fields.texts("aliases"), Use.NAME, ambiguous);
    add(names, fields.texts("adjectives"), Use.ADJECTIVE, ambiguous);
    add(names, fields.texts("people"), Use.PEOPLE, ambiguous);
    add(names, fields.texts("seats"), Use.SEAT, ambiguous);
    fields.find("capital").ifPresent(c -> add(names, List.of(c.text()), Use.SEAT, ambiguous));
    fields.items("bodies").forEach(body -> addBody(names, body, ambiguous));
    return new PartyEntry(
        fields.get("party").text(),
        "state",
        fields.get("code").text(),
        fields.get("name").text(),
        fields.texts("sector"),
        List.copyOf(names),
        fields.texts("successor"),
        false,
        fields.find("exists").map(Period::read).orElse(Period.ALWAYS),
        new Source(root.file(), root.line(), ambiguous));
  }

  /** Reads one party of a list file. */
  public static PartyEntry readListed(YamlNode node) {
    YamlNode.Fields fields =
        node.fields(
            "party",
            "kind",
            "code",
            "sector",
            "name",
            "aliases",
            "adjectives",
            "people",
            "state",
            "exists",
            "industry",
            "ambiguous",
            "seats",
            "bodies");
    List<Ambiguity> ambiguous = fields.list("ambiguous", Ambiguity::read);
    List<Name> names = new ArrayList<>();
    names.add(name(fields.get("name").text(), Use.NAME, List.of(), ambiguous));
    add(names, fields.texts("aliases"), Use.NAME, ambiguous);
    add(names, fields.texts("adjectives"), Use.ADJECTIVE, ambiguous);
    add(names, fields.texts("people"), Use.PEOPLE, ambiguous);
    add(names, fields.texts("seats"), Use.SEAT, ambiguous);
    fields.items("bodies").forEach(body -> addBody(names, body, ambiguous));
    return new PartyEntry(
        fields.get("party").text(),
        fields.get("kind").text(),
        fields.find("code").map(YamlNode::text).orElse(null),
        fields.get("name").text(),
        fields.texts("sector"),
        List.copyOf(names),
        fields.texts("state"),
        fields.truth("industry"),
        fields.find("exists").map(Period::read).orElse(Period.ALWAYS),
        new Source(node.file(), node.line(), ambiguous));
  }

  /**
   * Reads a people without a state of its own, or beside one: Kurds, Rohingya.
   *
   * @param states the entries read so far, which give the code of a people of one state
   */
  static PartyEntry readPeople(YamlNode node, Map<String, PartyEntry> states) {
    YamlNode.Fields fields =
        node.fields(
            "people", "singular", "adjective", "states", "sector", "code", "aliases", "ambiguous");
    List<Ambiguity> ambiguous = fields.list("ambiguous", Ambiguity::read);
    String name = fields.get("people").text();
    List<String> home = fields.texts("states");
    List<Name> names = new ArrayList<>();
    add(names, List.of(name), Use.PEOPLE, ambiguous);
    add(names, fields.texts("singular"), Use.PEOPLE, ambiguous);
    add(names, fields.texts("aliases"), Use.PEOPLE, ambiguous);
    add(names, fields.texts("adjective"), Use.ADJECTIVE, ambiguous);
    PartyEntry only = home.size() == 1 ? states.get(home.get(0)) : null;
    return new PartyEntry(
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-people",
        "people",
        fields.find("code").map(YamlNode::text).orElse(only == null ? null : only.code()),
        name,
        fields.texts("sector"),
        List.copyOf(names),
        home,
        false,
        Period.ALWAYS,
        new Source(node.file(), node.line(), ambiguous));
  }

  private static void addBody(List<Name> names, YamlNode body, List<Ambiguity> ambiguous) {
    YamlNode.Fields fields = body.fields("name", "aliases", "sector");
    List<String> sector = fields.texts("sector");
    names.add(name(fields.get("name").text(), Use.BODY, sector, ambiguous));
    fields.texts("aliases").forEach(a -> names.add(name(a, Use.BODY, sector, ambiguous)));
  }

  private static void add(
      List<Name> names, List<String> texts, Use use, List<Ambiguity> ambiguous) {
    texts.forEach(text -> names.add(name(text, use, List.of(), ambiguous)));
  }

  private static Name name(String text, Use use, List<String> sector, List<Ambiguity> ambiguous) {
    Set<String> unless = new TreeSet<>();
    Set<String> onlyIf = new TreeSet<>();
    for (Ambiguity ambiguity : ambiguous) {
      if (ambiguity.covers(text)) {
        unless.addAll(ambiguity.unless());
        onlyIf.addAll(ambiguity.onlyIf());
      }
    }
    return new Name(text, use, sector, Set.copyOf(unless), Set.copyOf(onlyIf));
  }
}
