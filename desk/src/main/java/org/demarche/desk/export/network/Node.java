package org.demarche.desk.export.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.model.Party;

/** A party, with all sectors in which it was seen to act. */
final class Node {

  static final List<Field> FIELDS =
      List.of(
          Field.text("label"),
          Field.text("kind"),
          Field.text("code"),
          Field.text("country"),
          Field.text("sectors"));

  private final String id;
  private final Map<String, String> fields;
  private final Set<String> sectors = new TreeSet<>();

  private Node(String id, Map<String, String> fields) {
    this.id = id;
    this.fields = fields;
  }

  static Node of(String id, Party party, PartyBook book) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("label", party.name());
    book.kind(party).ifPresent(kind -> fields.put("kind", kind));
    book.stateName(party.code()).ifPresent(country -> fields.put("country", country));
    if (party.code() != null) {
      fields.put("code", party.code());
    }
    return new Node(id, fields);
  }

  void saw(Collection<String> more) {
    sectors.addAll(more);
  }

  String id() {
    return id;
  }

  /** Attributes by name; those without a value are left out. */
  Map<String, String> fields() {
    Map<String, String> all = new TreeMap<>(fields);
    if (!sectors.isEmpty()) {
      all.put("sectors", String.join(" ", sectors));
    }
    return all;
  }
}
