package org.demarche.desk.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.demarche.desk.filter.FilterException;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.store.Filter;
import org.demarche.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * The options that say which records are wanted, the same for every command. An option that is
 * given several times names alternatives.
 */
final class FilterOptions {

  /** A name that the lexicon lacks is no misuse of the command. */
  private static final Set<String> BY_NAME = Set.of("party", "actor", "recipient", "weapon");

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
  private List<String> types = List.of();

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Records of this kind: event, transfer, objection, diversion, effect.")
  private List<String> kinds = List.of();

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
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

  @Option(
      names = "--actor",
      paramLabel = "PARTY",
      description = "Records in which this party acts: actor, supplier, objector.")
  private List<String> actors = List.of();

  @Option(
      names = "--recipient",
      paramLabel = "PARTY",
      description = "Records in which this party is acted upon: recipient, addressee.")
  private List<String> recipients = List.of();

  @Option(
      names = "--quad",
      split = ",",
      paramLabel = "1-4",
      description =
          "Events of this class: 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict.")
  private List<String> quads = List.of();

  @Option(
      names = "--mode",
      split = ",",
      paramLabel = "MODE",
      description = "Events of this PLOVER mode: visit, assist, change, …")
  private List<String> modes = List.of();

  @Option(
      names = "--context",
      split = ",",
      paramLabel = "CONTEXT",
      description = "Events in this PLOVER context: military, diplomatic, cbrn, …")
  private List<String> contexts = List.of();

  @Option(
      names = "--frame",
      paramLabel = "FRAME",
      description = "Records that this frame of the lexicon has found.")
  private List<String> frames = List.of();

  @Option(
      names = "--modality",
      split = ",",
      paramLabel = "MODALITY",
      description = "What is asserted, planned, possible, requested or denied.")
  private List<String> modalities = List.of();

  @Option(
      names = "--attribution",
      split = ",",
      paramLabel = "KIND",
      description =
          "What is said by the word of a person, office, institution, medium, document, an unnamed"
              + " source, or none but the article's.")
  private List<String> attributions = List.of();

  @Option(names = "--reviewed", description = "Only records behind which a person stands.")
  private boolean reviewed;

  /**
   * The filter that was asked for.
   *
   * @param lexicon asked only when a party or a weapon was named; throws {@link Refusal} for a name
   *     that it does not know
   */
  Filter filter(Supplier<Lexicon> lexicon) {
    Map<String, List<String>> values = values();
    values.forEach(FilterOptions::checkNamed);
    try {
      return new FilterReader(lexicon).read(values);
    } catch (FilterException e) {
      String fault = "--" + e.field() + " " + e.getMessage();
      if (BY_NAME.contains(e.field())) {
        throw new Refusal(fault);
      }
      throw Misuse.of(command, fault);
    }
  }

  private static void checkNamed(String field, List<String> names) {
    if (names.stream().anyMatch(String::isBlank)) {
      throw new Refusal("--" + field + " is empty: name what is wanted, or leave the option out");
    }
  }

  private Map<String, List<String>> values() {
    return Map.ofEntries(
        Map.entry("party", parties),
        Map.entry("actor", actors),
        Map.entry("recipient", recipients),
        Map.entry("weapon", weapons),
        Map.entry("kind", kinds),
        Map.entry("type", types),
        Map.entry("quad", quads),
        Map.entry("mode", modes),
        Map.entry("context", contexts),
        Map.entry("status", statuses),
        Map.entry("modality", modalities),
        Map.entry("attribution", attributions),
        Map.entry("frame", frames),
        Map.entry("source", sources),
        Map.entry("from", from == null ? List.of() : List.of(from)),
        Map.entry("to", to == null ? List.of() : List.of(to)),
        Map.entry("reviewed", reviewed ? List.of("yes") : List.of()));
  }
}
