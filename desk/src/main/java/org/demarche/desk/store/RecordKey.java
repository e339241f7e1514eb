package org.demarche.desk.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.CodedRecord;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * Names records so that the name outlasts recoding: ids count through an article and shift when a
 * newer coder finds more. The key says what is claimed and where it begins; a claim that comes out
 * otherwise is another claim, of which nobody has decided yet.
 */
public final class RecordKey {

  private static final int LENGTH = 20;
  private static final int SHORT = 12;

  private RecordKey() {}

  /** A key for each record of one article, in the same order; no two are alike. */
  public static Map<CodedRecord, String> of(List<? extends CodedRecord> records) {
    Map<String, Integer> seen = new HashMap<>();
    Map<CodedRecord, String> keys = new LinkedHashMap<>();
    for (CodedRecord record : records) {
      String key = Digest.hex(claim(record)).substring(0, LENGTH);
      int times = seen.merge(key, 1, Integer::sum);
      keys.put(record, times == 1 ? key : key + "-" + times);
    }
    return keys;
  }

  /**
   * Enough of a key to tell a record from the others of its article, as addresses name it: the
   * beginning and, of records that claim the same at one place, their number.
   */
  public static String shortened(String key) {
    int number = key.indexOf('-');
    return key.substring(0, Math.min(SHORT, key.length()))
        + (number < 0 ? "" : key.substring(number));
  }

  /** What tells a party from others: its entry, or the words of one that has none. */
  public static String party(@Nullable Party party) {
    if (party == null) {
      return "?";
    }
    return party.id() == null ? "\"" + party.name() + "\"" : party.id();
  }

  /** What tells a weapon from others: its family, or the category of one known only by class. */
  public static String weapon(@Nullable Weapon weapon) {
    if (weapon == null) {
      return "?";
    }
    return weapon.id() == null ? "(" + weapon.category().label() + ")" : weapon.id();
  }

  private static String claim(CodedRecord record) {
    Evidence evidence = record.provenance().evidence();
    return Stream.concat(
            Stream.of(evidence.article(), evidence.part(), evidence.span().start()), told(record))
        .map(Objects::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Object> told(CodedRecord record) {
    if (record instanceof Event event) {
      return Stream.of(
          "event", event.code().type(), parties(event.actors()), parties(event.recipients()));
    } else if (record instanceof Transfer transfer) {
      Deal deal = new Deal(transfer.supplier(), transfer.recipient(), transfer.weapon());
      return Stream.concat(Stream.of("transfer", transfer.status()), told(deal));
    } else if (record instanceof Objection objection) {
      return Stream.concat(
          Stream.of("objection", party(objection.objector())), told(objection.transfer()));
    } else if (record instanceof Diversion diversion) {
      return Stream.of(
          "diversion", party(diversion.from()), party(diversion.to()), weapon(diversion.weapon()));
    } else if (record instanceof Effect effect) {
      return Stream.concat(
          Stream.of("effect", party(effect.whose()), effect.direction()), told(effect.transfer()));
    }
    throw new IllegalStateException("no key for " + record.getClass().getSimpleName());
  }

  private static Stream<Object> told(Deal deal) {
    return Stream.of(party(deal.supplier()), party(deal.recipient()), weapon(deal.weapon()));
  }

  private static String parties(List<Party> parties) {
    return parties.stream()
        .map(RecordKey::party)
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining(","));
  }
}
