package org.demarche.desk.export.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.desk.json.JsonFields;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one kind of row, each with its name and where its cells come from; what is unknown
 * is an empty cell.
 *
 * @param <R> what a row shows
 */
public final class Columns<R> {

  private final List<String> names = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Function<R, @Nullable Object>> cells = new ArrayList<>();

  /** What sort of values a column holds, for formats that want to know it beforehand. */
  public enum Kind {
    TEXT,
    /** Whole numbers: {@link Integer} or {@link Long}. */
    NUMBER,
    /** Degrees and the like: {@link Double}. */
    MEASURE,
    /** Sums of money: {@link java.math.BigDecimal}. */
    AMOUNT,
    /** {@link java.time.LocalDate}. */
    DAY,
    /** {@link java.time.Instant}. */
    TIME,
    /** {@link Boolean}. */
    TRUTH
  }

  /** What sort of values each column holds. */
  public List<Kind> kinds() {
    return List.copyOf(kinds);
  }

  /** The header. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** A row as text, empty where a value is unknown. */
  public List<String> cells(R row) {
    return cells.stream().map(cell -> text(cell.apply(row))).toList();
  }

  private static String text(@Nullable Object value) {
    return value instanceof BigDecimal amount
        ? amount.toPlainString()
        : Objects.toString(value, "");
  }

  /** A row's values as they are: texts, numbers, days, truths; null where one is unknown. */
  public List<@Nullable Object> values(R row) {
    List<@Nullable Object> values = new ArrayList<>();
    cells.forEach(cell -> values.add(cell.apply(row)));
    return values;
  }

  /** Adds a column of text. */
  public Columns<R> add(String name, Function<R, @Nullable Object> cell) {
    return add(name, Kind.TEXT, cell);
  }

  /** Adds a column. */
  public Columns<R> add(String name, Kind kind, Function<R, @Nullable Object> cell) {
    names.add(name);
    kinds.add(kind);
    cells.add(cell);
    return this;
  }

  /** Columns of a part that a row may lack. */
  public <P> Columns<R> part(Function<R, @Nullable P> part, Columns<P> columns) {
    for (int i = 0; i < columns.names.size(); i++) {
      Function<P, @Nullable Object> cell = columns.cells.get(i);
      add(
          columns.names.get(i),
          columns.kinds.get(i),
          row -> {
            P value = part.apply(row);
            return value == null ? null : cell.apply(value);
          });
    }
    return this;
  }

  /** Several parties in one cell, in the same order in all cells of that side. */
  public Columns<R> parties(String side, Function<R, List<Party>> parties) {
    add(side + "_id", row -> joined(parties.apply(row), Party::id));
    add(side + "_code", row -> joined(parties.apply(row), Party::code));
    add(side + "_name", row -> joined(parties.apply(row), Party::name));
    add(side + "_sector", row -> joined(parties.apply(row), p -> String.join(" ", p.sector())));
    add(side + "_person", row -> joined(parties.apply(row), Party::person));
    add(side + "_office", row -> joined(parties.apply(row), Party::office));
    return add(side + "_text", row -> joined(parties.apply(row), Party::text));
  }

  /** A party that may be unknown. */
  public Columns<R> party(String side, Function<R, @Nullable Party> party) {
    return parties(
        side,
        row -> {
          Party one = party.apply(row);
          return one == null ? List.of() : List.of(one);
        });
  }

  /** A weapon that may be unknown. */
  public Columns<R> weapon(Function<R, @Nullable Weapon> weapon) {
    return part(
        weapon,
        new Columns<Weapon>()
            .add("weapon_id", Weapon::id)
            .add("weapon_designation", Weapon::designation)
            .add("weapon_category", w -> w.category().label())
            .add("weapon_text", Weapon::text));
  }

  /** The transfer that an objection or an effect is about. */
  public Columns<R> deal(Function<R, Deal> deal) {
    return party("supplier", row -> deal.apply(row).supplier())
        .party("recipient", row -> deal.apply(row).recipient())
        .weapon(row -> deal.apply(row).weapon());
  }

  /**
   * How surely, by whose word, when and where.
   *
   * @param date what the date's columns are called
   */
  public Columns<R> circumstances(String date, Function<R, Circumstances> of) {
    return add("modality", row -> JsonFields.word(of.apply(row).modality()))
        .part(row -> of.apply(row).attribution(), attribution())
        .part(row -> of.apply(row).date(), date(date))
        .part(row -> of.apply(row).place(), place());
  }

  /** Where the article says it, and what read it. */
  public Columns<R> provenance(Function<R, Provenance> of) {
    return add("part", row -> JsonFields.word(of.apply(row).evidence().part()))
        .add("start", Kind.NUMBER, row -> of.apply(row).evidence().span().start())
        .add("end", Kind.NUMBER, row -> of.apply(row).evidence().span().end())
        .add("quote", row -> of.apply(row).evidence().quote())
        .add("frame", row -> of.apply(row).frame())
        .add("lexicon", row -> of.apply(row).lexicon())
        .add("coder", row -> of.apply(row).coder());
  }

  private static Columns<Attribution> attribution() {
    return new Columns<Attribution>()
        .add("attribution_kind", a -> JsonFields.word(a.kind()))
        .add("attribution_speech", a -> JsonFields.word(a.speech()))
        .add("attribution_text", Attribution::text);
  }

  private static Columns<DateRange> date(String name) {
    return new Columns<DateRange>()
        .add(name + "_start", Kind.DAY, DateRange::start)
        .add(name + "_end", Kind.DAY, DateRange::end)
        .add(name + "_granularity", d -> JsonFields.word(d.granularity()))
        .add(name + "_text", DateRange::text);
  }

  private static Columns<Place> place() {
    return new Columns<Place>()
        .add("place_name", Place::name)
        .add("place_country", Place::country)
        .part(
            Place::position,
            new Columns<Place.Position>()
                .add("latitude", Kind.MEASURE, Place.Position::latitude)
                .add("longitude", Kind.MEASURE, Place.Position::longitude)
                .add("geonames", Kind.NUMBER, Place.Position::geonames))
        .add("place_text", Place::text);
  }

  /** Values of a list in one cell, parted by {@code "; "}; empty when none is known. */
  public static <T> String joined(List<T> values, Function<T, @Nullable String> field) {
    String text =
        values.stream()
            .map(v -> Objects.requireNonNullElse(field.apply(v), ""))
            .collect(Collectors.joining("; "));
    return text.replace("; ", "").isEmpty() ? "" : text;
  }
}
