package org.demarche.desk.filter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Filter;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Attribution;
import org.demarche.model.Context;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter from named values, as an address of a page holds them: {@code
 * party=IRN&type=REQUEST&from=2007}. A field that is given several times names alternatives; blank
 * values count as not given.
 */
public final class FilterReader {

  /** The kinds of records. */
  public static final List<String> KINDS =
      List.of("event", "transfer", "objection", "diversion", "effect");

  /** The types of events. */
  public static final List<String> TYPES =
      Arrays.stream(EventType.values()).map(Enum::name).toList();

  /** The statuses of transfers. */
  public static final List<String> STATUSES =
      Arrays.stream(TransferStatus.values()).map(JsonFields::word).toList();

  /** The classes of events: 1 verbal cooperation to 4 material conflict. */
  public static final List<String> QUADS = List.of("1", "2", "3", "4");

  /** The modes of events, of whatever type. */
  public static final List<String> MODES =
      Arrays.stream(EventType.values())
          .flatMap(type -> type.modes().stream())
          .distinct()
          .sorted()
          .toList();

  /** What events are about. */
  public static final List<String> CONTEXTS =
      Arrays.stream(Context.values()).map(Context::code).toList();

  /** How surely something is said. */
  public static final List<String> MODALITIES =
      Arrays.stream(Modality.values()).map(JsonFields::word).toList();

  /** By whose word something is said. */
  public static final List<String> ATTRIBUTIONS =
      Stream.concat(
              Arrays.stream(Attribution.Kind.values()).map(JsonFields::word),
              Stream.of(Filter.Claim.NOBODY))
          .toList();

  /** What can be asked for, in the order in which it is shown. */
  public static final List<String> FIELDS =
      List.of(
          "party",
          "actor",
          "recipient",
          "weapon",
          "kind",
          "type",
          "quad",
          "mode",
          "context",
          "status",
          "modality",
          "attribution",
          "frame",
          "source",
          "from",
          "to",
          "reviewed");

  private final Supplier<Lexicon> lexicon;

  /** By the names of this lexicon, which is asked only when a party or a weapon is named. */
  public FilterReader(Supplier<Lexicon> lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The filter that is asked for.
   *
   * @param values of {@link #FIELDS}; others are passed over
   * @throws FilterException when a value is not understood
   */
  public Filter read(Map<String, List<String>> values) {
    Asked asked = new Asked(values);
    return new Filter(
        new Filter.What(
            asked.words("kind", KINDS),
            asked.words("type", TYPES),
            asked.words("status", STATUSES),
            asked.words("quad", QUADS).stream().map(Integer::valueOf).toList(),
            asked.words("mode", MODES),
            asked.words("context", CONTEXTS),
            asked.all("frame")),
        parties(asked, "party"),
        named(asked, "weapon", name -> names().weapons(name)),
        asked.all("source"),
        days(asked),
        asked.has("reviewed"),
        new Filter.Claim(
            parties(asked, "actor"),
            parties(asked, "recipient"),
            asked.words("modality", MODALITIES),
            asked.words("attribution", ATTRIBUTIONS)));
  }

  private List<String> parties(Asked asked, String field) {
    return named(asked, field, name -> names().parties(field, name));
  }

  private LexiconNames names() {
    return new LexiconNames(lexicon.get());
  }

  private static List<String> named(
      Asked asked, String field, Function<String, List<String>> known) {
    return asked.all(field).stream()
        .flatMap(name -> known.apply(name).stream())
        .distinct()
        .toList();
  }

  private static Filter.Days days(Asked asked) {
    Filter.Days from = asked.days("from");
    Filter.Days to = asked.days("to");
    LocalDate first = from == null ? null : from.from();
    LocalDate last = to == null ? null : to.to();
    if (first != null && last != null && last.isBefore(first)) {
      throw new FilterException("to", last + " is before " + first);
    }
    return new Filter.Days(first, last);
  }

  /** The values as they were given. */
  private record Asked(Map<String, List<String>> values) {

    List<String> all(String field) {
      return values.getOrDefault(field, List.of()).stream()
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    boolean has(String field) {
      return !all(field).isEmpty();
    }

    List<String> words(String field, List<String> known) {
      return all(field).stream()
          .flatMap(value -> Stream.of(value.split(",")))
          .map(value -> word(field, value.strip(), known))
          .distinct()
          .toList();
    }

    private static String word(String field, String value, List<String> known) {
      return known.stream()
          .filter(word -> word.equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new FilterException(
                      field, value + ": expected one of " + String.join(", ", known)));
    }

    Filter.@Nullable Days days(String field) {
      if (!has(field)) {
        return null;
      }
      String value = all(field).get(0);
      try {
        return Calendar.days(value);
      } catch (IllegalArgumentException e) {
        throw new FilterException(field, value + ": " + e.getMessage());
      }
    }
  }
}
