package org.demarche.desk.web.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.web.events.EventsView.Chip;
import org.demarche.desk.web.events.EventsView.Choice;
import org.demarche.desk.web.events.EventsView.Kept;
import org.demarche.desk.web.events.EventsView.Names;
import org.demarche.desk.web.events.EventsView.Option;
import org.demarche.desk.web.events.EventsView.Panel;
import org.demarche.desk.web.site.QueryString;

/** What the list of events can be narrowed by, and what it is narrowed to. */
final class Panels {

  private static final List<String> QUADS =
      List.of("verbal cooperation", "material cooperation", "verbal conflict", "material conflict");
  private static final Map<String, String> LABELS =
      Map.of("actor", "acts", "recipient", "is acted upon", "attribution", "said by");

  /** Fields that only say which page of the list is shown. */
  private static final String[] PLACE = {"after", "before"};

  private Panels() {}

  static QueryString withoutPlace(QueryString query) {
    return query.without(PLACE);
  }

  static Panel panel(QueryString query) {
    List<Kept> kept = new ArrayList<>();
    for (String field : List.of("view", "show", "sort", "unit", "by", "weapon")) {
      query.all(field).forEach(value -> kept.add(new Kept(field, value)));
    }
    return new Panel(
        query.first("from"),
        query.first("to"),
        List.of(
            names(query, "party", "Party, in any role", "Iran, RUS, Hezbollah"),
            names(query, "actor", "Who acts", ""),
            names(query, "recipient", "Who is acted upon", ""),
            names(query, "source", "Source", "as the articles name it"),
            names(query, "frame", "Frame of the lexicon", "sell-arms-to")),
        List.of(
            quads(query),
            choice(query, "type", "Event type", FilterReader.TYPES),
            choice(query, "mode", "Mode", FilterReader.MODES),
            choice(query, "context", "Context", FilterReader.CONTEXTS),
            choice(query, "modality", "Modality", FilterReader.MODALITIES),
            choice(query, "attribution", "Said by", FilterReader.ATTRIBUTIONS)),
        !query.all("reviewed").isEmpty(),
        kept);
  }

  private static Names names(QueryString query, String field, String label, String hint) {
    return new Names(field, label, hint, query.all(field));
  }

  private static Choice quads(QueryString query) {
    List<Option> options = new ArrayList<>();
    for (int quad = 1; quad <= QUADS.size(); quad++) {
      String value = String.valueOf(quad);
      options.add(new Option(value, QUADS.get(quad - 1), query.has("quad", value)));
    }
    return new Choice("quad", "Class", true, options);
  }

  private static Choice choice(QueryString query, String field, String label, List<String> values) {
    Set<String> chosen = Set.copyOf(query.all(field).stream().map(Panels::small).toList());
    List<Option> options =
        values.stream()
            .map(value -> new Option(value, label(field, value), chosen.contains(small(value))))
            .toList();
    return new Choice(field, label, !chosen.isEmpty(), options);
  }

  private static String small(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  private static String label(String field, String value) {
    if (field.equals("attribution") && value.equals("none")) {
      return "nobody but the article";
    }
    return value.replace('_', ' ');
  }

  /** A chip for each value that narrows the list. */
  static List<Chip> chips(QueryString asked) {
    QueryString query = withoutPlace(asked);
    List<Chip> chips = new ArrayList<>();
    for (String field : FilterReader.FIELDS) {
      if (!field.equals("kind")) {
        for (String value : query.all(field)) {
          chips.add(
              new Chip(
                  LABELS.getOrDefault(field, field),
                  shown(field, value),
                  "/events" + query.minus(field, value)));
        }
      }
    }
    return chips;
  }

  private static String shown(String field, String value) {
    if (field.equals("reviewed")) {
      return "only";
    }
    if (field.equals("quad") && FilterReader.QUADS.contains(value)) {
      return QUADS.get(Integer.parseInt(value) - 1);
    }
    return label(field, value);
  }
}
