package org.demarche.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.demarche.lexicon.Example;
import org.demarche.lexicon.ExpectedArms;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** Compares the records about weapons that an example wants with those that came out. */
final class ArmsComparison {

  /** A record, taken apart as examples write it. */
  private record Parts(
      String kind,
      @Nullable String value,
      Map<String, Party> parties,
      @Nullable Weapon weapon,
      @Nullable Quantity quantity,
      String modality,
      Provenance provenance) {}

  private ArmsComparison() {}

  /** What is different, in words; empty when nothing is. */
  static String difference(Example example, List<CodedRecord> records) {
    List<Parts> got = records.stream().map(ArmsComparison::parts).toList();
    List<Parts> left = new ArrayList<>(got);
    boolean allFound = true;
    for (ExpectedArms expected : example.arms()) {
      Parts found = left.stream().filter(p -> fits(expected, p)).findFirst().orElse(null);
      allFound &= found != null;
      left.remove(found);
    }
    if (allFound && left.isEmpty()) {
      return "";
    }
    return "expected "
        + example.arms().stream().map(ArmsComparison::show).toList()
        + ", got "
        + got.stream().map(ArmsComparison::show).toList();
  }

  private static Parts parts(CodedRecord record) {
    if (record instanceof Transfer transfer) {
      return new Parts(
          "transfer",
          lower(transfer.status()),
          parties("supplier", transfer.supplier(), "recipient", transfer.recipient()),
          transfer.weapon(),
          transfer.quantity(),
          lower(transfer.circumstances().modality()),
          transfer.provenance());
    }
    if (record instanceof Objection objection) {
      Map<String, Party> parties = parties(objection.transfer());
      parties.putAll(parties("objector", objection.objector(), "to", objection.addressedTo()));
      return new Parts(
          "objection",
          null,
          parties,
          objection.transfer().weapon(),
          null,
          lower(objection.circumstances().modality()),
          objection.provenance());
    }
    if (record instanceof Diversion diversion) {
      return new Parts(
          "diversion",
          null,
          parties("from", diversion.from(), "recipient", diversion.to()),
          diversion.weapon(),
          null,
          lower(diversion.circumstances().modality()),
          diversion.provenance());
    }
    Effect effect = (Effect) record;
    Map<String, Party> parties = parties(effect.transfer());
    parties.putAll(parties("whose", effect.whose(), "", null));
    return new Parts(
        "effect",
        lower(effect.direction()),
        parties,
        effect.transfer().weapon(),
        null,
        lower(effect.circumstances().modality()),
        effect.provenance());
  }

  private static Map<String, Party> parties(Deal deal) {
    return parties("supplier", deal.supplier(), "recipient", deal.recipient());
  }

  private static Map<String, Party> parties(
      String one, @Nullable Party first, String two, @Nullable Party second) {
    Map<String, Party> parties = new java.util.TreeMap<>();
    if (first != null) {
      parties.put(one, first);
    }
    if (second != null) {
      parties.put(two, second);
    }
    return parties;
  }

  private static boolean fits(ExpectedArms expected, Parts got) {
    String value = value(expected);
    return lower(expected.sense().kind()).equals(got.kind())
        && (value == null || value.equals(got.value()))
        && expected.parties().entrySet().stream()
            .allMatch(e -> EventComparison.named(e.getValue(), got.parties().get(e.getKey())))
        && (expected.weapon() == null || isWeapon(expected.weapon(), got.weapon()))
        && (expected.quantity() == null || isWithin(expected.quantity(), got.quantity()))
        && (expected.modality() == null || expected.modality().equals(got.modality()));
  }

  private static @Nullable String value(ExpectedArms expected) {
    return expected.sense().status() != null
        ? lower(expected.sense().status())
        : expected.sense().direction() != null ? lower(expected.sense().direction()) : null;
  }

  private static boolean isWeapon(String expected, @Nullable Weapon weapon) {
    return weapon != null
        && expected.equals(weapon.id() != null ? weapon.id() : weapon.category().label());
  }

  private static boolean isWithin(long expected, @Nullable Quantity quantity) {
    return quantity != null
        && quantity.isCounted()
        && (quantity.low() == null || quantity.low() <= expected)
        && (quantity.high() == null || quantity.high() >= expected);
  }

  private static String show(ExpectedArms expected) {
    StringJoiner words = new StringJoiner(", ", lower(expected.sense().kind()) + " {", "}");
    add(words, "", value(expected));
    expected.parties().forEach((part, party) -> add(words, part + " ", party));
    add(words, "", expected.weapon());
    add(words, "quantity ", expected.quantity());
    add(words, "", expected.modality());
    return words.toString();
  }

  private static String show(Parts got) {
    StringJoiner words = new StringJoiner(", ", got.kind() + " {", "}");
    add(words, "", got.value());
    got.parties().forEach((part, party) -> add(words, part + " ", EventComparison.code(party)));
    Weapon weapon = got.weapon();
    if (weapon != null) {
      add(words, "", weapon.id() != null ? weapon.id() : weapon.category().label());
    }
    Quantity quantity = got.quantity();
    if (quantity != null) {
      add(words, "quantity ", quantity.low() != null ? quantity.low() : quantity.high());
    }
    add(words, "", got.modality());
    return words + " (" + got.provenance().frame() + ")";
  }

  private static void add(StringJoiner words, String before, @Nullable Object value) {
    if (value != null) {
      words.add(before + value);
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
