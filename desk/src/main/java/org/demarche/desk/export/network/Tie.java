package org.demarche.desk.export.network;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * An edge: a case goes from supplier to recipient, events of one type from actor to recipient.
 *
 * @param from id of the node
 * @param to id of the node
 * @param fields attributes by name; those without a value are left out
 * @param first day of the first claim or event; null when none is dated
 * @param last day of the last; null likewise
 */
record Tie(
    String from,
    String to,
    Map<String, String> fields,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {

  static final List<Field> FIELDS =
      List.of(
          Field.text("kind"),
          Field.text("label"),
          Field.text("case"),
          Field.text("weapon"),
          Field.text("category"),
          Field.text("status"),
          Field.text("since"),
          Field.number("claims"),
          Field.text("event"),
          Field.number("quad"),
          Field.number("incidents"),
          Field.number("asserted"),
          Field.number("reports"),
          Field.text("first"),
          Field.text("last"));

  /** Makes the attributes unchangeable, in the order of their names. */
  Tie {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** The edge of a case whose supplier and recipient are known. */
  static Tie of(Case affair, String supplier, String recipient) {
    List<LocalDate> days = days(affair);
    LocalDate first = days.isEmpty() ? null : days.get(0);
    LocalDate last = days.isEmpty() ? null : days.get(days.size() - 1);
    Case.Head head = affair.head();
    Map<String, String> fields = new TreeMap<>();
    fields.put("kind", "case");
    fields.put("label", head.weapon().name());
    fields.put("case", head.id());
    fields.put("weapon", head.weapon().name());
    fields.put("category", head.weapon().category().label());
    fields.put("status", JsonFields.word(head.standing().status()));
    put(fields, "since", head.standing().since());
    fields.put("claims", Integer.toString(affair.history().size()));
    put(fields, "first", first);
    put(fields, "last", last);
    return new Tie(supplier, recipient, fields, first, last);
  }

  /** The edge of all events of a type between two parties. */
  static Tie of(EventType type, Tally tally, String actor, String recipient) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("kind", "event");
    fields.put("label", type.name());
    fields.put("event", type.name());
    fields.put("quad", Integer.toString(type.quad()));
    fields.put("incidents", Integer.toString(tally.incidents()));
    fields.put("asserted", Integer.toString(tally.asserted()));
    fields.put("reports", Integer.toString(tally.reports()));
    put(fields, "first", tally.first());
    put(fields, "last", tally.last());
    return new Tie(actor, recipient, fields, tally.first(), tally.last());
  }

  private static List<LocalDate> days(Case affair) {
    return affair.history().stream()
        .map(Case.Claim::day)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private static void put(Map<String, String> fields, String name, @Nullable LocalDate day) {
    if (day != null) {
      fields.put(name, day.toString());
    }
  }
}
