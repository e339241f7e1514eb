package org.demarche.desk.web.events;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.desk.chronicle.Dyad;
import org.demarche.desk.chronicle.DyadStore.Spot;
import org.demarche.desk.chronicle.Tally;

/** What the chart and the map are drawn from. */
final class FigureJson {

  private static final JsonMapper JSON = new JsonMapper();

  /** More lines than that hide each other. */
  private static final int MOST_PAIRS = 120;

  private FigureJson() {}

  /** The bars of the chart. */
  static String of(Tally tally) {
    ObjectNode root = JSON.createObjectNode();
    root.put("unit", tally.unit().name().toLowerCase(Locale.ROOT));
    root.put("total", tally.total());
    root.put("undated", tally.left().undated());
    root.put("earlier", tally.left().earlier());
    root.put("later", tally.left().later());
    ArrayNode bars = root.putArray("bars");
    for (Tally.Bar bar : tally.bars()) {
      ObjectNode node = bars.addObject();
      node.put("from", bar.from().toString());
      node.put("to", bar.to().toString());
      node.put("label", When.of(bar, tally.unit()));
      node.put("total", bar.total());
      if (bar.score() != null) {
        node.put("score", Math.round(bar.score() * 10) / 10.0);
      }
      ArrayNode quads = node.putArray("quads");
      for (int quad = 1; quad <= 4; quad++) {
        quads.add(bar.ofQuad(quad));
      }
      ObjectNode types = node.putObject("types");
      bar.types().forEach((type, count) -> types.put(type.name(), count));
    }
    return root.toString();
  }

  /** The lines and the dots of the map, and the countries that they name. */
  static String of(List<Dyad> dyads, List<Spot> spots, CountryBook.Countries countries) {
    ObjectNode root = JSON.createObjectNode();
    root.put("pairs", dyads.size());
    ArrayNode pairs = root.putArray("shown");
    Set<String> codes = new LinkedHashSet<>();
    for (Dyad dyad : dyads.subList(0, Math.min(MOST_PAIRS, dyads.size()))) {
      add(pairs.addObject(), dyad);
      codes.add(dyad.actor());
      codes.add(dyad.recipient());
    }
    ObjectNode named = root.putObject("countries");
    codes.forEach(code -> add(named.putObject(code), code, countries));
    ArrayNode places = root.putArray("places");
    for (Spot spot : spots) {
      ObjectNode place = places.addObject().put("name", spot.name()).put("total", spot.count());
      place.putArray("at").add(spot.longitude()).add(spot.latitude());
    }
    return root.toString();
  }

  private static void add(ObjectNode node, Dyad dyad) {
    node.put("actor", dyad.actor());
    node.put("recipient", dyad.recipient());
    node.put("mutual", dyad.mutual());
    node.put("total", dyad.total());
    node.put("quad", dyad.leadingQuad());
    ArrayNode quads = node.putArray("quads");
    dyad.quads().forEach(quads::add);
  }

  private static void add(ObjectNode node, String code, CountryBook.Countries countries) {
    node.put("name", countries.name(code));
    countries
        .seat(code)
        .ifPresent(seat -> node.putArray("at").add(seat.longitude()).add(seat.latitude()));
  }
}
