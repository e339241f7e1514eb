package org.demarche.desk.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.demarche.desk.filter.Calendar;
import org.demarche.desk.filter.FilterException;
import org.demarche.desk.filter.LexiconNames;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Filter;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.EventType;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/**
 * The options that say which records are wanted, the same for every command. An option that is
 * given several times names alternatives.
 */
final class FilterOptions {

  private static final List<String> KINDS =
      List.of("event", "transfer", "objection", "diversion", "effect");
  private static final List<String> STATUSES =
      Arrays.stream(TransferStatus.values()).map(JsonFields::word).toList();

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description =
          "Records with this party, in whatever role: a code (IRN), an id (hezbollah) or a name"
              + " (\"North Korea\").")
  private List<String> parties = List.of();

  @Option(
      names = "--weapon",
      paramLabel = "WEAPON",
      description =
          "Records with this weapon: an id (s-300), a name (\"SA-10 Grumble\") or a category"
              + " (\"air defence system\").")
  private List<String> weapons = List.of();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "Events of this PLOVER type: CONSULT, REQUEST, SANCTION, …")
  private List<EventType> types = List.of();

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      converter = Kind.class,
      description = "Records of this kind: event, transfer, objection, diversion, effect.")
  private List<String> kinds = List.of();

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      converter = Status.class,
      description = "Transfers of this status: considered, ordered, delivered, cancelled, …")
  private List<String> statuses = List.of();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "What happened in or after this year, month or day: 2007, 2007-03, 2007-03-12.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "What happened in or before this year, month or day.")
  private @Nullable String to;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Reports of this newspaper or agency, as the articles name it.")
  private List<String> sources = List.of();

  @Option(names = "--reviewed", description = "Only records behind which a person stands.")
  private boolean reviewed;

  /**
   * The filter that was asked for.
   *
   * @param lexicon asked only when a party or a weapon was named; throws {@link Refusal} for a name
   *     that it does not know
   */
  Filter filter(Supplier<Lexicon> lexicon) {
    Filter.What what = new Filter.What(kinds, types.stream().map(Enum::name).toList(), statuses);
    if (parties.isEmpty() && weapons.isEmpty()) {
      return new Filter(what, List.of(), List.of(), sources, days(), reviewed);
    }
    LexiconNames names = new LexiconNames(lexicon.get());
    try {
      return new Filter(
          what,
          parties.stream().flatMap(asked -> names.parties(asked).stream()).distinct().toList(),
          weapons.stream().flatMap(asked -> names.weapons(asked).stream()).distinct().toList(),
          sources,
          days(),
          reviewed);
    } catch (FilterException e) {
      throw new Refusal("--" + e.field() + " " + e.getMessage());
    }
  }

  private Filter.Days days() {
    LocalDate first = from == null ? null : day("--from", from).from();
    LocalDate last = to == null ? null : day("--to", to).to();
    if (first != null && last != null && last.isBefore(first)) {
      throw misuse("--to " + to + " is before --from " + from);
    }
    return new Filter.Days(first, last);
  }

  private Filter.Days day(String option, String asked) {
    try {
      return Calendar.days(asked);
    } catch (IllegalArgumentException e) {
      throw misuse(option + " " + asked + ": " + e.getMessage());
    }
  }

  private ParameterException misuse(String message) {
    return Misuse.of(command, message);
  }

  /** One of the kinds of records. */
  static final class Kind implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
      return oneOf(KINDS, value);
    }
  }

  /** One of the statuses of transfers. */
  static final class Status implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
      return oneOf(STATUSES, value);
    }
  }

  private static String oneOf(List<String> words, String value) {
    List<String> found = new ArrayList<>(words);
    found.removeIf(word -> !word.equalsIgnoreCase(value));
    if (found.isEmpty()) {
      throw new TypeConversionException(
          "expected one of " + String.join(", ", words) + " but was '" + value + "'");
    }
    return found.get(0);
  }
}
