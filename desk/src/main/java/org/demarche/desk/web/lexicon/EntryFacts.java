package org.demarche.desk.web.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.desk.entry.Entry;
import org.demarche.desk.web.lexicon.LexiconViews.Pair;
import org.demarche.desk.web.lexicon.LexiconViews.Proof;
import org.demarche.lexicon.Ambiguity;
import org.demarche.lexicon.Constraint;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Office;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.Role;
import org.demarche.lexicon.Trigger;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;

/** What an entry says, laid out for reading. */
record EntryFacts(String gloss, List<String> chips, List<Pair> pairs, List<Proof> proofs) {

  static EntryFacts of(Lexicon lexicon, Entry entry) {
    return switch (entry.kind()) {
      case FRAMES -> frames(lexicon, entry.id());
      case PARTIES -> party(Objects.requireNonNull(lexicon.parties().entries().get(entry.id())));
      case WEAPONS -> weapons(lexicon, entry);
      case OFFICES -> office(lexicon, entry.id());
      case OPERATORS, WORDS, PEOPLE ->
          new EntryFacts(entry.gloss(), List.of(), List.of(), List.of());
    };
  }

  private static EntryFacts frames(Lexicon lexicon, String id) {
    return Stream.concat(lexicon.frames().stream(), lexicon.armsFrames().stream())
        .filter(frame -> frame.id().equals(id))
        .findFirst()
        .map(EntryFacts::frame)
        .orElseThrow();
  }

  private static EntryFacts frame(Frame frame) {
    List<Pair> pairs = new ArrayList<>();
    for (Trigger.Part part : Trigger.Part.values()) {
      add(
          pairs,
          part.name().toLowerCase(Locale.ROOT) + "s",
          frame.triggers().stream().filter(t -> t.part() == part).map(Trigger::text).toList());
    }
    add(pairs, "roles", frame.roles().stream().map(EntryFacts::role).toList());
    add(pairs, "only with", constraints(frame, Constraint::wanted));
    add(pairs, "not with", constraints(frame, c -> !c.wanted()));
    return new EntryFacts(
        frame.gloss(),
        ExampleWording.sense(frame.sense()),
        pairs,
        frame.source().examples().stream().map(ExampleWording::proof).toList());
  }

  private static String role(Role role) {
    String kind =
        role.kind() == Role.Kind.WORD
            ? "one of " + String.join(", ", role.words().stream().sorted().limit(12).toList())
            : role.kind().name().toLowerCase(Locale.ROOT);
    String required = role.required() ? ", required" : "";
    return role.name() + ": " + kind + " at " + String.join(", ", role.at()) + required;
  }

  private static List<String> constraints(Frame frame, Predicate<Constraint> which) {
    return frame.constraints().stream()
        .filter(which)
        .map(c -> c.slot() + ": " + String.join(", ", c.words().stream().sorted().toList()))
        .toList();
  }

  private static EntryFacts party(PartyEntry party) {
    List<Pair> pairs = new ArrayList<>();
    for (PartyEntry.Use use : PartyEntry.Use.values()) {
      add(
          pairs,
          switch (use) {
            case NAME -> "names";
            case ADJECTIVE -> "adjectives";
            case PEOPLE -> "its people";
            case SEAT -> "seats";
            case BODY -> "institutions";
          },
          party.names().stream()
              .filter(name -> name.use() == use)
              .map(PartyEntry.Name::text)
              .toList());
    }
    add(pairs, "belongs to", party.home());
    add(pairs, "sectors", party.sector());
    List<String> chips =
        Stream.of(party.kind(), Objects.requireNonNullElse(party.code(), ""))
            .filter(chip -> !chip.isEmpty())
            .toList();
    List<Proof> proofs =
        party.source().ambiguous().stream()
            .flatMap(ambiguity -> meanings(ambiguity, party.id()))
            .toList();
    return new EntryFacts("", chips, pairs, proofs);
  }

  private static Stream<Proof> meanings(Ambiguity ambiguity, String id) {
    return ambiguity.examples().stream()
        .map(
            example ->
                new Proof(
                    example.text(),
                    example.means().equals(id),
                    List.of("means " + example.means()),
                    "",
                    false));
  }

  private static EntryFacts weapons(Lexicon lexicon, Entry entry) {
    WeaponClass type =
        lexicon.weapons().stream()
            .filter(c -> c.file().equals(entry.place().file()))
            .findFirst()
            .orElseThrow();
    return type.weapons().stream()
        .filter(weapon -> entry.place().line() > 0 && weapon.id().equals(entry.id()))
        .findFirst()
        .map(EntryFacts::weapon)
        .orElseGet(() -> weaponClass(type));
  }

  private static EntryFacts weapon(WeaponEntry weapon) {
    List<Pair> pairs = new ArrayList<>();
    add(pairs, "designation", List.of(weapon.designation()));
    add(pairs, "names", weapon.names());
    add(pairs, "made in", weapon.makers());
    add(pairs, "maker", weapon.firm() == null ? List.of() : List.of(weapon.firm()));
    add(
        pairs,
        "published range",
        weapon.rangeKm() == null ? List.of() : List.of(weapon.rangeKm() + " km"));
    add(pairs, "ambiguous", weapon.ambiguous().stream().sorted().toList());
    add(pairs, "not beside", weapon.unless().stream().sorted().toList());
    List<Proof> proofs = new ArrayList<>();
    weapon.source().firing().forEach(t -> proofs.add(new Proof(t, true, List.of(), "", false)));
    weapon.source().silent().forEach(t -> proofs.add(new Proof(t, false, List.of(), "", false)));
    return new EntryFacts("", List.of(weapon.category().label()), pairs, proofs);
  }

  private static EntryFacts weaponClass(WeaponClass type) {
    List<Pair> pairs = new ArrayList<>();
    add(pairs, "called", type.nouns().stream().map(WeaponClass.Noun::noun).toList());
    add(pairs, "weapons", type.weapons().stream().map(WeaponEntry::designation).toList());
    return new EntryFacts(type.gloss(), List.of(type.category().label()), pairs, List.of());
  }

  private static EntryFacts office(Lexicon lexicon, String id) {
    Office office =
        lexicon.parties().offices().stream()
            .filter(o -> o.id().equals(id))
            .findFirst()
            .orElseThrow();
    List<Pair> pairs = new ArrayList<>();
    add(pairs, "titles", office.titles());
    add(
        pairs,
        "in one state only",
        office.byState().entrySet().stream()
            .map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
            .toList());
    return new EntryFacts("", office.sector(), pairs, List.of());
  }

  private static void add(List<Pair> pairs, String name, List<String> values) {
    if (!values.isEmpty()) {
      pairs.add(new Pair(name, values));
    }
  }
}
