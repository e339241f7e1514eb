package org.demarche.desk.web.parties;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.demarche.desk.party.PartyDirectory;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.party.Relation;
import org.demarche.desk.party.RelationStore;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/** Relations as scripts draw them. */
final class RelationJson {

  /** Small drawings; beyond these, lines tell nothing. */
  static final int DRAWN = 12;

  private static final int ON_MAP = 60;

  private final RelationStore store;
  private final PartyDirectory directory;

  RelationJson(RelationStore store, PartyDirectory directory) {
    this.store = store;
    this.directory = directory;
  }

  /** A party with its counterparts, those with most events with their series. */
  String of(PartyLine party) {
    List<Relation> relations = store.counterparts(party.key());
    Map<String, List<Relation.Point>> series =
        store.series(party.key(), relations.stream().limit(DRAWN).map(Relation::key).toList());
    ObjectNode json = named(party.key(), party.name(), party.code());
    ArrayNode counterparts = json.putArray("counterparts");
    for (Relation relation : relations.subList(0, Math.min(ON_MAP, relations.size()))) {
      ObjectNode one = named(relation.key(), relation.name(), relation.code());
      ways(one, relation.ways());
      one.put("pair", PartyAddress.pair(party.key(), relation.key(), ""));
      ArrayNode quads = one.putArray("quads");
      relation.quads().forEach(quads::add);
      one.put("score", rounded(relation.score()));
      List<Relation.Point> points = series.get(relation.key());
      if (points != null) {
        one.set("series", points(points));
      }
      counterparts.add(one);
    }
    return json.toString();
  }

  /** What two parties did to each other, by month. */
  String between(String one, String other) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", one).put("other", other);
    json.set("series", points(store.series(one, List.of(other)).getOrDefault(other, List.of())));
    return json.toString();
  }

  private ObjectNode named(String key, String name, @Nullable String code) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", key).put("name", name).put("code", code).put("href", PartyAddress.of(key));
    directory.seat(key, code, name).ifPresent(seat -> at(json, seat));
    return json;
  }

  private static void at(ObjectNode json, Place.Position seat) {
    json.putArray("at").add(seat.longitude()).add(seat.latitude());
  }

  private static ArrayNode points(List<Relation.Point> points) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Relation.Point point : points) {
      ObjectNode one = json.addObject().put("month", point.period());
      ways(one, point.ways());
      one.put("score", rounded(point.score()));
    }
    return json;
  }

  private static void ways(ObjectNode json, Relation.Ways ways) {
    json.put("out", ways.out()).put("in", ways.in()).put("mutual", ways.mutual());
  }

  private static @Nullable Double rounded(Relation.Score score) {
    Double mean = score.mean();
    return mean == null ? null : (Double) (Math.round(mean * 100) / 100.0);
  }
}
